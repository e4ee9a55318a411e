import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { fieldKey, ownerKey } from '../../stores/field-target.ts';
import type { Column } from './columns.ts';
import { headerRow, type Spot } from './cursor.ts';

/**
 * The id of a cell in the page. That of a value is the key of its field, so that a finding leads to it; that of the row's
 * heading is the key of the item.
 */
export function cellId(kind: ListKindName, { row, column }: Spot, columns: readonly Column[]): string {
  const name = columns[column - 1]?.name;
  if (row === headerRow) return `${kind}-heading-${name ?? 'row'}`;
  const target = { of: 'item', kind, id: row } as const;
  return name === undefined ? ownerKey(target) : fieldKey(target, name);
}

/** The cell that a key of a field or of an item means; null when it is of another kind. */
export function spotOfKey(kind: ListKindName, key: string, columns: readonly Column[]): Spot | null {
  const [owner, row, field, ...rest] = key.split('/');
  if (owner !== kind || row === undefined || rest.length > 0) return null;
  return { row, column: columns.findIndex(({ name }) => name === field) + 1 };
}
