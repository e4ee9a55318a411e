import { useMemo } from 'react';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import { cellId } from './cell-id.ts';
import type { Column } from './columns.ts';
import { type Range, rangeBetween } from './cursor.ts';
import { type GridCursor, useGridCursor } from './use-grid-cursor.ts';
import { type GridRows, useGridRows } from './use-grid-rows.ts';
import { useSteadyOrder } from './use-steady-order.ts';

/** A table, how it is looked at and where in it the person is. */
export interface GridModel extends GridRows {
  readonly kind: ListKindName;
  /** Ids of the rows, as they are shown. */
  readonly rows: readonly string[];
  /** Index in the plan, by id. */
  readonly positions: ReadonlyMap<string, number>;
  readonly cursor: GridCursor;
  /** The selected cells. */
  readonly range: Range | null;
  /** The row that the person is in, and its index among those shown (-1 for none). */
  readonly item: AnyItem | undefined;
  readonly index: number;
  /** The column of the value that the person is in; undefined on headings. */
  readonly column: Column | undefined;
  readonly readOnly: boolean;
  /** Whether rows can change places: only in the order of the plan, with none hidden. */
  readonly movable: boolean;
}

export function useGridModel(kind: ListKindName, only: ReadonlySet<string> | null): GridModel {
  const grid = useGridRows(kind, only);
  const { columns, items, view } = grid;
  const readOnly = useReadOnly(kind);
  const cursor = useGridCursor((spot) => document.getElementById(cellId(kind, spot, columns)));
  const shown = useSteadyOrder(grid.shown, items, cursor.editing !== null);
  const rows = useMemo(() => shown.map(({ id }) => id), [shown]);
  const positions = useMemo(() => new Map(items.map(({ id }, index) => [id, index])), [items]);
  const { active, anchor } = cursor;
  const index = active === null ? -1 : rows.indexOf(active.row);
  return {
    ...grid,
    kind,
    shown,
    rows,
    positions,
    cursor,
    range: active === null ? null : rangeBetween(anchor ?? active, active, rows),
    index,
    item: shown[index],
    column: columns[(active?.column ?? 0) - 1],
    readOnly,
    movable: !readOnly && view.sorting === null && view.search === '' && only === null,
  };
}

/** A field of an item whose kind is known only at run time. */
export function fieldValue(item: AnyItem, field: string): unknown {
  return new Map<string, unknown>(Object.entries(item)).get(field);
}
