/** A cell: its row by the id of the item, its column by index; column 0 heads the row. */
export interface Spot {
  readonly row: string;
  readonly column: number;
}

/** The row of the column headings, which the arrow keys reach like any other. */
export const headerRow = 'header';

/** A rectangle of cells by indexes, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The keys that move, as the keyboard names them. */
export interface Step {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Rows that PageUp and PageDown pass over. */
const page = 10;

/**
 * Where a key leads from a cell; null when it does not move.
 *
 * @param rows ids in the order in which they are shown
 * @param columns how many there are, the row's heading included
 */
export function moveSpot(
  from: Spot,
  { key, ctrl }: Step,
  rows: readonly string[],
  columns: number,
): Spot | null {
  const row = from.row === headerRow ? -1 : rows.indexOf(from.row);
  const at = (index: number, column: number): Spot => {
    const inside = Math.max(-1, Math.min(rows.length - 1, index));
    return {
      row: inside === -1 ? headerRow : (rows[inside] ?? headerRow),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
  };
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? Math.min(row, 0) : row - 1, from.column);
    case 'ArrowDown':
      return at(ctrl ? rows.length - 1 : row + 1, from.column);
    case 'ArrowLeft':
      return at(row, ctrl ? 1 : from.column - 1);
    case 'ArrowRight':
      return at(row, ctrl ? columns - 1 : from.column + 1);
    case 'Home':
      return at(ctrl ? 0 : row, 1);
    case 'End':
      return at(ctrl ? rows.length - 1 : row, columns - 1);
    case 'PageUp':
      return at(Math.max(Math.min(row, 0), row - page), from.column);
    case 'PageDown':
      return at(row + page, from.column);
    default:
      return null;
  }
}

/** The cells between two spots; null when either row is not shown. */
export function rangeBetween(a: Spot, b: Spot, rows: readonly string[]): Range | null {
  const first = rows.indexOf(a.row);
  const second = rows.indexOf(b.row);
  if (first === -1 || second === -1) return null;
  return {
    top: Math.min(first, second),
    bottom: Math.max(first, second),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}
