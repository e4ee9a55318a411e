import type { CeilingResult } from '../../calculators/capacity-ceiling.ts';
import type { PlanDocument } from '../../plan/document.ts';
import type { CeilingRow } from '../../plan/staff/capacity.ts';
import { type CeilingColumnName, ceilingColumns, ceilingTable } from '../../plan/staff/worksheet.ts';
import { amountText, heading, note, nothing, row, subtotalRow, table, totalRow } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import { type SectionContext, yearName } from './context.ts';

const bases = {
  'comma-557': {
    norm: 'art. 1 commi 557, 557-bis e 557-quater L. 296/2006',
    reference: 'Media 2011-2013',
  },
  'comma-562': { norm: 'art. 1 comma 562 L. 296/2006', reference: 'Anno 2008' },
} as const;

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
      `Importi in euro – ${bases[ceiling.basis].norm}`,
      ['Voce', ...columns.map((each) => `>${columnTitle(doc, each)}`)],
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

function columnTitle(doc: PlanDocument, column: CeilingColumnName): string {
  const { ceiling, basis } = doc.capacity;
  switch (column) {
    case 'reference':
      return bases[ceiling.basis].reference;
    case 'statement':
      return basis.statementYear === null ? 'Ultimo rendiconto' : `Rendiconto ${basis.statementYear}`;
    case 'firstYear':
      return `Previsione ${yearName(doc, 0)}`;
    case 'secondYear':
      return `Previsione ${yearName(doc, 1)}`;
    case 'thirdYear':
      return `Previsione ${yearName(doc, 2)}`;
  }
}
