import { Table, Text } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import {
  type ObjectiveGroup,
  summaryByStructure,
  summaryByType,
} from '../../../shared/plan/performance/objective-summary.ts';
import type { Objective } from '../../../shared/plan/performance/objectives.ts';
import { NearRows } from '../../components/near-rows.tsx';
import { useDocument } from '../../stores/use-plan.ts';
import { structureName } from './group-objectives.ts';
import { openObjective } from './objective-actions.ts';
import classes from './objectives.module.css';
import { groupWords } from './summary-words.ts';

interface Props {
  readonly by: 'structure' | 'type';
}

const titles = {
  structure: 'Tabella 1: obiettivi per struttura',
  type: 'Tabella 2: obiettivi per tipologia',
} as const;

/** One of the two summary tables of section 2.2, as it prints: drawn from the objectives, never typed. */
export function ObjectiveSummary({ by }: Props) {
  const objectives = useDocument((doc) => doc.objectives);
  const units = useDocument((doc) => doc.units);
  const objectiveTypes = useDocument((doc) => doc.objectiveTypes);
  const groups = useMemo(() => {
    const source = { objectives, units, objectiveTypes };
    return by === 'structure' ? summaryByStructure(source) : summaryByType(source);
  }, [by, objectives, units, objectiveTypes]);
  if (objectives.length === 0) return <Text>Nessun obiettivo: la tabella si compila da sola.</Text>;
  const rows = groups.flatMap((group) => [
    <GroupHeading key={`group ${group.key}`} group={group} />,
    ...group.objectives.map((objective) => (
      <SummaryRow key={objective.id} objective={objective} by={by} units={units} />
    )),
  ]);
  const strategic = groups.reduce((sum, group) => sum + group.strategic, 0);
  return (
    <>
      <Text c="dimmed" mb="sm">
        Ricavata dagli obiettivi, si stampa così: per cambiarla si modificano le schede.
      </Text>
      <Table
        className={classes.table}
        aria-label={titles[by]}
        layout="fixed"
        withTableBorder
        highlightOnHover
        verticalSpacing={4}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="3rem">
              N.
            </Table.Th>
            <Table.Th scope="col">Titolo</Table.Th>
            <Table.Th scope="col" w={by === 'structure' ? '3.5rem' : '20%'}>
              {by === 'structure' ? 'Tipo' : 'Struttura'}
            </Table.Th>
            <Table.Th scope="col" w="26%">
              Servizio
            </Table.Th>
            <Table.Th scope="col" w="7rem">
              Strategico
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <NearRows items={rows} columns={5} row={(row) => row} />
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={5}>
              {`Totale: ${groupWords({ objectives, strategic })}`}
            </Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </>
  );
}

function GroupHeading({ group }: { readonly group: ObjectiveGroup }) {
  return (
    <Table.Tr className={classes.groupRow}>
      <Table.Th scope="colgroup" colSpan={5}>
        {group.name}{' '}
        <Text component="span" c="dimmed" fw={400}>
          {groupWords(group)}
        </Text>
      </Table.Th>
    </Table.Tr>
  );
}

interface RowProps extends Props {
  readonly objective: Objective;
  readonly units: PlanDocument['units'];
}

function SummaryRow({ objective, by, units }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td className={classes.number}>{objective.number ?? '–'}</Table.Td>
      <Table.Td>
        <button type="button" className={classes.open} onClick={() => openObjective(objective.id)}>
          {objective.title === '' ? 'Senza titolo' : objective.title}
        </button>
      </Table.Td>
      <Table.Td>
        {by === 'structure' ? (objective.type ?? '–') : structureName({ units }, objective.unit)}
      </Table.Td>
      <Table.Td>{objective.services === '' ? '–' : objective.services}</Table.Td>
      <Table.Td>
        {objective.strategic && (
          <span className={classes.sign}>
            <IconStar size={14} aria-hidden /> Sì
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
