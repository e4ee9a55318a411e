import type { Cell, Column, Row } from '../../../../shared/print/model.ts';
import type { Piece } from './collect-tables.ts';

/** The rows of a sheet under one head; `starts` are the rows at which each piece begins. */
export type Joined = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly starts: readonly number[];
  /** 1 when a column before the others says under which heading a row stood. */
  readonly offset: number;
};

/**
 * Pieces of one table, such as the register area by area, as one table: the columns of all of them, before them the
 * heading of each piece where there are several.
 */
export function joinPieces(pieces: readonly Piece[]): Joined {
  const [only] = pieces;
  const offset = pieces.length > 1 ? 1 : 0;
  const keyed = pieces.map(({ columns }) => withKeys(columns));
  const columns = new Map(keyed.flat().map(({ key, column }) => [key, column]));
  const places = new Map([...columns.keys()].map((key, index) => [key, index + offset]));
  const starts: number[] = [];
  const rows = pieces.flatMap(({ heading, rows: own }, piece): Row[] => {
    starts.push((starts.at(-1) ?? 0) + (pieces[piece - 1]?.rows.length ?? 0));
    if (offset === 0) return [...own];
    return own.map(({ kind, cells }) => {
      if (kind === 'group') return { kind, cells: [heading, ...cells] };
      const placed: Cell[] = Array.from({ length: columns.size + offset }, () => '');
      placed[0] = heading;
      for (const [index, { key }] of (keyed[piece] ?? []).entries()) {
        placed[places.get(key) ?? index] = cells[index] ?? '';
      }
      return { kind, cells: placed };
    });
  });
  const head: Column[] =
    offset === 0 ? [...(only?.columns ?? [])] : [{ title: 'Parte', align: 'start' }, ...columns.values()];
  return { columns: head, rows, starts, offset };
}

/** Two columns of one table may be called alike. */
function withKeys(columns: readonly Column[]): { readonly key: string; readonly column: Column }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.title) ?? 0) + 1;
    seen.set(column.title, times);
    return { key: `${times} ${column.title}`, column };
  });
}
