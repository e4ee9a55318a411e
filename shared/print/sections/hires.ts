import type { PlanDocument } from '../../plan/document.ts';
import { contractLabels } from '../../plan/staff/headcount.ts';
import {
  hireChannelLabels,
  hireReasonLabels,
  hireStatuses,
  hireStatusLabels,
} from '../../plan/staff/hires.ts';
import {
  amountText,
  dateText,
  groupRow,
  heading,
  note,
  numberText,
  orNothing,
  plainNumber,
  row,
  table,
  totalRow,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

type Hire = PlanDocument['hires'][number];

const titles = [
  '>N.',
  'Area professionale',
  'Profilo',
  'Struttura',
  'Contratto',
  'Motivo e modalità',
  'Condizione',
  '@Decorrenza',
  '@Termine',
  '>Quota',
  '>Costo annuo (euro)',
  '>Costo del primo anno (euro)',
  'Nota',
];

/** Planned hires, year by year: procedures still under way, then new ones, each item one person. Unknown costs stay open. */
export const printHires: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.hires.length === 0) return [note('Il piano non prevede assunzioni.')];
  const years = [...new Set(doc.hires.map((hire) => hire.year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  return [
    {
      type: 'group',
      name: 'hires',
      blocks: [
        heading(level, 'Piano delle assunzioni'),
        ...years.flatMap((year): Block[] => [
          heading(level + 1, year === null ? 'Anno non indicato' : `Anno ${year}`),
          yearTable(
            doc.hires.filter((hire) => hire.year === year),
            context,
          ),
        ]),
      ],
    },
  ];
};

function yearTable(hires: readonly Hire[], context: SectionContext): Block {
  const rows = hireStatuses.flatMap((status): Row[] => {
    const some = hires.filter((hire) => hire.status === status);
    return some.length === 0
      ? []
      : [
          groupRow(`${hireStatusLabels[status]} (${some.length})`),
          ...some.map((hire) => hireRow(hire, context)),
        ];
  });
  const rest = titles.slice(2).map(() => '');
  return withoutEmptyColumns(
    table('hires', '', titles, [...rows, totalRow('', `Totale ${hires.length}`, ...rest)]),
    3,
  );
}

function hireRow(hire: Hire, { names }: SectionContext): Row {
  const how = [
    hire.reason === null ? '' : hireReasonLabels[hire.reason],
    hire.channel === null ? '' : hireChannelLabels[hire.channel],
  ];
  const condition = hire.condition === '' && hire.conditional ? 'condizionata' : hire.condition;
  return row(
    plainNumber(hire.number),
    orNothing(hire.grade),
    orNothing(hire.profile),
    names.unit(hire.unit),
    hire.contract === 'permanent' ? '' : contractLabels[hire.contract],
    how.filter((text) => text !== '').join('; '),
    condition,
    dateText(hire.startDate),
    dateText(hire.endDate),
    numberText(hire.partTimeQuota),
    amountText(hire.annualCost),
    amountText(hire.firstYearCost),
    hire.note,
  );
}
