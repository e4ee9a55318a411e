import type { z } from 'zod';
import { decimal, sum } from '../numbers/decimal.ts';
import { formatItalianAmount } from '../numbers/italian.ts';
import { newId } from '../plan/new-id.ts';
import type { CeilingRow, ceilingRowSchema } from '../plan/staff/static-ceiling.ts';
import { amountIn, unsigned, yearIn } from './figures.ts';
import { type Found, found, type Ledger } from './found.ts';
import type { Line } from './source.ts';
import { tablesWith, type Vocabulary } from './tables.ts';
import { fold } from './wording.ts';

type CeilingColumn = 'reference' | 'statement' | 'firstYear' | 'secondYear' | 'thirdYear';

export interface ReadCeiling {
  readonly rows: readonly Found<z.input<typeof ceilingRowSchema>>[];
  readonly limit: { readonly amount: string; readonly line: Line } | null;
  readonly basis: 'comma-557' | 'comma-562';
  readonly statementYear: number | null;
}

const ceilingVocabulary: Vocabulary<CeilingColumn> = [
  ['reference', /(?:media|2011|2008|limite)/],
  ['statement', /(?:rendicont|consuntiv)/],
  ['firstYear', /(?:prevision|bilancio|^anno|^20\d\d)/],
  ['secondYear', /(?:prevision|bilancio|^anno|^20\d\d)/],
  ['thirdYear', /(?:prevision|bilancio|^anno|^20\d\d)/],
];

/** The static table (art. 1 c. 557 L. 296/2006): components by role, with its own totals checked. */
export function readCeiling(lines: readonly Line[], ledger: Ledger): ReadCeiling {
  const [table] = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    ceilingVocabulary,
    (columns) => columns.has('reference') && columns.has('firstYear'),
  );
  if (table === undefined) return { rows: [], limit: null, basis: 'comma-557', statementYear: null };
  ledger.claim(table.header);
  const cellsOf = (row: Line) =>
    Object.fromEntries(
      [...table.columns].map(([column, at]) => [column, amountIn(row.cells?.[at] ?? '')]),
    ) as Partial<Record<CeilingColumn, string | null>>;
  const rows: Found<z.input<typeof ceilingRowSchema>>[] = [];
  let limit: ReadCeiling['limit'] = null;
  for (const row of table.rows) {
    const label = row.cells?.[0] ?? '';
    const figures = cellsOf(row);
    const first = Object.values(figures).find((figure) => figure !== null && figure !== undefined) ?? null;
    const role = ceilingRole(label);
    if (role === 'limit' && first !== null) limit = { amount: first, line: row };
    if (role === 'total') checkTotal(row, figures, rows, ledger);
    if (role === 'limit' || role === 'total' || role === 'check') {
      ledger.claim(row);
      continue;
    }
    if (first === null) continue;
    ledger.claim(row);
    const kept = role === 'item' ? figures : mapValues(figures, unsigned);
    rows.push(found({ id: newId(), role, code: macroOf(label), label: ceilingLabel(label), ...kept }, [row]));
  }
  const words = fold(table.rows.map((row) => row.cells?.[0] ?? '').join(' '));
  return {
    rows,
    limit,
    basis: /comma 562|c 562/.test(words) && !/557/.test(words) ? 'comma-562' : 'comma-557',
    statementYear: yearIn(table.header.cells?.[table.columns.get('statement') ?? -1] ?? ''),
  };
}

function ceilingRole(label: string): CeilingRow['role'] | 'total' | 'limit' | 'check' {
  const words = fold(label);
  if (/esclus|a detrarre/.test(words)) return 'excluded';
  if (/maggior spesa/.test(words) || /dm 17 ?0?3 2020/.test(words)) return 'dm2020';
  if (
    /limite$|^limite|^media del triennio|spesa (?:anno )?2008/.test(words) &&
    !/assoggettat|rispettat/.test(words)
  )
    return 'limit';
  if (/^total/.test(words)) return 'total';
  if (/assoggettat|differenz|margin|^ex art|^\(=\)|rispett/.test(words) || words === '') return 'check';
  return 'item';
}

function ceilingLabel(label: string): string {
  return label
    .replace(/^\([-–+]\)\s*/u, '')
    .replace(/\s*\([A-Z]\)$/u, '')
    .trim();
}

function macroOf(label: string): string {
  return /macro(?:aggregato)?\s*(\d{3})\b/iu.exec(label)?.[1] ?? '';
}

function checkTotal(
  row: Line,
  figures: Partial<Record<CeilingColumn, string | null>>,
  rows: readonly Found<z.input<typeof ceilingRowSchema>>[],
  ledger: Ledger,
): void {
  const items = rows.filter(({ item }) => item.role === 'item');
  for (const [column, printed] of Object.entries(figures) as [CeilingColumn, string | null][]) {
    if (printed === null) continue;
    const total = sum(items.map(({ item }) => decimal(item[column] ?? '0')));
    if (total.equals(decimal(printed))) continue;
    ledger.remark({
      code: 'import.ceiling-sum',
      message: `Nel prospetto del limite di spesa il totale ${formatItalianAmount(printed)} (riga ${row.lines[0]}) non è la somma delle voci: verificare gli importi.`,
      lines: row.lines,
      place: ['capacity', 'ceilingRows'],
    });
  }
}

function mapValues<K extends string, V>(
  record: Partial<Record<K, V>>,
  change: (value: V) => V,
): Partial<Record<K, V>> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value as V)]),
  ) as Partial<Record<K, V>>;
}
