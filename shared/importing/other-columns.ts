import type { Ledger } from './found.ts';
import type { Table } from './tables.ts';
import { fold, shortened } from './wording.ts';

/** Counts the rows, and says nothing else. */
const counting = /^(?:n|nr|num|numero|prog|progr)?$/;

/**
 * The cells of a row in columns that nobody knows: they are kept with the item, beside its fields. A first column
 * without a heading counts the rows.
 */
export function otherCells<Role extends string>(
  table: Table<Role>,
  cells: readonly string[],
): { column: string; text: string }[] {
  const known = new Set(table.columns.values());
  const used = new Set<string>();
  return cells.flatMap((text, at) => {
    const heading = table.header.cells?.[at] ?? '';
    if (text === '' || known.has(at) || (at === 0 && counting.test(fold(heading)))) return [];
    const column = heading === '' || used.has(heading) ? `Colonna ${at + 1}` : heading;
    used.add(column);
    return [{ column, text }];
  });
}

/**
 * Tells which columns of a table have no field in the plan, and what became of them; a cell beyond the headings is
 * told where it is mended.
 */
export function remarkOtherColumns<Role extends string>(
  table: Table<Role>,
  became: 'kept' | 'left',
  ledger: Ledger,
): void {
  const headings = new Set(table.header.cells);
  const columns = new Set(
    table.rows
      .flatMap((row) => otherCells(table, row.cells ?? []))
      .flatMap(({ column }) => (headings.has(column) ? [column] : [])),
  );
  if (columns.size === 0) return;
  const named = [...columns].map((column) => `«${shortened(column, 40)}»`).join(', ');
  const one = columns.size === 1;
  const words =
    became === 'kept'
      ? `${one ? 'resta' : 'restano'} con le voci come «Altre colonne» e non si ${one ? 'stampa' : 'stampano'}`
      : `non ${one ? 'è stata letta' : 'sono state lette'}: riportare a mano ciò che serve`;
  ledger.remark({
    code: became === 'kept' ? 'import.columns-kept' : 'import.columns-left',
    message: `Nella tabella alla riga ${table.header.lines[0]} ${one ? 'la colonna' : 'le colonne'} ${named} non ${one ? 'ha' : 'hanno'} un campo nel piano: ${words}.`,
    lines: table.header.lines,
  });
}
