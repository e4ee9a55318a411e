import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { controlSchema } from '../plan/risk/controls.ts';
import type { Measure, measureSchema } from '../plan/risk/measures.ts';
import { type Found, found, type Ledger } from './found.ts';
import { cellText } from './markup-cells.ts';
import { longestBody } from './minor-headings.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import { beginsItem, joinedText } from './paragraphs.ts';
import { type AreaRegister, areaHeading, blockHeading, remarkMistyped } from './risk-areas.ts';
import { isBullet, type Line, numberedItem } from './source.ts';
import { cellAt, columnsOf, type Table, tablesWith, type Vocabulary } from './tables.ts';
import { fold, withoutBullet } from './wording.ts';

export type MeasureInput = z.input<typeof measureSchema>;
export type ControlInput = z.input<typeof controlSchema>;

type Role =
  | 'number'
  | 'title'
  | 'description'
  | 'aim'
  | 'timing'
  | 'responsible'
  | 'indicator'
  | 'target'
  | 'area';

const vocabulary: Vocabulary<Role> = [
  ['timing', /^(?:temp|termin|scadenz|fasi e tempi|entro)/],
  ['responsible', /^(?:responsabil|soggett|uffici|dirigent|titolar)/],
  ['indicator', /^indicator/],
  ['target', /^(?:target|valore attes|risultat)/],
  ['aim', /^(?:obiettiv|finalita)/],
  ['description', /^(?:misur|descrizione della misura|azion)/],
  ['title', /^(?:attivita|denominazione|tipologia)/],
  ['area', /^area/],
  ['number', /^(?:n|nr|num|numero)$/],
];

export interface FoundMeasures {
  readonly measures: readonly Found<MeasureInput>[];
  readonly controls: readonly Found<ControlInput>[];
}

/** Where in section 2.3 the reading stands: which area's block, which general list. */
interface Place {
  area: string | null;
  list: 'further' | 'cross-cutting' | 'mandatory' | 'controls' | null;
}

const listHeadings: readonly (readonly [RegExp, NonNullable<Place['list']>])[] = [
  [/^misure ulteriori|^ulteriori misure$/, 'further'],
  [/^misure (?:di carattere )?trasversal/, 'cross-cutting'],
  [/^misure (?:obbligatorie|generali)/, 'mandatory'],
  [/^(?:attivita di controllo|modalita di verifica)/, 'controls'],
];

/** The measures of section 2.3 with the controls of each area: tables, lists under their headings, further blocks. */
export function readMeasures(lines: readonly Line[], areas: AreaRegister, ledger: Ledger): FoundMeasures {
  const measures: Found<MeasureInput>[] = [];
  const controls: Found<ControlInput>[] = [];
  const tables = new Map(measureTables(lines).map((table) => [table.header.index, table]));
  const place: Place = { area: null, list: null };
  const usedLetters = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const table = tables.get(line.index);
    if (table !== undefined) {
      measures.push(...fromTable(table, place, areas, ledger));
      continue;
    }
    // The heading of a block may be that of an area already: it is looked at although it is spoken for.
    if (entersBlock(line, lines[at + 1], place, areas, usedLetters, ledger)) continue;
    if (!ledger.isFree(line) || line.cells !== null) continue;
    const heading = listHeadings.find(([words]) => words.test(fold(line.plain)));
    if (heading !== undefined && line.plain.length < 110 && !/[.;]$/.test(line.plain)) {
      place.list = heading[1];
      if (heading[1] !== 'controls') place.area = null;
      if (heading[1] !== 'mandatory') ledger.claim(line);
      continue;
    }
    if (place.list !== null) readEntry(lines, at, place, { measures, controls }, ledger);
  }
  return { measures, controls };
}

function measureTables(lines: readonly Line[]): readonly Table<Role>[] {
  return tablesWith(
    lines,
    vocabulary,
    (columns) =>
      columns.has('description') &&
      (columns.has('title') ||
        columns.has('timing') ||
        (columns.has('responsible') && !columns.has('indicator')) ||
        columns.has('aim')),
  );
}

