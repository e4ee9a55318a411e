import type { RememberedMapping } from '../../../shared/contract/tables.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import {
  type ColumnMapping,
  type ColumnUse,
  knownHeadings,
  proposeMapping,
} from '../../../shared/tables/column-mapping.ts';
import type { SheetRow } from '../../../shared/tables/read-csv.ts';
import type { Sheet, TableChoices } from '../../../shared/tables/read-table.ts';

/** A file as the main process has read it. */
export interface OpenedFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[];
}

/** Where in a file the table is: index of the sheet, and of the row of headings among the rows of the sheet. */
export interface TablePlace {
  readonly sheet: number;
  readonly heading: number;
}

/** Rows among which the headings are looked for: a title and a note may stand above them. */
const headingRows = 15;

/** Where the headings of a kind most likely are; the first row of the first sheet when none is known. */
export function likelyPlace(kind: ListKindName, file: OpenedFile): TablePlace {
  const places = file.sheets.flatMap(({ rows }, sheet) =>
    rows
      .slice(0, headingRows)
      .map(({ cells }, heading) => ({ sheet, heading, known: knownHeadings(kind, cells) })),
  );
  const first = { sheet: 0, heading: 0, known: 1 };
  return places.reduce((best, next) => (next.known > best.known ? next : best), first);
}

/** The rows below the headings. */
export function tableAt(file: OpenedFile, { sheet, heading }: TablePlace): Sheet {
  const rows = file.sheets[sheet]?.rows ?? [];
  return { header: rows[heading]?.cells ?? [], rows: rows.slice(heading + 1) };
}

/** What is proposed before the person has chosen anything: as the last time if there was one, else by the headings. */
export function firstChoices(
  kind: ListKindName,
  header: readonly string[],
  remembered: RememberedMapping | null,
): TableChoices {
  const mapping = remembered?.mapping ?? proposeMapping(kind, header);
  return { mapping, fixed: remembered?.fixed ?? {}, mode: 'match' };
}

/** The mapping with another use of one column; a column of the plan that another one filled is taken from it. */
export function withUse(mapping: ColumnMapping, index: number, use: ColumnUse): ColumnMapping {
  return mapping.map((other, at) => {
    if (at === index) return use;
    const isTaken = use.use === 'fill' && other.use === 'fill' && other.key === use.key;
    return isTaken ? { use: 'ignore' } : other;
  });
}

/** The first value that stands below a heading. */
export function exampleOf({ rows }: Sheet, column: number): string {
  return rows.map(({ cells }) => cells[column]?.trim() ?? '').find((cell) => cell !== '') ?? '';
}
