import { decimal, type Exact, roundHalfUp } from '../../../../shared/numbers/decimal.ts';
import { cellText } from '../../../../shared/print/cells.ts';
import type { Row } from '../../../../shared/print/model.ts';
import { readNumber } from './typed-cell.ts';

/** What a formula of a table may ask: figures as printed, and where their cells stand in the sheet. */
export class Figures {
  readonly rows: readonly Row[];
  readonly #addressOf: (row: number, column: number) => string;
  readonly #sheet: string;

  constructor(rows: readonly Row[], addressOf: (row: number, column: number) => string, sheet: string) {
    this.rows = rows;
    this.#addressOf = addressOf;
    this.#sheet = sheet;
  }

  /** Exact value of a printed figure (16,77% is 0.1677); undefined for anything else. */
  value(row: number, column: number): Exact | undefined {
    const text = this.text(row, column);
    const number = readNumber(text);
    if (number === null) return undefined;
    return text.endsWith('%') ? decimal(number.decimal).div(100) : decimal(number.decimal);
  }

  text(row: number, column: number): string {
    const cell = this.rows[row]?.cells[column];
    return cell === undefined ? '' : cellText(cell);
  }

  /** Decimals of the value itself: a percentage has two more than are shown. */
  places(row: number, column: number): number {
    const text = this.text(row, column);
    return (readNumber(text)?.places ?? 0) + (text.endsWith('%') ? 2 : 0);
  }

  at(row: number, column: number): string {
    return this.#addressOf(row, column);
  }

  /** The same as other sheets say it. */
  from(row: number, column: number): string {
    return `'${this.#sheet.replaceAll("'", "''")}'!${this.at(row, column)}`;
  }

  range(from: number, to: number, column: number): string {
    return `${this.at(from, column)}:${this.at(to, column)}`;
  }

  /** Sum of the figures of a column; cells without one count for nothing, as in a spreadsheet. */
  sum(rows: readonly number[], column: number): Exact {
    return rows.reduce((total, row) => total.add(this.value(row, column) ?? 0), decimal('0'));
  }

  find(kind: Row['kind'], from = 0): number {
    return this.rows.findIndex((row, index) => index >= from && row.kind === kind);
  }
}

/** A formula for one cell: what it says, and the exact value that it gives. */
export type Live = {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly gives: Exact;
};

/**
 * Keeps the formulas that give the printed figure, rounded as it is: a figure that a person entered and that does
 * not follow from the others stays as it was entered.
 */
export function agreeing(figures: Figures, live: readonly Live[]): Live[] {
  return live.flatMap((each) => {
    const printed = figures.value(each.row, each.column);
    if (printed === undefined) return [];
    const places = figures.places(each.row, each.column);
    if (roundHalfUp(each.gives, places) !== roundHalfUp(printed, places)) return [];
    const isExact = each.gives.equals(printed);
    return [isExact ? each : { ...each, formula: `ROUND(${each.formula},${places})` }];
  });
}
