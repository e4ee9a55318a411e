import { Button, Group, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Grid } from '../../../components/grid/grid.tsx';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import { KindCard } from '../../other/kind-card.tsx';
import { FilterChips } from '../filter-chips.tsx';
import { useAskedRow } from '../use-asked-row.ts';
import { MeasureCatalogueDialog } from './measure-catalogue-dialog.tsx';
import { type MeasureView, measuresIn, measureViewLabels, measureViews } from './measure-work.ts';

/** The measures with their monitoring, picked from a catalogue or written, and the controls of each area. */
export function MeasuresTab() {
  const measures = useDocument((doc) => doc.measures);
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const readOnly = useReadOnly();
  const [view, setView] = useState<MeasureView>('all');
  const [picking, setPicking] = useState(false);
  const ids = useMemo(
    () => new Map(measureViews.map((each) => [each, measuresIn({ measures, riskEvents }, each)] as const)),
    [measures, riskEvents],
  );
  const only = view === 'all' ? null : (ids.get(view) ?? null);
  useAskedRow('measures', only, () => setView('all'));
  const count = (each: MeasureView) => ids.get(each)?.size ?? 0;
  return (
    <Stack gap="lg">
      <KindCard kind="measures">
        <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
          <Text c="dimmed">
            Stato, data, evidenza e nota servono al monitoraggio. Gli eventi che una misura tratta si scelgono
            nella sua scheda.
          </Text>
          {!readOnly && (
            <Button
              variant="light"
              leftSection={<IconListCheck size={18} aria-hidden />}
              style={{ flexShrink: 0 }}
              onClick={() => setPicking(true)}
            >
              Scegli dal catalogo…
            </Button>
          )}
        </Group>
        <FilterChips
          label="Misure mostrate"
          names={measureViews}
          labels={measureViewLabels}
          counts={{
            all: count('all'),
            general: count('general'),
            specific: count('specific'),
            unlinked: count('unlinked'),
            open: count('open'),
            done: count('done'),
          }}
          value={view}
          onChange={setView}
        />
        <Grid kind="measures" only={only} />
      </KindCard>
      <KindCard kind="controls">
        <Grid kind="controls" />
      </KindCard>
      {picking && <MeasureCatalogueDialog onClose={() => setPicking(false)} />}
    </Stack>
  );
}
