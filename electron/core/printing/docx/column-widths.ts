import { cellText } from '../../../../shared/print/cells.ts';
import { longestWord, textWeight } from '../../../../shared/print/column-weights.ts';
import type { Cell, Column, Row } from '../../../../shared/print/model.ts';

/** Twips that a sign of table text takes, and the margins of a cell. */
const signWidth = 115;
const cellMargins = 200;
/** Columns of figures never push the texts to less than this part of the page. */
const mostForFigures = 0.6;

/**
 * Widths of the columns of a table, in twips, that add up to `total`: columns of figures and short signs take what
 * they need, the others share the rest by their longest word and by how much text they hold.
 */
export function columnWidths(columns: readonly Column[], rows: readonly Row[], total: number): number[] {
  const plain = rows.filter(({ kind }) => kind !== 'group');
  const words = columns.map(({ title }, index) => [title, ...plain.map(({ cells }) => textAt(cells, index))]);
  const needs = columns.map(({ align }, index) =>
    align === 'start' ? null : longestWord(words[index] ?? []) * signWidth + cellMargins,
  );
  const forFigures = needs.reduce<number>((sum, need) => sum + (need ?? 0), 0);
  const weights = words.map((texts) => textWeight(texts));
  const crowded = forFigures > total * mostForFigures || needs.every((need) => need !== null);
  if (crowded) return sharedOut(weights, total);
  const ofTexts = sharedOut(
    weights.filter((_, index) => needs[index] === null),
    total - forFigures,
  );
  return needs.map((need) => need ?? ofTexts.shift() ?? 0);
}

/** Parts of `total` in proportion to the weights, whole numbers, without a remainder. */
export function sharedOut(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let given = 0;
  let upTo = 0;
  return weights.map((weight) => {
    upTo += weight;
    const width = Math.round((total * upTo) / sum) - given;
    given += width;
    return width;
  });
}

function textAt(cells: readonly Cell[], index: number): string {
  const cell = cells[index];
  return cell === undefined ? '' : cellText(cell);
}
