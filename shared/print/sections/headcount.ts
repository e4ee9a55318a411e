import { type HeadcountTotal, headcountByGrade, headcountTotal } from '../../calculators/headcount.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { contractLabels, contracts, type HeadcountRow } from '../../plan/staff/headcount.ts';
import {
  heading,
  note,
  numberText,
  orNothing,
  row,
  subtotalRow,
  table,
  totalRow,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionPrinter } from './context.ts';
import { yearName } from './context.ts';

/** Section 3.3.1: staff at 31 December by profile, with a subtotal per grade and full-time equivalents. */
export const printHeadcount: SectionPrinter = ({ doc, level }) => {
  if (doc.headcount.length === 0) return [note('Il piano non contiene la consistenza del personale.')];
  return contracts.flatMap((contract): Block[] => {
    const rows = doc.headcount.filter((each) => each.contract === contract);
    return rows.length === 0 ? [] : contractBlocks(doc, contract, rows, level);
  });
};

const titles = [
  'Area di inquadramento',
  'Profilo professionale',
  '>Dipendenti',
  '>di cui a tempo parziale',
  '>Quote a tempo parziale',
  '>Equivalenti a tempo pieno',
  'Nota',
];

function contractBlocks(
  doc: PlanDocument,
  contract: HeadcountRow['contract'],
  rows: readonly HeadcountRow[],
  level: number,
): Block[] {
  const day = doc.plan.period.firstYear === null ? '31 dicembre' : `31 dicembre ${yearName(doc, -1)}`;
  const name = `Personale ${contractLabels[contract].toLowerCase()}`;
  const grades = headcountByGrade(rows);
  const printed = grades.flatMap((grade): Row[] => [
    ...rows
      .filter((each) => each.grade === grade.grade)
      .map((each) =>
        row(orNothing(each.grade), orNothing(each.profile), ...figures(headcountTotal([each])), each.note),
      ),
    ...(grades.length === 1 ? [] : [subtotalRow(`Totale ${grade.grade}`, '', ...figures(grade), '')]),
  ]);
  const caption = `${name} al ${day}`;
  return [
    heading(level, name),
    withoutEmptyColumns(
      table('headcount', caption, titles, [
        ...printed,
        totalRow('Totale', '', ...figures(headcountTotal(rows)), ''),
      ]),
      6,
    ),
  ];
}

function figures(each: HeadcountTotal): string[] {
  return [
    numberText(each.heads),
    numberText(each.partTimeHeads),
    numberText(each.partTimeQuota),
    numberText(each.fullTimeEquivalent),
  ];
}
