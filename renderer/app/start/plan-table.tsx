import { Table } from '@mantine/core';
import { planKindLabels } from '../../../shared/plan/core/header.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { planOrigins, stateWords } from '../../stores/plan-labels.ts';
import { trienniumWords } from '../../stores/plan-shelves.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import { type PlanActions, PlanMenu } from './plan-actions.tsx';
import classes from './start-screen.module.css';

interface Props extends PlanActions {
  readonly label: string;
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (planId: string) => void;
}

/** Plans of this computer, in the order in which they are given. */
export function PlanTable({ label, plans, onOpen, ...actions }: Props) {
  const origins = planOrigins(plans);
  return (
    <Table
      className={classes.table}
      aria-label={label}
      withTableBorder
      verticalSpacing="sm"
      horizontalSpacing="md"
      highlightOnHover
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w="30%">
            Ente
          </Table.Th>
          <Table.Th scope="col" w="13%">
            Triennio
          </Table.Th>
          <Table.Th scope="col" w="13%">
            Tipo
          </Table.Th>
          <Table.Th scope="col" w="12%">
            Stato
          </Table.Th>
          <Table.Th scope="col">Ultimo salvataggio</Table.Th>
          <Table.Th scope="col">Azioni</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.map((plan) => (
          <Table.Tr key={plan.id}>
            <Table.Td>
              <button type="button" className={classes.open} onClick={() => onOpen(plan.id)}>
                {plan.administrationName === '' ? 'Ente senza denominazione' : plan.administrationName}
              </button>
              <div className={classes.origin}>{origins.get(plan.id)}</div>
            </Table.Td>
            <Table.Td>{plan.firstYear === null ? '–' : trienniumWords(plan.firstYear)}</Table.Td>
            <Table.Td>{planKindLabels[plan.kind]}</Table.Td>
            <Table.Td>{stateWords(plan)}</Table.Td>
            <Table.Td className={classes.when}>{dayAndTime(plan.updatedAt)}</Table.Td>
            <Table.Td py={4}>
              <PlanMenu plan={plan} {...actions} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
