import type { CeilingResult } from '../../calculators/capacity-ceiling.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { ceilingColumnTitle, ceilingNorms } from '../../plan/staff/ceiling-words.ts';
import type { CeilingRow } from '../../plan/staff/static-ceiling.ts';
import { type CeilingColumnName, ceilingColumns, ceilingTable } from '../../plan/staff/worksheet.ts';
import { amountText, heading, note, nothing, row, subtotalRow, table, totalRow } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionContext } from './context.ts';

/** Worksheet 1: spending under the static ceiling, A − B − C, with what is left in every year. */
export function printCeiling({ doc, level }: SectionContext): Block[] {
  const { ceiling, ceilingRows } = doc.capacity;
  const title = heading(level, 'Limite di spesa del personale');
  const remarks = ceiling.note === '' ? [] : [note(ceiling.note)];
  if (ceilingRows.length === 0)
    return [title, note('Il piano non contiene il prospetto del limite di spesa.'), ...remarks];
  const columns = ceilingColumns.filter((column) => ceilingRows.some((each) => each[column] !== null));
  const results = new Map(ceilingTable(doc).map((result) => [result.column, result]));
  const line = (pick: (result: CeilingResult, column: CeilingColumnName) => string) =>
    columns.map((column) => {
      const result = results.get(column);
      return result === undefined ? nothing : pick(result, column);
    });
  const years = (pick: (result: CeilingResult) => string) =>
    line((result, column) => (column === 'reference' ? '' : pick(result)));
  const rows: Row[] = [
    ...rowsOf(doc, 'item', columns),
    subtotalRow('Totale spese di personale (A)', ...line((result) => amountText(result.total))),
    ...rowsOf(doc, 'excluded', columns, ' (B)'),
    ...rowsOf(doc, 'dm2020', columns, ' (C)'),
    totalRow('Spesa soggetta al limite (A − B − C)', ...line((result) => amountText(result.net))),
    ...(ceiling.limit === null
      ? []
      : [
          row('Limite', ...years(() => amountText(ceiling.limit))),
          totalRow('Margine rispetto al limite', ...years((result) => amountText(result.headroom))),
          row('Esito', ...years((result) => (result.withinLimit ? 'rispettato' : 'superato'))),
        ]),
  ];
  return [
    title,
    table(
      'ceiling',
      `Importi in euro – ${ceilingNorms[ceiling.basis].norm}`,
      ['Voce', ...columns.map((each) => `>${ceilingColumnTitle(doc, each)}`)],
      rows,
    ),
    ...remarks,
  ];
}

function rowsOf(
  doc: PlanDocument,
  role: CeilingRow['role'],
  columns: readonly CeilingColumnName[],
  sign = '',
): Row[] {
  return doc.capacity.ceilingRows
    .filter((each) => each.role === role)
    .map((each) => {
      const words = [each.code, each.label].filter((text) => text !== '').join(' – ');
      return row(`${words}${sign}`, ...columns.map((column) => amountText(each[column])));
    });
}
