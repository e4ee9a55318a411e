import { ActionIcon, Table } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconStar,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { Objective } from '../../../shared/plan/performance/objectives.ts';
import { focusOrHeading } from '../../components/return-focus.ts';
import { MarkButton } from '../../components/review/mark-button.tsx';
import { ownerKey } from '../../stores/field-target.ts';
import { duplicateObjective, moveObjective, openObjective, removeObjective } from './objective-actions.ts';
import classes from './objectives.module.css';

interface Props {
  readonly objective: Objective;
  readonly first: boolean;
  readonly last: boolean;
  readonly hasFindings: boolean;
  /** Only what was found is shown: the neighbours that a move would pass may be hidden. */
  readonly searching: boolean;
  readonly readOnly: boolean;
}

/** One objective of the list; its title opens its sheet. */
export const ObjectiveRow = memo(function ObjectiveRow({
  objective,
  first,
  last,
  hasFindings,
  searching,
  readOnly,
}: Props) {
  const title = objective.title === '' ? 'Senza titolo' : objective.title;
  const target = { of: 'item', kind: 'objectives', id: objective.id } as const;
  const row = useRef<HTMLTableRowElement>(null);
  const remove = () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    // The row goes with the focus in it; the next one is where the work continues.
    return removeObjective(objective, () => focusOrHeading(neighbour?.querySelector('button') ?? null));
  };
  const actions = [
    {
      label: 'Sposta su',
      icon: IconArrowUp,
      off: first || searching,
      run: () => moveObjective(objective, -1),
    },
    {
      label: 'Sposta giù',
      icon: IconArrowDown,
      off: last || searching,
      run: () => moveObjective(objective, 1),
    },
    { label: 'Duplica', icon: IconCopy, off: false, run: () => duplicateObjective(objective) },
    { label: 'Elimina', icon: IconTrash, off: false, run: remove },
  ];
  return (
    <Table.Tr ref={row} id={ownerKey(target)} tabIndex={-1}>
      <Table.Td className={classes.number}>{objective.number ?? '–'}</Table.Td>
      <Table.Td>{objective.type ?? '–'}</Table.Td>
      <Table.Td>
        <button type="button" className={classes.open} onClick={() => openObjective(objective.id)}>
          {title}
        </button>
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
          <MarkButton target={target} />
        </span>
      </Table.Td>
      <Table.Td>{objective.managers.length === 0 ? '–' : objective.managers.join(', ')}</Table.Td>
      {!readOnly && (
        <Table.Td>
          <ActionIcon.Group>
            {actions.map(({ label, icon: Icon, off, run }) => (
              <ActionIcon
                key={label}
                variant="subtle"
                color="gray"
                className={classes.action}
                aria-label={`${label}: ${title}`}
                title={searching && label.startsWith('Sposta') ? 'Non si sposta durante una ricerca' : label}
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
      )}
    </Table.Tr>
  );
});