/** "C. Provvedimenti ampliativi …" above a table of measures or a list of controls. */
function entersBlock(
  line: Line,
  next: Line | undefined,
  place: Place,
  areas: AreaRegister,
  usedLetters: Set<string>,
  ledger: Ledger,
): boolean {
  const heading = areaHeading(line) ?? blockHeading(line);
  if (heading === null || line.plain.length > 220 || next === undefined) return false;
  const opens =
    (next.cells !== null && columnsOf(next.cells, vocabulary).has('timing')) ||
    /^(?:attivita di controllo|misur)/.test(fold(next.plain));
  if (!opens) return false;
  const { code, mistyped } = areas.codeFor(heading);
  place.area = areas.ensure(code, heading.name, line);
  place.list = null;
  ledger.claim(line);
  if (mistyped && usedLetters.has(heading.letter)) remarkMistyped(heading, code, line, ledger);
  usedLetters.add(heading.letter);
  return true;
}

function fromTable(
  table: Table<Role>,
  place: Place,
  areas: AreaRegister,
  ledger: Ledger,
): readonly Found<MeasureInput>[] {
  ledger.claim(table.header);
  // Of a register that has measures in its rows the columns are told there.
  if (table.rows.some((row) => ledger.isFree(row))) remarkOtherColumns(table, 'kept', ledger);
  const result: { item: MeasureInput; lines: Line[] }[] = [];
  for (const row of table.rows) {
    if (!ledger.isFree(row)) continue;
    const cells = row.cells ?? [];
    const last = result.at(-1);
    ledger.claim(row);
    if (last !== undefined && cells[0] === '' && isContinuation(table, row)) {
      goOn(last.item, table, row);
      last.lines.push(row);
      continue;
    }
    const description = cellText(cellAt(table, row, 'description'));
    const title = cellText(cellAt(table, row, 'title'));
    if (description === '' && title === '') continue;
    result.push({ item: measureOf(table, row, { title, description }, place, areas), lines: [row] });
  }
  return result.map(({ item, lines }) => found(item, lines));
}

function measureOf(
  table: Table<Role>,
  row: Line,
  texts: { readonly title: string; readonly description: string },
  place: Place,
  areas: AreaRegister,
): MeasureInput {
  const numbered = Number.parseInt(cellAt(table, row, 'number') || (row.cells?.[0] ?? ''), 10);
  const areaCell = cellAt(table, row, 'area');
  const area = areaCell === '' ? place.area : (areas.inCell(areaCell) ?? place.area);
  return {
    id: newId(),
    kind: kindOf(place, area, table),
    number: Number.isNaN(numbered) ? null : numbered,
    area,
    ...texts,
    aim: cellText(cellAt(table, row, 'aim')),
    timing: cellText(cellAt(table, row, 'timing')),
    responsible: cellText(cellAt(table, row, 'responsible')),
    indicator: cellText(cellAt(table, row, 'indicator')),
    target: cellText(cellAt(table, row, 'target')),
    otherColumns: otherCells(table, (row.cells ?? []).map(cellText)),
  };
}

function kindOf(place: Place, area: string | null, table: Table<Role>): Measure['kind'] {
  if (area !== null) return 'specific';
  if (place.list === 'further' || place.list === 'cross-cutting') return place.list;
  return place.list === 'mandatory' || table.columns.has('title') ? 'mandatory' : 'specific';
}

function isContinuation(table: Table<Role>, row: Line): boolean {
  return cellAt(table, row, 'title') === '' || cellAt(table, row, 'description') === '';
}

function goOn(item: MeasureInput, table: Table<Role>, row: Line): void {
  for (const role of ['title', 'description', 'aim', 'timing', 'responsible'] as const) {
    const more = cellText(cellAt(table, row, role));
    if (more !== '') item[role] = `${item[role] ?? ''} ${more}`.trim();
  }
}

