import type { PlanDocument } from '../document.ts';
import type { CostedHire } from './hire-costs.ts';
import { type Difference, differences, planYears } from './plan-effect.ts';
import { type LimitState, type YearEffect, yearEffect } from './plan-limits.ts';

/** A limit that is broken once a hire is counted, and by how much in all. */
export type Breach = {
  readonly limit: 'dynamic' | 'ceiling';
  readonly year: number;
  /** Positive amount string. */
  readonly by: string;
};

export type HireVerdict = {
  readonly hire: CostedHire;
  /** In the triennium as a whole: what the forecast says of it in the first year in which it is not simply included. */
  readonly sort: Difference['sort'];
  /** Null: a cost that is not known makes it impossible to say. */
  readonly fits: boolean | null;
  readonly breaches: readonly Breach[];
  /** What it adds year by year, amount strings without IRAP; null is "non calcolabile". */
  readonly added: readonly (string | null)[];
};

/**
 * Which of these hires fit, counted one after the other in their order: a hire fits while every limit of every year
 * holds with it and with all before it.
 */
export function verdictsOf(doc: PlanDocument, hires: readonly CostedHire[]): readonly HireVerdict[] {
  const years = planYears(doc).map((year) => ({ year, found: differences(doc, hires, year) }));
  return hires.map((hire) => {
    const upToHere = years.map(({ year, found }) => {
      const own = found.find((each) => each.hire.id === hire.id && each.sort !== 'removed');
      const end = own === undefined ? 0 : found.indexOf(own) + 1;
      return { own, effect: yearEffect(doc, year, found.slice(0, end)), alone: effectOf(doc, year, own) };
    });
    const breaches = upToHere.flatMap(({ effect }) => breachesOf(effect));
    const unknown = upToHere.some(({ effect }) => isUnknown(effect.dynamic) || isUnknown(effect.ceiling));
    return {
      hire,
      sort: upToHere.find(({ own }) => own !== undefined && own.sort !== 'included')?.own?.sort ?? 'included',
      fits: breaches.length > 0 ? false : unknown ? null : true,
      breaches,
      added: upToHere.map(({ alone }) => alone),
    };
  });
}

/** A limit that exists but against which the spending cannot be held. */
function isUnknown({ limit, within }: LimitState): boolean {
  return limit !== null && within === null;
}

function effectOf(doc: PlanDocument, year: number, own: Difference | undefined): string | null {
  return own === undefined ? null : yearEffect(doc, year, [own]).added;
}

export function breachesOf(effect: YearEffect): readonly Breach[] {
  return (['dynamic', 'ceiling'] as const).flatMap((limit) => {
    const { headroom, within } = effect[limit];
    if (headroom === null || within !== false) return [];
    return [{ limit, year: effect.year, by: headroom.replace('-', '') }];
  });
}
