import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useDocument } from '../../stores/use-plan.ts';
import { BarChart } from './bar-chart.tsx';
import { HomeCard } from './home-card.tsx';
import { objectivesByStructure, objectivesByType } from './objective-counts.ts';

/** How the objectives are spread over types and structures. */
export function ObjectiveCharts() {
  const objectives = useDocument((doc) => doc.objectives);
  const objectiveTypes = useDocument((doc) => doc.objectiveTypes);
  const units = useDocument((doc) => doc.units);
  const byType = useMemo(
    () => objectivesByType({ objectives, objectiveTypes }),
    [objectives, objectiveTypes],
  );
  const byStructure = useMemo(() => objectivesByStructure({ objectives, units }), [objectives, units]);
  const none = <Text c="dimmed">Nessun obiettivo.</Text>;
  return (
    <>
      <HomeCard title="Obiettivi per tipologia">
        {objectives.length === 0 ? none : <BarChart bars={byType} />}
      </HomeCard>
      <HomeCard title="Obiettivi per struttura">
        {objectives.length === 0 ? none : <BarChart bars={byStructure} />}
      </HomeCard>
    </>
  );
}
