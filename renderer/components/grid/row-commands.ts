import { IconArrowDown, IconArrowUp, IconCopy, IconLayoutList, IconTrash } from '@tabler/icons-react';
import { addRow, duplicateRow, moveRowBy, openSheet, removeRow } from './grid-actions.ts';
import type { GridModel } from './use-grid-model.ts';

/** Something that can be done with the row that one is in. */
export interface RowAction {
  readonly label: string;
  readonly icon: typeof IconCopy;
  /** Why it cannot be done now; null when it can. */
  readonly off: string | null;
  readonly run: () => void;
}

/** Adds a row and goes there. */
export async function addAndGo({ kind, cursor, look }: GridModel): Promise<void> {
  const id = await addRow(kind);
  if (id === null) return;
  look({ search: '' });
  cursor.goTo({ row: id, column: 1 });
}

/** One place up (-1) or down (1) in the plan; whoever is in the table stays on the row. */
export async function moveByStep({ kind, item, movable, cursor }: GridModel, step: -1 | 1): Promise<void> {
  const { active } = cursor;
  if (!movable || item === undefined || active === null) return;
  const inTable = document.activeElement?.closest('[role="grid"]') != null;
  await moveRowBy(kind, item.id, step);
  if (inTable) cursor.goTo(active);
}

/** In the order of the buttons; a plan that is only read offers the sheet alone. */
export function rowActions(grid: GridModel): readonly RowAction[] {
  const { kind, item, items, positions, cursor, readOnly, movable } = grid;
  const noRow = item === undefined ? 'Scegliere prima una riga' : null;
  const fixed = movable ? null : 'Le righe si spostano solo nell’ordine del piano e senza filtro';
  const at = item === undefined ? -1 : positions.get(item.id);
  const withItem = (run: (id: string) => void) => () => item !== undefined && run(item.id);
  const open = {
    label: 'Apri la scheda',
    icon: IconLayoutList,
    off: noRow,
    run: withItem((id) => openSheet(kind, id)),
  };
  if (readOnly) return [open];
  return [
    open,
    {
      label: 'Sposta su',
      icon: IconArrowUp,
      off: noRow ?? fixed ?? (at === 0 ? 'È già la prima riga' : null),
      run: () => void moveByStep(grid, -1),
    },
    {
      label: 'Sposta giù',
      icon: IconArrowDown,
      off: noRow ?? fixed ?? (at === items.length - 1 ? 'È già l’ultima riga' : null),
      run: () => void moveByStep(grid, 1),
    },
    {
      label: 'Duplica',
      icon: IconCopy,
      off: noRow,
      run: withItem(async (id) => {
        const copy = await duplicateRow(kind, id);
        if (copy !== null) cursor.goTo({ row: copy, column: 1 });
      }),
    },
    {
      label: 'Elimina',
      icon: IconTrash,
      off: noRow,
      run: () => item !== undefined && void removeRow(kind, item),
    },
  ];
}
