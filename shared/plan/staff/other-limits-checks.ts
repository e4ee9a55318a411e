import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { decimal } from '../../numbers/decimal.ts';
import { formatItalianAmount, formatItalianPercent } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import {
  flexibleColumns,
  flexiblePosition,
  progressionsPosition,
  turnOver,
  turnOverPercentage,
} from './other-limits.ts';
import { planYears } from './plan-effect.ts';
import { officialScenario, scenarioWorksheet } from './worksheet.ts';

const section = '3.3.2';

/** The limits beside the two main ones: flexible work, progressions, turn-over above the return threshold. */
export function checkOtherLimits(doc: PlanDocument): Finding[] {
  return [
    ...checkFlexibleWork(doc),
    ...fixedTermHires(doc),
    ...checkProgressions(doc),
    ...checkTurnOver(doc),
  ];
}

function checkFlexibleWork(doc: PlanDocument): Finding[] {
  const { limit, computed, basis, years } = flexiblePosition(doc);
  const exceeded = years.flatMap(({ year, column, result }) => {
    if (result === null || result.withinLimit) return [];
    const path = column === null ? ['flexibleWork', 'spending'] : ['flexibleRows'];
    return [
      blocking(
        'capacity.flexible-exceeded',
        { path: ['capacity', ...path], section },
        `${year === null ? 'La' : `Nel ${year} la`} spesa per lavoro flessibile supera il limite di ${positive(result.headroom)} euro (art. 9 c. 28 DL 78/2010): ridurla.`,
      ),
    ];
  });
  if (basis !== 'stated' || computed === null || limit === null || decimal(limit).equals(decimal(computed))) {
    return exceeded;
  }
  return [
    ...exceeded,
    warning(
      'capacity.flexible-limit-disagrees',
      { path: ['capacity', 'flexibleWork', 'limit'], section },
      `Il limite del lavoro flessibile indicato è ${formatItalianAmount(limit)}, ma la spesa degli anni 2007-2009 dà ${formatItalianAmount(computed)}: correggere uno dei due dati.`,
    ),
  ];
}

/** Hires for a fixed term are flexible work: the limit is not tested while their spending is nowhere in it. */
function fixedTermHires(doc: PlanDocument): Finding[] {
  const { flexibleWork, flexibleRows } = doc.capacity;
  const years = planYears(doc);
  return flexibleColumns.flatMap((column, index) => {
    const year = years[index];
    const hires = doc.hires.filter((hire) => hire.year === year && hire.contract === 'fixed-term').length;
    const isWritten = flexibleWork.spending !== null || flexibleRows.some((row) => row[column] !== null);
    if (year === undefined || hires === 0 || isWritten) return [];
    return [
      warning(
        'capacity.flexible-spending-missing',
        { path: ['capacity', 'flexibleRows'], section },
        `Il piano prevede nel ${year} ${hires === 1 ? 'un’assunzione' : `${hires} assunzioni`} a tempo determinato, ma il prospetto del lavoro flessibile non ha spesa per quell’anno: scriverla, perché il limite si possa verificare (art. 9 c. 28 DL 78/2010).`,
      ),
    ];
  });
}

function checkProgressions(doc: PlanDocument): Finding[] {
  const { budget, computed, balance } = progressionsPosition(doc);
  const found: Finding[] = [];
  if (balance !== null && !balance.withinBudget) {
    found.push(
      blocking(
        'capacity.progressions-exceeded',
        { path: ['capacity', 'progressions', 'used'], section },
        `Le progressioni tra le aree superano il budget di ${positive(balance.left)} euro (art. 13 c. 8 CCNL 16.11.2022): ridurle.`,
      ),
    );
  }
  if (budget !== null && computed !== null && !decimal(budget).equals(decimal(computed))) {
    found.push(
      warning(
        'capacity.progressions-budget-disagrees',
        { path: ['capacity', 'progressions', 'budget'], section },
        `Il budget delle progressioni indicato è ${formatItalianAmount(budget)}, ma il monte salari 2018 dà ${formatItalianAmount(computed)}: correggere uno dei due dati.`,
      ),
    );
  }
  return found;
}

/** The limit of who is above the return threshold, in the years in which the plan hires (art. 33 c. 2 DL 34/2019). */
function checkTurnOver(doc: PlanDocument): Finding[] {
  if (scenarioWorksheet(doc, officialScenario(doc)).case !== 'above') return [];
  const percentage = formatItalianPercent(turnOverPercentage(doc));
  return turnOver(doc).flatMap(({ year, result }) => {
    const hires = doc.hires.some((hire) => hire.year === year && hire.contract === 'permanent');
    if (!hires || result?.withinLimit === true) return [];
    const place = { path: ['hires'], section };
    if (result === null) {
      return [
        warning(
          'capacity.turn-over-unknown',
          place,
          `Oltre il valore di rientro le assunzioni del ${year} possono costare al massimo il ${percentage} delle cessazioni del ${year - 1}, ma i costi non sono tutti noti: completare i costi per area di inquadramento (3.3.2) e le cessazioni (3.3.1).`,
        ),
      ];
    }
    return [
      blocking(
        'capacity.turn-over-exceeded',
        place,
        `Oltre il valore di rientro le assunzioni del ${year} possono costare al massimo ${formatItalianAmount(result.allowed)} euro, il ${percentage} delle cessazioni del ${year - 1}, e ne costano ${formatItalianAmount(result.planned)}: ridurre il piano delle assunzioni (art. 6 DM 17.3.2020).`,
      ),
    ];
  });
}

function positive(amount: string): string {
  return formatItalianAmount(amount.replace('-', ''));
}
