import { type HeadcountTotal, headcountTotal } from '../../calculators/headcount.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { contractLabels, contracts, type HeadcountRow, yearBefore } from '../../plan/staff/headcount.ts';
import {
  groupRow,
  heading,
  note,
  numberText,
  orNothing,
  row,
  subtotalRow,
  table,
  totalRow,
} from '../cells.ts';
import type { Block, Row } from '../model.ts';
import { type SectionPrinter, yearName } from './context.ts';

/** Section 3.3.1: staff at 31 December by profile, with a subtotal per grade and full-time equivalents. */
export const printHeadcount: SectionPrinter = ({ doc, level }) => {
  if (doc.headcount.length === 0) return [note('Il piano non contiene la consistenza del personale.')];
  return contracts.flatMap((contract): Block[] => {
    const rows = doc.headcount.filter((each) => each.contract === contract);
    return rows.length === 0 ? [] : contractBlocks(doc, contract, rows, level);
  });
};

const titles = [
  'Profilo professionale',
  '>Dipendenti',
  '>di cui a tempo parziale',
  '>Quote a tempo parziale',
  '>Equivalenti a tempo pieno',
];

function contractBlocks(
  doc: PlanDocument,
  contract: HeadcountRow['contract'],
  rows: readonly HeadcountRow[],
  level: number,
): Block[] {
  const day = doc.plan.period.firstYear === null ? '31 dicembre' : `31 dicembre ${yearName(doc, -1)}`;
  const compared = doc.headcount.some(({ previousHeads }) => previousHeads !== null);
  const figures = (some: readonly HeadcountRow[]) => [
    ...today(headcountTotal(some)),
    ...(compared ? yearAgo(headcountTotal(some.map(yearBefore))) : []),
  ];
  const printed = [...Map.groupBy(rows, ({ grade }) => grade)].flatMap(([grade, some]): Row[] => [
    groupRow(grade === '' ? 'Area di inquadramento non indicata' : grade),
    ...some.map((each) => row(profileWords(each), ...figures([each]))),
    subtotalRow(`Totale ${grade}`, ...figures(some)),
  ]);
  return [
    heading(level, `Personale ${contractLabels[contract].toLowerCase()} al ${day}`),
    table(
      'headcount',
      '',
      [...titles, ...(compared ? ['>Dipendenti l’anno prima', '>Equivalenti l’anno prima'] : [])],
      [...printed, totalRow('Totale', ...figures(rows))],
    ),
  ];
}

const profileWords = (each: HeadcountRow): string =>
  orNothing([each.profile, each.note].filter((text) => text !== '').join('\n'));

function today(each: HeadcountTotal): string[] {
  return [
    numberText(each.heads),
    numberText(each.partTimeHeads),
    numberText(each.partTimeQuota),
    numberText(each.fullTimeEquivalent),
  ];
}

/** The picture of the year before beside that of today: heads and full-time equivalents. */
function yearAgo(each: HeadcountTotal): string[] {
  return [numberText(each.heads), numberText(each.fullTimeEquivalent)];
}
