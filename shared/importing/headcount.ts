import type { z } from 'zod';
import { decimal, roundHalfUp, sum } from '../numbers/decimal.ts';
import { newId } from '../plan/new-id.ts';
import type { HeadcountRow, headcountSchema } from '../plan/staff/headcount.ts';
import { countIn, quotaIn } from './figures.ts';
import { type Found, found, type Ledger } from './found.ts';
import { gradeName } from './grades.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import type { Line, Source } from './source.ts';
import { cellAt, linesAbove, type Table, tablesWith, type Vocabulary } from './tables.ts';
import { fold, shortened } from './wording.ts';

type Input = z.input<typeof headcountSchema>;
type Role =
  | 'grade'
  | 'profile'
  | 'heads'
  | 'quota'
  | 'partTime'
  | 'total'
  | 'note'
  | 'contract'
  | 'year'
  | 'channel';

const vocabulary: Vocabulary<Role> = [
  ['year', /^ann(?:o|ualita)\b|decorrenz/],
  ['channel', /modalita|reclutament|procedur/],
  ['quota', /quot/],
  ['partTime', /(?:dip\w* (?:p t|part)|part time|tempo parziale|n p t)/],
  ['total', /(?:^tot|fte|dotazione|tempo pieno equivalent)/],
  ['profile', /profil/],
  ['grade', /(?:area|categoria|inquadrament|qualifica)/],
  ['heads', /(?:dipendent|unita|^n$|^n |numero|person|posti coperti|in servizio)/],
  ['contract', /(?:contratto|tempo|rapporto)/],
  ['note', /^not/],
];

/** Staff by profile (3.3.1), permanent and fixed-term, with the sums of the table checked against its rows. */
export function readHeadcount(
  source: Source,
  lines: readonly Line[],
  ledger: Ledger,
): readonly Found<Input>[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    // With a year or a way of recruiting it is a table of hires.
    (columns) =>
      columns.has('profile') &&
      // A number in the first column counts the rows.
      (columns.get('heads') ?? 0) > 0 &&
      !columns.has('year') &&
      !columns.has('channel'),
  );
  return tables.flatMap((table) => {
    ledger.claim(table.header);
    remarkOtherColumns(table, 'kept', ledger);
    return rowsOf(table, contractAbove(source, table.header, ledger), ledger);
  });
}

/** "A tempo Determinato" in the row or the line above the header; permanent where the plan does not say. */
function contractAbove(source: Source, header: Line, ledger: Ledger): HeadcountRow['contract'] {
  for (const line of linesAbove(source.lines, header, 3)) {
    const words = fold(line.text);
    const fixed = /\btempo determinato\b/.test(words);
    if (!fixed && !/\btempo indeterminato\b/.test(words)) continue;
    if (words.length < 60) ledger.claim(line);
    return fixed ? 'fixed-term' : 'permanent';
  }
  return 'permanent';
}

function rowsOf(
  table: Table<Role>,
  contract: HeadcountRow['contract'],
  ledger: Ledger,
): readonly Found<Input>[] {
  const rows: Found<Input>[] = [];
  let grade = '';
  let group: Found<Input>[] = [];
  for (const line of table.rows) {
    if (isSum(line)) {
      const whole =
        /\btotale tempo|^totale(?: generale)?$|^totale\b(?!.*(?:funz|istr|oper|dir))/.test(fold(line.text)) &&
        !/sub/.test(fold(line.text));
      checkSum(line, table, whole ? rows : group, ledger);
      ledger.claim(line);
      if (!whole) group = [];
      continue;
    }
    const printed = cellAt(table, line, 'grade');
    if (printed !== '') {
      grade = gradeName(printed);
      group = [];
    }
    const profile = cellAt(table, line, 'profile');
    const heads = countIn(cellAt(table, line, 'heads'));
    if (profile === '' || heads === null) continue;
    const row = found(itemOf(table, line, { contract, grade, profile, heads }), [line]);
    ledger.claim(line);
    rows.push(row);
    group.push(row);
  }
  return rows;
}

function itemOf(
  table: Table<Role>,
  line: Line,
  known: { contract: HeadcountRow['contract']; grade: string; profile: string; heads: number },
): Input {
  const quota = cellAt(table, line, 'quota');
  const partTime = cellAt(table, line, 'partTime');
  const own = fold(cellAt(table, line, 'contract'));
  const contract = /determinato/.test(own)
    ? /indeterminato/.test(own)
      ? 'permanent'
      : 'fixed-term'
    : known.contract;
  const note = cellAt(table, line, 'note');
  return {
    id: newId(),
    ...known,
    contract,
    // An empty cell of a column that the table has means that nobody works part-time.
    partTimeHeads: partTime === '' && table.columns.has('partTime') ? 0 : countIn(partTime),
    partTimeQuota: quota === '' && table.columns.has('quota') ? '0' : quotaIn(quota),
    note: /^\(\*+\)$/.test(note) ? '' : note,
    otherColumns: otherCells(table, line.cells ?? []),
  };
}

function isSum(line: Line): boolean {
  return (line.cells ?? []).slice(0, 3).some((cell) => /^(?:sub\s?\.?\s*)?tot(?:ale|\.)?\b/iu.test(cell));
}

/** Full-time equivalents of rows: heads − part-time heads + their quotas. */
function equivalents(rows: readonly Found<Input>[]): string {
  const parts = rows.map(({ item }) =>
    decimal(String((item.heads ?? 0) - (item.partTimeHeads ?? 0))).add(decimal(item.partTimeQuota ?? '0')),
  );
  return roundHalfUp(sum(parts), 2);
}

function checkSum(line: Line, table: Table<Role>, rows: readonly Found<Input>[], ledger: Ledger): void {
  if (rows.length === 0) return;
  const figures = (line.cells ?? [])
    .flatMap((cell) => quotaIn(cell) ?? [])
    .map((value) => roundHalfUp(decimal(value), 2));
  const label = (line.cells ?? []).find((cell) => /tot/iu.test(cell)) ?? 'totale';
  const heads = roundHalfUp(
    decimal(String(rows.reduce((total, { item }) => total + (item.heads ?? 0), 0))),
    2,
  );
  const expected = table.columns.has('total') ? equivalents(rows) : heads;
  if (!figures.includes(heads)) {
    ledger.remark({
      code: 'import.headcount-sum',
      message: `Nella riga «${shortened(label)}» (riga ${line.lines[0]}) il numero dei dipendenti non è la somma dei profili, che dà ${italian(heads)}: verificare.`,
      lines: line.lines,
      place: ['headcount'],
    });
  }
  if (!figures.includes(expected)) {
    const shown = figures.length < wantedFigures(table);
    ledger.remark({
      code: shown ? 'import.subtotal-missing' : 'import.headcount-sum',
      message: `Nella riga «${shortened(label)}» (riga ${line.lines[0]}) ${shown ? 'manca il totale' : 'il totale non torna'}: i profili danno ${italian(expected)}.`,
      lines: line.lines,
      place: ['headcount'],
    });
  }
}

function wantedFigures(table: Table<Role>): number {
  return (['heads', 'quota', 'partTime', 'total'] as const).filter((role) => table.columns.has(role)).length;
}

function italian(value: string): string {
  return value.replace(/\.00$/, '').replace('.', ',');
}
