import { Table } from '@mantine/core';
import { planKindLabels, planStatusLabels } from '../../../shared/plan/core/header.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import classes from './start-screen.module.css';

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (planId: string) => void;
}

const moment = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short' });

/** The plans of this computer. */
export function PlanTable({ plans, onOpen }: Props) {
  return (
    <Table
      className={classes.table}
      withTableBorder
      verticalSpacing="sm"
      horizontalSpacing="md"
      highlightOnHover
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Ente</Table.Th>
          <Table.Th scope="col">Triennio</Table.Th>
          <Table.Th scope="col">Tipo</Table.Th>
          <Table.Th scope="col">Stato</Table.Th>
          <Table.Th scope="col">Ultimo salvataggio</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.map((plan) => (
          <Table.Tr key={plan.id}>
            <Table.Td>
              <button type="button" className={classes.open} onClick={() => onOpen(plan.id)}>
                {plan.administrationName === '' ? 'Ente senza denominazione' : plan.administrationName}
              </button>
            </Table.Td>
            <Table.Td>{plan.firstYear === null ? '–' : `${plan.firstYear}-${plan.firstYear + 2}`}</Table.Td>
            <Table.Td>{planKindLabels[plan.kind]}</Table.Td>
            <Table.Td>{planStatusLabels[plan.status]}</Table.Td>
            <Table.Td>{moment.format(new Date(plan.updatedAt))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
