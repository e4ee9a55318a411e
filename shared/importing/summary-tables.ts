import { newId } from '../plan/new-id.ts';
import { found, type Ledger } from './found.ts';
import type { TypeRegister } from './objective-types.ts';
import { type FoundObjective, fundingIn } from './objectives.ts';
import type { Line, Source } from './source.ts';
import { isCommonHeading } from './structure-headings.ts';
import { cellAt, linesAbove, type Table, tablesWith, usedCells, type Vocabulary } from './tables.ts';
import { nameRanks, type UnitRegister } from './units.ts';
import { fold, keyWords, sharedWords, shortened } from './wording.ts';

type Role = 'type' | 'number' | 'area' | 'services' | 'title' | 'strategic';

const vocabulary: Vocabulary<Role> = [
  ['strategic', /^strategic/],
  ['type', /^tip(?:o|ologia)/],
  ['number', /^(?:seq|n|nr|num|numero)\b(?: ob.*)?$/],
  ['area', /^(?:area|settore|struttura|direzione)/],
  ['services', /^(?:servizi|ufficio|uffici)/],
  ['title', /^(?:obiettiv|titolo|denominazione|descrizione)/],
];

/** One row of a table that lists the objectives. */
interface SummaryRow {
  readonly line: Line;
  /** Which of the plan's summary tables, from 1: a plan lists its objectives by structure, by type, or both. */
  readonly table: number;
  readonly group: string;
  readonly title: string;
  readonly type: string;
  readonly number: number | null;
  readonly area: string;
  readonly services: string;
  /** Null when the table has no such column. */
  readonly strategic: boolean | null;
}

const enoughAlike = 0.4;

/**
 * The summary tables: the only source of services and of the strategic flag, a cross-check for all else. A plan
 * that prints the tables and not the sheets still gives its objectives.
 */
export function applySummaries(
  source: Source,
  lines: readonly Line[],
  objectives: FoundObjective[],
  context: { units: UnitRegister; types: TypeRegister },
  ledger: Ledger,
): { readonly rows: number } {
  const rows = summaryRows(source, lines, ledger);
  if (rows.length === 0) return { rows: 0 };
  if (objectives.length === 0) {
    objectives.push(...objectivesFrom(rows, context));
    return { rows: rows.length };
  }
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const matched = match(own, objectives);
    for (const [row, objective] of matched) compare(row, objective, table, context, ledger);
    reportUnmatched(own, matched, objectives, table, ledger);
  }
  return { rows: rows.length };
}

function summaryRows(source: Source, lines: readonly Line[], ledger: Ledger): readonly SummaryRow[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) =>
      columns.has('title') &&
      columns.has('type') &&
      (columns.has('services') || columns.has('area') || columns.has('strategic')),
  );
  let number = 0;
  let seen = new Set<string>();
  return tables.flatMap((table) => {
    const caption = captionAbove(source, table.header);
    const first =
      table.rows.map((row) => fold(cellAt(table, row, 'title'))).find((title) => title !== '') ?? '';
    // A title of its own ("Tab 2") or objectives that come round again begin another summary.
    if (number === 0 || caption.starts || seen.has(first)) {
      number += 1;
      seen = new Set();
    }
    ledger.claim(table.header, ...caption.lines);
    const rows = rowsOf(table, number, caption.group, ledger);
    for (const { title } of rows) seen.add(fold(title));
    return rows;
  });
}

function rowsOf(table: Table<Role>, number: number, caption: string, ledger: Ledger): readonly SummaryRow[] {
  const rows: SummaryRow[] = [];
  let group = caption;
  for (const line of table.rows) {
    const used = usedCells(line.cells ?? []).filter((cell) => cell !== '');
    if (used.length === 1) {
      group = used[0] ?? '';
      ledger.claim(line);
      continue;
    }
    const title = cellAt(table, line, 'title');
    if (title === '') continue;
    ledger.claim(line);
    const sequence = Number.parseInt(cellAt(table, line, 'number'), 10);
    const hasFlag = table.columns.has('strategic');
    rows.push({
      line,
      table: number,
      group,
      title,
      type: cellAt(table, line, 'type'),
      number: Number.isNaN(sequence) ? null : sequence,
      area: cellAt(table, line, 'area'),
      services: cellAt(table, line, 'services'),
      strategic: hasFlag ? /^(?:s|si|x)$/.test(fold(cellAt(table, line, 'strategic'))) : null,
    });
  }
  return rows;
}

const caption =
  /^(?:tab(?:ella)?\.?\s*(?:n\.?\s*)?\d|tabell[ae] (?:di sintesi|riassuntiv|riepilogativ)|riepilogo)/iu;

function captionAbove(
  source: Source,
  header: Line,
): { readonly lines: readonly Line[]; readonly group: string; readonly starts: boolean } {
  const taken: Line[] = [];
  let group = '';
  let starts = false;
  for (const line of linesAbove(source.lines, header, 4)) {
    const single =
      line.cells === null ? line.printed : (usedCells(line.cells).filter((cell) => cell !== '')[0] ?? '');
    const used = line.cells === null ? 1 : usedCells(line.cells).filter((cell) => cell !== '').length;
    if (used !== 1 || single.length > 120) break;
    if (caption.test(single)) {
      taken.push(line);
      starts ||= /^tab(?:ella)?\.?\s*(?:n\.?\s*)?\d/iu.test(single);
    } else if (group === '' && taken.length === 0 && /^\p{Lu}/u.test(single) && !/[.;:]$/.test(single)) {
      group = single;
      taken.push(line);
    } else break;
  }
  return { lines: taken, group, starts };
}

