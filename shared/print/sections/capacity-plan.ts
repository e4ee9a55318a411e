import { formatItalianPercent } from '../../numbers/italian.ts';
import { contractCosts, type RateUse } from '../../plan/staff/contract-costs.ts';
import type { ContractRate } from '../../plan/staff/contract-rates.ts';
import { exemptWords } from '../../plan/staff/exempt-words.ts';
import { fteByGrade, fteTotal, type GradeFte } from '../../plan/staff/fte-by-grade.ts';
import { type LimitState, yearEffects } from '../../plan/staff/plan-limits.ts';
import {
  amountText,
  dateText,
  heading,
  note,
  nothing,
  numberText,
  orNothing,
  plainNumber,
  row,
  table,
  totalRow,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionContext } from './context.ts';

const notComputable = 'non calcolabile';

/** What the hires of the plan cost and do: cost by grade, effect on the limits, staff before and after. */
export function printPlanEffects(context: SectionContext): Block[] {
  return [...contractRates(context), ...gradeCosts(context), ...effects(context), ...staffing(context)];
}

/** Only what the cost of an area comes from, with the rates that give it. */
function contractRates({ doc, level }: SectionContext): Block[] {
  const costs = contractCosts(doc);
  if (costs.length === 0) return [];
  const titles = [
    'Area di inquadramento',
    '>Retribuzione',
    '>Oneri',
    '>Costo annuo',
    '>IRAP annua',
    '@In vigore dal',
    '@Fino al',
    'Fonte',
    'Nota',
  ];
  const cost = (amount: string | null) => (amount === null ? notComputable : amountText(amount));
  const rows = costs.map(({ rate, use, pay, contributions, annualCost, irap }) =>
    row(
      orNothing(rate.grade),
      cost(pay),
      cost(contributions),
      cost(annualCost),
      cost(irap),
      dateText(rate.validFrom),
      dateText(rate.validTo),
      orNothing(sourceWords(rate)),
      [useWords[use], rate.note].filter((words) => words !== '').join('\n'),
    ),
  );
  return [
    heading(level, 'Costo annuo per area dalle voci contrattuali'),
    withoutEmptyColumns(
      table(
        'contract-rates',
        'Importi in euro di una persona a tempo pieno: tabellare, tredicesima, comparto e altre voci fisse; oneri e IRAP su tutta la retribuzione',
        titles,
        rows,
      ),
      5,
    ),
  ];
}

/** Of two costs of an area the reader has to know which one counts. */
const useWords: Readonly<Record<RateUse, string>> = {
  used: '',
  stated: 'non usato: vale il costo annuo indicato',
  partly: 'non usato negli anni in cui vale il costo annuo indicato',
  elsewhen: 'non usato: negli anni del piano non è in vigore',
};

function sourceWords({ source, verifiedOn, contributionRate, irapRate }: ContractRate): string {
  const rates = [
    contributionRate === null ? '' : `oneri ${formatItalianPercent(contributionRate)}`,
    irapRate === null ? '' : `IRAP ${formatItalianPercent(irapRate)}`,
  ].filter((words) => words !== '');
  const verified = source.trim() === '' || verifiedOn !== null ? '' : 'da verificare sulla fonte';
  return [source.trim(), rates.join(', '), verified].filter((words) => words !== '').join('; ');
}

function gradeCosts({ doc, level }: SectionContext): Block[] {
  const rows = doc.capacity.gradeCosts;
  if (rows.length === 0) return [];
  const titles = ['Area di inquadramento', '>Costo annuo', '>IRAP annua', '@In vigore dal', 'Fonte', 'Nota'];
  const printed = rows.map((each) =>
    row(
      orNothing(each.grade),
      amountText(each.annualCost),
      amountText(each.irap),
      dateText(each.validFrom),
      orNothing(each.source),
      each.note,
    ),
  );
  return [
    heading(level, 'Costo annuo per area di inquadramento'),
    withoutEmptyColumns(table('grade-costs', 'Importi in euro, oneri compresi', titles, printed), 3),
  ];
}

function effects({ doc, level }: SectionContext): Block[] {
  if (doc.hires.length === 0 || doc.capacity.forecast.length === 0) return [];
  const state = ({ within }: LimitState) => (within === null ? nothing : within ? 'rispettato' : 'superato');
  const known = yearEffects(doc).filter(({ forecast }) => forecast !== null);
  // Where the forecasts hold the whole plan, the table of the forecasts has said it all.
  if (known.every(({ added }) => added === '0.00')) return [];
  const rows = known.map(({ year, forecast, added, ratio, dynamic, ceiling }) =>
    row(
      plainNumber(year),
      amountText(forecast),
      added === null ? notComputable : amountText(added),
      dynamic.spending === null ? notComputable : amountText(dynamic.spending),
      ratio === null ? nothing : formatItalianPercent(ratio),
      amountText(dynamic.headroom),
      state(dynamic),
      amountText(ceiling.headroom),
      state(ceiling),
    ),
  );
  const titles = [
    '|Anno',
    '>Previsione',
    '>Assunzioni non comprese',
    '>Spesa con il piano',
    '>Rapporto',
    '>Margine sulla spesa massima',
    'Esito',
    '>Margine sul limite L. 296/2006',
    'Esito',
  ];
  return [
    heading(level, 'Sostenibilità del piano delle assunzioni'),
    table('plan-effects', 'Importi in euro, IRAP esclusa (compresa nel limite L. 296/2006)', titles, rows),
    note(
      ['Alla previsione si aggiunge soltanto ciò che non comprende già.', exemptWords(known)]
        .filter((words) => words !== null)
        .join(' '),
    ),
  ];
}

/** Printed where the plan says who leaves: hires alone would make the staff grow that they replace. */
function staffing({ doc, level }: SectionContext): Block[] {
  if (doc.headcount.length === 0 || doc.capacity.leavers.length === 0) return [];
  const grades = fteByGrade(doc);
  const line = (each: GradeFte) =>
    [each.before, each.leavers, each.hires, each.after].map((value) => numberText(value));
  const titles = [
    'Area di inquadramento',
    '>Dotazione iniziale',
    '>Cessazioni',
    '>Assunzioni',
    '>Dotazione finale',
  ];
  return [
    heading(level, 'Dotazione prima e dopo il piano'),
    table('staffing', 'Personale a tempo indeterminato in equivalenti a tempo pieno, nel triennio', titles, [
      ...grades.map((each) => row(orNothing(each.grade), ...line(each))),
      totalRow('Totale', ...line(fteTotal(grades))),
    ]),
  ];
}
