import { Button, Stack, Table, Text } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { startingProcesses } from '../../../../shared/legal/starting-processes.ts';
import { processRatings } from '../../../../shared/plan/risk/process-rating.ts';
import { Grid } from '../../../components/grid/grid.tsx';
import { openSheet } from '../../../components/grid/grid-actions.ts';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import listClasses from '../../objectives/objectives.module.css';
import { KindCard } from '../../other/kind-card.tsx';
import { createTogether } from '../create-together.ts';
import { FilterChips } from '../filter-chips.tsx';
import { LevelBadge } from '../level-badge.tsx';
import classes from '../risk.module.css';
import { useAskedRow } from '../use-asked-row.ts';
import {
  type ProcessWork,
  processElements,
  processesToDo,
  processWorkLabels,
  processWorks,
} from './process-work.ts';
import { startingEdits } from './starting-edits.ts';

/** The catalogue of processes: what is mapped, what is rated, and the worst level of each. */
export function ProcessesTab() {
  const processes = useDocument((doc) => doc.processes);
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const riskMethod = useDocument((doc) => doc.riskMethod);
  const readOnly = useReadOnly();
  const [work, setWork] = useState<ProcessWork>('all');
  const ratings = useMemo(
    () => processRatings({ processes, riskEvents, riskMethod }),
    [processes, riskEvents, riskMethod],
  );
  const ids = useMemo(
    () => new Map(processWorks.map((each) => [each, processesToDo(processes, ratings, each)] as const)),
    [processes, ratings],
  );
  const only = work === 'all' ? null : (ids.get(work) ?? null);
  useAskedRow('processes', only, () => setWork('all'));
  const count = (each: ProcessWork) => ids.get(each)?.size ?? 0;
  const begun = processes.filter(({ id }) => {
    const rating = ratings.get(id);
    return rating !== undefined && rating.mapped + rating.events > 0;
  });
  return (
    <Stack gap="lg">
      <KindCard kind="processes">
        <Text c="dimmed" mb="xs">
          La scheda di mappatura di un processo ha {processElements} elementi: si apre con «Apri la scheda».
          Gli eventi si collegano al processo dalla loro scheda.
        </Text>
        <FilterChips
          label="Processi mostrati"
          names={processWorks}
          labels={processWorkLabels}
          counts={{
            all: count('all'),
            unmapped: count('unmapped'),
            partly: count('partly'),
            unlinked: count('unlinked'),
            unrated: count('unrated'),
          }}
          value={work}
          onChange={setWork}
        />
        {!readOnly && processes.length === 0 && (
          <Button
            mb="sm"
            variant="light"
            leftSection={<IconDatabaseImport size={18} aria-hidden />}
            onClick={() =>
              void createTogether(startingEdits(), `Aggiunti ${startingEdits().length} processi.`)
            }
          >
            Parti da un catalogo d’esempio ({startingProcesses.length} processi)
          </Button>
        )}
        <Grid kind="processes" only={only} />
      </KindCard>
      {begun.length > 0 && (
        <section aria-label="Quadro dei processi valutati">
          <Table className={classes.table}>
            <Table.Caption>
              Processi mappati o con eventi: il livello è il peggiore tra i loro eventi (criterio di
              prudenza).
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Processo</Table.Th>
                <Table.Th>Mappatura</Table.Th>
                <Table.Th>Eventi</Table.Th>
                <Table.Th>Livello</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {begun.map(({ id, name }) => {
                const rating = ratings.get(id);
                return (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <button
                        type="button"
                        className={listClasses.open}
                        onClick={() => openSheet('processes', id)}
                      >
                        {name === '' ? 'Senza nome' : name}
                      </button>
                    </Table.Td>
                    <Table.Td>
                      {rating?.mapped ?? 0} di {processElements}
                    </Table.Td>
                    <Table.Td>
                      {rating?.events ?? 0}
                      {(rating?.unrated ?? 0) > 0 && `, ${rating?.unrated} da valutare`}
                    </Table.Td>
                    <Table.Td>
                      <LevelBadge level={rating?.level ?? null} bands={riskMethod.bands} />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  );
}
