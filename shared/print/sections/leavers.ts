import { formatItalianDecimal } from '../../numbers/italian.ts';
import { contractLabels } from '../../plan/staff/headcount.ts';
import { type Leaver, leaverReasonLabels } from '../../plan/staff/leavers.ts';
import {
  amountText,
  dateText,
  groupRow,
  heading,
  orNothing,
  row,
  table,
  totalRow,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

const titles = [
  'Motivo',
  'Area di inquadramento',
  'Profilo',
  'Struttura',
  'Contratto',
  '@Decorrenza',
  '>Quota',
  '>Costo annuo (euro)',
  'Nota',
];

/** Who leaves the service, year by year (section 3.3.1); each item is one person. */
export const printLeavers: SectionPrinter = (context) => {
  const { leavers } = context.doc.capacity;
  if (leavers.length === 0) return [];
  const years = [...new Set(leavers.map(({ year }) => year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const rows = years.flatMap((year): Row[] => {
    const some = leavers.filter((leaver) => leaver.year === year);
    return [
      groupRow(`${year === null ? 'Anno non indicato' : `Anno ${year}`} (${some.length})`),
      ...some.map((leaver) => leaverRow(leaver, context)),
    ];
  });
  const rest = titles.slice(1).map(() => '');
  return [
    heading(context.level, 'Cessazioni dal servizio'),
    withoutEmptyColumns(
      table('leavers', '', titles, [...rows, totalRow(`Totale ${leavers.length}`, ...rest)]),
      3,
    ),
  ];
};

function leaverRow(leaver: Leaver, { names }: SectionContext): Row {
  return row(
    leaver.reason === null ? orNothing('') : leaverReasonLabels[leaver.reason],
    orNothing(leaver.grade),
    orNothing(leaver.profile),
    leaver.unit === null ? '' : names.unit(leaver.unit),
    leaver.contract === 'permanent' ? '' : contractLabels[leaver.contract],
    dateText(leaver.date),
    leaver.partTimeQuota === null ? '' : formatItalianDecimal(leaver.partTimeQuota),
    amountText(leaver.annualCost),
    leaver.note,
  );
}