function match(
  rows: readonly SummaryRow[],
  objectives: readonly FoundObjective[],
): Map<SummaryRow, FoundObjective> {
  const matched = new Map<SummaryRow, FoundObjective>();
  const byTitle = Map.groupBy(objectives, ({ item }) => fold(item.title ?? ''));
  const left = new Set(objectives);
  const take = (row: SummaryRow, objective: FoundObjective) => {
    matched.set(row, objective);
    left.delete(objective);
  };
  for (const row of rows) {
    const same = (byTitle.get(fold(row.title)) ?? []).find((objective) => left.has(objective));
    if (same !== undefined) take(row, same);
  }
  const rest = rows.filter((row) => !matched.has(row));
  const candidates = [...left].map((objective) => ({
    objective,
    words: new Set(keyWords(objective.item.title ?? '')),
  }));
  const pairs = rest.flatMap((row) => {
    const words = new Set(keyWords(row.title));
    return candidates.map(({ objective, words: own }) => ({
      row,
      objective,
      score: sharedWords(words, own) + agreement(row, objective),
    }));
  });
  for (const { row, objective, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score >= enoughAlike && !matched.has(row) && left.has(objective)) take(row, objective);
  }
  return matched;
}

/** Type and number tell apart objectives of one title; alone they prove nothing. */
function agreement(row: SummaryRow, { item }: FoundObjective): number {
  const sameType = row.type !== '' && row.type === item.type ? 0.12 : 0;
  const sameNumber = row.number !== null && row.number === item.number ? 0.06 : 0;
  return sameType + sameNumber;
}

function compare(
  row: SummaryRow,
  objective: FoundObjective,
  table: number,
  { types }: { types: TypeRegister },
  ledger: Ledger,
): void {
  const { item } = objective;
  if (row.services !== '' && (item.services ?? '') === '') item.services = row.services;
  if (row.strategic === true) item.strategic = true;
  const code = types.codeOf(row.type, row.line);
  if (code !== null && item.type === null) item.type = code;
  const name = shortened(item.title ?? '');
  if (code !== null && item.type !== null && code !== item.type) {
    ledger.remark({
      code: 'import.type-differs',
      message: `L’obiettivo «${name}» è di tipo ${item.type} nella scheda e di tipo ${code} nella tabella di sintesi n. ${table}: è stato tenuto quello della scheda, verificare.`,
      lines: row.line.lines,
      item: item.id,
      place: ['type'],
    });
  }
  if (fold(row.title) !== fold(item.title ?? '')) {
    ledger.remark({
      code: 'import.title-differs',
      message: `L’obiettivo «${name}» nella tabella di sintesi n. ${table} si chiama «${shortened(row.title, 140)}»: è stato tenuto il titolo della scheda, verificare.`,
      lines: row.line.lines,
      item: item.id,
      place: ['title'],
    });
  }
}

function reportUnmatched(
  rows: readonly SummaryRow[],
  matched: ReadonlyMap<SummaryRow, FoundObjective>,
  objectives: readonly FoundObjective[],
  table: number,
  ledger: Ledger,
): void {
  for (const row of rows.filter((candidate) => !matched.has(candidate))) {
    ledger.remark({
      code: 'import.summary-without-sheet',
      message: `La tabella di sintesi n. ${table} elenca «${shortened(row.title, 140)}», che non ha una scheda: aggiungere l’obiettivo o togliere la riga.`,
      lines: row.line.lines,
      place: ['objectives'],
    });
  }
  const listed = new Set(matched.values());
  // A table of one structure alone says nothing about the objectives of the others.
  if (listed.size * 2 < objectives.length) return;
  for (const { item, lines } of objectives.filter((objective) => !listed.has(objective))) {
    ledger.remark({
      code: 'import.sheet-without-summary',
      message: `L’obiettivo «${shortened(item.title ?? '')}» ha una scheda ma non compare nella tabella di sintesi n. ${table}.`,
      lines,
      item: item.id,
    });
  }
}

/** Objectives known from a summary table alone: titles, types and services, no fields. Of several tables the first counts. */
function objectivesFrom(
  rows: readonly SummaryRow[],
  { units, types }: { units: UnitRegister; types: TypeRegister },
): FoundObjective[] {
  return rows
    .filter((row) => row.table === 1)
    .map((row) => {
      const structure = row.group === '' ? row.area : row.group;
      const common = structure === '' || isCommonHeading(structure) || /^tutt/i.test(structure);
      return {
        ...found(
          {
            id: newId(),
            number: row.number,
            unit: common ? null : units.add(structure, nameRanks.summary, row.line.lines),
            title: row.title,
            type: types.codeOf(row.type, row.line),
            strategic: row.strategic ?? false,
            services: row.services,
            ...fundingIn(row.title),
          },
          [row.line],
          'probable',
        ),
      };
    });
}

/** The headings of groups in the summary tables ("Area 1 Affari Generali - Dirigente Cervieri") name structures and people. */
export function structuresInSummaries(source: Source, units: UnitRegister): void {
  for (const line of source.lines) {
    const used = line.cells === null ? [line.printed] : line.cells.filter((cell) => cell !== '');
    const [text = ''] = used;
    const parts = /^(.{4,110}?)\s+[-–—]\s+dirigente\s+(\p{Lu}[\p{L}' ]{2,40})$/iu.exec(text);
    if (used.length !== 1 || parts === null || !/^(?:area|settore|direzione|servizio)/iu.test(text)) continue;
    units.add(parts[1] ?? '', nameRanks.summary, line.lines, 'probable');
  }
}
