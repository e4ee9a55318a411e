import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { decimal } from '../../numbers/decimal.ts';
import { formatItalianAmount, formatItalianDecimal } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import { breachesOf } from './hires-that-fit.ts';
import { yearEffects } from './plan-limits.ts';

const section = '3.3.2';

/** The hires of the plan against the limits and against what the rest of the plan says of them. */
export function checkStaffingPlan(doc: PlanDocument): Finding[] {
  return [...checkEffects(doc), ...checkObjectives(doc), ...checkQuotas(doc)];
}

const limitWords = {
  dynamic: 'la spesa massima del controllo dinamico (DM 17.3.2020)',
  ceiling: 'il limite di spesa del personale (L. 296/2006)',
} as const;

/** What the hires add to a forecast that does not hold them; the forecast itself is checked with the limits. */
function checkEffects(doc: PlanDocument): Finding[] {
  const place = { path: ['hires'], section };
  return yearEffects(doc).flatMap((effect) => {
    if (effect.forecast === null || effect.added === '0.00') return [];
    if (effect.added === null) {
      return [
        warning(
          'capacity.plan-cost-unknown',
          place,
          `La previsione di spesa del ${effect.year} non comprende il piano delle assunzioni come è ora, e la differenza di costo non è calcolabile: indicare decorrenze e costi delle assunzioni, o il costo per area di inquadramento.`,
        ),
      ];
    }
    return breachesOf(effect).map(({ limit, year, by }) =>
      blocking(
        'capacity.plan-exceeds-limit',
        place,
        `Con le assunzioni che la previsione non comprende, nel ${year} la spesa supera di ${formatItalianAmount(by)} euro ${limitWords[limit]}: ridurre o rinviare le assunzioni.`,
      ),
    );
  });
}

const procedures = /procedur\w+ (?:\w+ )?avviat|assunzion|reclutament|fabbisogn/i;

/** The hires of the first year and the objective that measures the procedures started (2.2). */
function checkObjectives(doc: PlanDocument): Finding[] {
  const first = doc.plan.period.firstYear;
  if (first === null || doc.objectives.length === 0) return [];
  const hires = doc.hires.filter(({ year }) => year === first).length;
  const index = doc.objectives.findIndex(({ title, indicator }) => procedures.test(`${title} ${indicator}`));
  const objective = doc.objectives[index];
  if (hires > 0 && objective === undefined) {
    return [
      warning(
        'hire.objective-missing',
        { path: ['hires'], section },
        `Il piano prevede ${hires === 1 ? 'un’assunzione' : `${hires} assunzioni`} nel ${first} (3.3.2), ma nessun obiettivo di performance (2.2) misura le procedure avviate: aggiungerlo o motivarlo.`,
      ),
    ];
  }
  if (hires === 0 && objective !== undefined && /procedur\w+ (?:\w+ )?avviat/i.test(objective.indicator)) {
    return [
      warning(
        'objective.without-hires',
        { path: ['objectives', index, 'indicator'], item: objective.id, section: '2.2' },
        `L’obiettivo «${objective.title}» (2.2) misura le procedure di assunzione avviate, ma il piano non prevede assunzioni nel ${first} (3.3.2): correggere uno dei due.`,
      ),
    ];
  }
  return [];
}

/** A quota is the part of a whole job that one person holds. */
function checkQuotas(doc: PlanDocument): Finding[] {
  const lists = [
    ['hire', ['hires'], doc.hires, section],
    ['leaver', ['capacity', 'leavers'], doc.capacity.leavers, '3.3.1'],
  ] as const;
  return lists.flatMap(([code, path, rows, where]) =>
    rows.flatMap(({ id, profile, partTimeQuota }, index) => {
      if (partTimeQuota === null) return [];
      const quota = decimal(partTimeQuota);
      if (quota.gt(0) && quota.lte(1)) return [];
      return [
        warning(
          `${code}.quota-impossible`,
          { path: [...path, index, 'partTimeQuota'], item: id, section: where },
          `La quota a tempo parziale di «${profile}» è ${formatItalianDecimal(partTimeQuota)}: deve essere maggiore di 0 e al massimo 1, come 0,83.`,
        ),
      ];
    }),
  );
}
