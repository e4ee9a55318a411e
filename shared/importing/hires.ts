import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { Hire, hireSchema } from '../plan/staff/hires.ts';
import { amountIn, countIn, yearIn } from './figures.ts';
import { type Confidence, type Found, found, type Ledger } from './found.ts';
import { gradeName } from './grades.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import type { Line, Source } from './source.ts';
import { cellAt, linesAbove, type Table, tablesWith, type Vocabulary } from './tables.ts';
import { nameRanks, type UnitRegister } from './units.ts';
import { fold } from './wording.ts';

type Input = z.input<typeof hireSchema>;
type Role = 'year' | 'profile' | 'grade' | 'unit' | 'number' | 'note' | 'channel' | 'cost';

const vocabulary: Vocabulary<Role> = [
  ['year', /^ann(?:o|ualita)|decorrenz/],
  ['profile', /profil|figura/],
  ['grade', /(?:^area$|area (?:prof|contratt|di inq)|categoria|inquadrament|qualifica)/],
  ['unit', /(?:area org|settore|servizio|struttura|ufficio|assegnazione|destinazione|unita organizzativ)/],
  ['channel', /(?:modalita|reclutament|procedura|canale)/],
  ['cost', /(?:cost|spesa)/],
  ['number', /^(?:n|nr|num|numero|posti|unita|n (?:posti|unita|assunzioni))$/],
  ['note', /^(?:not|motivazion|osservazion)/],
];

interface Context {
  readonly year: number | null;
  readonly status: Hire['status'];
  readonly contract: Hire['contract'];
}

/** The planned hires: rows under headings that give year and kind, or with columns of their own for them. */
export function readHires(
  source: Source,
  lines: readonly Line[],
  units: UnitRegister,
  ledger: Ledger,
): readonly Found<Input>[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) =>
      columns.has('profile') &&
      (columns.has('unit') || columns.has('year') || columns.has('channel')) &&
      (columns.has('note') || columns.has('year') || columns.has('channel') || columns.has('number')),
  );
  let before: Context = { year: null, status: 'new', contract: 'permanent' };
  return tables.flatMap((table) => {
    remarkOtherColumns(table, 'kept', ledger);
    before = contextAbove(source, table.header, before);
    ledger.claim(table.header);
    let year: number | null = null;
    return table.rows.flatMap((row) => {
      const ownYear = yearIn(cellAt(table, row, 'year'));
      year = ownYear ?? year;
      const profile = cellAt(table, row, 'profile');
      const number = countIn(
        cellAt(table, row, 'number') || (table.columns.has('number') ? '' : (row.cells?.[0] ?? '')),
      );
      if (profile === '' || /^tot(?:al|$)/.test(fold(profile)) || /^total/.test(fold(row.text))) return [];
      ledger.claim(row);
      return [
        found(
          hireOf(table, row, { ...before, year: year ?? before.year, profile, number }, units),
          [row],
          howSure({ own: ownYear, above: year, heading: before.year }),
        ),
      ];
    });
  });
}

/** The cell of a year that reaches over several rows is empty in all but the first. */
function howSure({
  own,
  above,
  heading,
}: Readonly<Record<'own' | 'above' | 'heading', number | null>>): Confidence {
  if (own !== null) return 'certain';
  if (above !== null) return 'probable';
  return heading === null ? 'doubtful' : 'certain';
}

function hireOf(
  table: Table<Role>,
  row: Line,
  known: Context & { readonly profile: string; readonly number: number | null },
  units: UnitRegister,
): Input {
  const note = cellAt(table, row, 'note');
  const unit = cellAt(table, row, 'unit');
  const condition = conditionIn(note);
  return {
    id: newId(),
    year: known.year,
    status: known.status,
    contract: known.contract,
    number: known.number,
    grade: gradeName(cellAt(table, row, 'grade')),
    profile: known.profile,
    unit:
      unit === ''
        ? null
        : (units.mentioned(unit) ?? units.add(unit, nameRanks.heading, row.lines, 'probable')),
    note,
    reason: reasonIn(note),
    conditional: condition !== '',
    condition,
    channel: channelIn(cellAt(table, row, 'channel')),
    annualCost: amountIn(cellAt(table, row, 'cost')),
    otherColumns: otherCells(table, row.cells ?? []),
  };
}

/** The nearest heading with a year, and the nearest of the same stretch that says what kind of hires follow. */
function contextAbove(source: Source, header: Line, before: Context): Context {
  let year: number | null = null;
  let status: Hire['status'] | null = null;
  let contract: Hire['contract'] | null = null;
  for (const line of linesAbove(source.lines, header, 10)) {
    if (line.cells !== null) break;
    const words = fold(line.plain);
    if (/procedure .*in corso|piano 20\d\d in corso|in corso di svolgimento|gia avviat/.test(words))
      status ??= 'under-way';
    else if (/nuove assunzioni|assunzioni .*previst/.test(words)) status ??= 'new';
    if (/tempo determinato|forme flessibili/.test(words) && line.plain.length < 120)
      contract ??= 'fixed-term';
    else if (/tempo indeterminato/.test(words) && line.plain.length < 120) contract ??= 'permanent';
    const named = line.plain.length < 120 ? yearOf(words) : null;
    if (named !== null) {
      year = named;
      break;
    }
  }
  return {
    year: year ?? before.year,
    status: status ?? (year === null ? before.status : 'new'),
    contract: contract ?? before.contract,
  };
}

/** "Anno 2027"; "Assunzioni previste nel 2027" too, but not the plan of a year that is under way. */
function yearOf(heading: string): number | null {
  const named = /\bann(?:o|ualita)\s+(20\d\d)\b/u.exec(heading)?.[1];
  if (named !== undefined) return Number(named);
  const years = new Set([...heading.matchAll(/\b20\d\d\b/gu)].map(([year]) => Number(year)));
  const [only] = years;
  const speaks =
    /\b(?:assunzion|reclutament|fabbisogn)/u.test(heading) && !/\bpiano 20\d\d|\bdel\w* \d/u.test(heading);
  return speaks && years.size === 1 && only !== undefined ? only : null;
}

function reasonIn(note: string): Hire['reason'] {
  const words = fold(note);
  if (/68 99|68 1999|categori\w protett|quota (?:di )?riserva/.test(words)) return 'protected-category';
  if (/sost|cessazion|turn ?over/.test(words)) return 'replacement';
  if (/potenziament|increment/.test(words)) return 'growth';
  return /^disp\w* (?:del )?posto$/.test(words) ? 'vacancy' : null;
}

/** What a hire depends on: the words after "condizionato a", up to the next dash. */
function conditionIn(note: string): string {
  const match =
    /\b(?:condizionat[oa]|subordinat[oa])\s+(?:all['’oaei]*|a[dl]?)?\s*(.+?)(?:\s+-\s+.*)?$/iu.exec(note);
  return match?.[1]?.trim() ?? '';
}

function channelIn(text: string): Hire['channel'] {
  const words = fold(text);
  if (words === '') return null;
  if (/concors/.test(words)) return 'competition';
  if (/graduatori/.test(words)) return 'ranking-list';
  if (/mobilit/.test(words)) return 'mobility';
  if (/centro (?:per l )?impiego/.test(words)) return 'employment-centre';
  if (/68|protett/.test(words)) return 'protected-category';
  return /progressione|verticale/.test(words) ? 'progression' : 'other';
}
