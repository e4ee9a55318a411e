import { ActionIcon, Table } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconStar,
  IconTrash,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { Objective } from '../../../shared/plan/performance/objectives.ts';
import { duplicateObjective, moveObjective, openObjective, removeObjective } from './objective-actions.ts';
import classes from './objectives.module.css';

interface Props {
  readonly objective: Objective;
  readonly first: boolean;
  readonly last: boolean;
  readonly hasFindings: boolean;
}

/** One objective of the list; its title opens its sheet. */
export const ObjectiveRow = memo(function ObjectiveRow({ objective, first, last, hasFindings }: Props) {
  const title = objective.title === '' ? 'Senza titolo' : objective.title;
  const actions = [
    { label: 'Sposta su', icon: IconArrowUp, off: first, run: () => moveObjective(objective, -1) },
    { label: 'Sposta giù', icon: IconArrowDown, off: last, run: () => moveObjective(objective, 1) },
    { label: 'Duplica', icon: IconCopy, off: false, run: () => duplicateObjective(objective) },
    { label: 'Elimina', icon: IconTrash, off: false, run: () => removeObjective(objective) },
  ];
  return (
    <Table.Tr>
      <Table.Td className={classes.number}>{objective.number ?? '–'}</Table.Td>
      <Table.Td>{objective.type ?? '–'}</Table.Td>
      <Table.Td>
        <button type="button" className={classes.open} onClick={() => openObjective(objective.id)}>
          {title}
        </button>
        {(objective.strategic || hasFindings) && (
          <span className={classes.signs}>
            {objective.strategic && (
              <span className={classes.sign}>
                <IconStar size={14} aria-hidden /> strategico
              </span>
            )}
            {hasFindings && (
              <span className={classes.sign} data-finding>
                <IconAlertTriangle size={14} aria-hidden /> segnalazione
              </span>
            )}
          </span>
        )}
      </Table.Td>
      <Table.Td>{objective.managers.length === 0 ? '–' : objective.managers.join(', ')}</Table.Td>
      <Table.Td>
        <ActionIcon.Group>
          {actions.map(({ label, icon: Icon, off, run }) => (
            <ActionIcon
              key={label}
              variant="subtle"
              color="gray"
              className={classes.action}
              aria-label={`${label}: ${title}`}
              title={label}
              // Not `disabled`, which would drop the focus of who has just moved the row to the end.
              aria-disabled={off}
              onClick={() => {
                if (!off) void run();
              }}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          ))}
        </ActionIcon.Group>
      </Table.Td>
    </Table.Tr>
  );
});