function readEntry(
  lines: readonly Line[],
  at: number,
  place: Place,
  into: { measures: Found<MeasureInput>[]; controls: Found<ControlInput>[] },
  ledger: Ledger,
): void {
  const line = lines[at];
  if (line === undefined || place.list === null) return;
  const numbered = numberedItem(line);
  if (numbered === null && !isBullet(line)) {
    place.list = null;
    return;
  }
  const own = [line, ...(numbered === null ? [] : subPoints(lines, at))];
  ledger.claim(...own);
  const text = joinedText([
    { text: numbered?.text ?? withoutBullet(line.printed), own: false },
    ...own.slice(1).map((point) => ({ text: point.printed, own: true })),
  ]);
  if (place.list === 'controls') {
    into.controls.push(
      found({ id: newId(), area: place.area, description: text, frequency: frequencyIn(text) }, own),
    );
    return;
  }
  into.measures.push(
    found({ id: newId(), kind: place.list, number: numbered?.number ?? null, ...titleAndText(text) }, own),
  );
}

/** The points that a numbered measure lists, up to the next number. */
function subPoints(lines: readonly Line[], at: number): readonly Line[] {
  const points: Line[] = [];
  for (const line of lines.slice(at + 1, at + 40)) {
    if (!isBullet(line) || numberedItem(line) !== null) break;
    points.push(line);
  }
  return points;
}

/** A short text is a title; of a longer one the sentence stays whole, as the description. */
function titleAndText(text: string): { title: string; description: string } {
  return text.length <= 80 && !beginsWithPoint(text)
    ? { title: text, description: '' }
    : { title: '', description: text };
}

function beginsWithPoint(text: string): boolean {
  return text.includes('\n');
}

/** How often, where the words say it. */
export function frequencyIn(text: string): string {
  const match =
    /\b(ogni (?:\p{L}+ )?(?:mes[ei]|ann[oi]|trimestre|semestre)|trimestrale|semestrale|annuale|mensile|periodic[ao]|annualmente|semestralmente)\b/iu.exec(
      text,
    );
  return match?.[1]?.toLowerCase() ?? '';
}

const furtherBlock =
  /^(?:[F-Z]\s*[).]\s+\p{Lu}|ulteriori misure specifiche|misure specifiche in (?:materia|tema))/iu;

/**
 * Blocks of measures told in prose under a heading of their own ("F) Condivisione delle informazioni …",
 * "Ulteriori misure specifiche in tema di reclutamento"): one measure of the whole ente for each.
 */
export function readProseMeasures(lines: readonly Line[], ledger: Ledger): readonly Found<MeasureInput>[] {
  const result: Found<MeasureInput>[] = [];
  for (const [at, line] of lines.entries()) {
    if (
      !ledger.isFree(line) ||
      line.cells !== null ||
      line.plain.length > 150 ||
      !furtherBlock.test(line.plain)
    )
      continue;
    const body = bodyBelow(lines, at, ledger);
    if (body.length === 0) continue;
    ledger.claim(line, ...body);
    const title = line.plain.replace(/^[A-Z]\s*[).]\s+/u, '').replace(/[:.]$/, '');
    const description = joinedText(body.map((part) => ({ text: part.printed, own: beginsItem(part) })));
    result.push(found({ id: newId(), kind: 'specific', title, description }, [line, ...body], 'probable'));
  }
  return result;
}

function bodyBelow(lines: readonly Line[], at: number, ledger: Ledger): readonly Line[] {
  const body: Line[] = [];
  const heading = lines[at];
  for (const line of lines.slice(at + 1, at + longestBody)) {
    const contiguous = line.index === (body.at(-1)?.index ?? heading?.index ?? -2) + 1;
    if (!contiguous || line.cells !== null || !ledger.isFree(line) || furtherBlock.test(line.plain)) break;
    body.push(line);
  }
  return body;
}
