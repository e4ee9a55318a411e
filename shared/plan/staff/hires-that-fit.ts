import type { PlanDocument } from '../document.ts';
import type { CostedHire } from './hire-costs.ts';
import { type Difference, differences } from './plan-effect.ts';
import { type LimitState, rounded, type YearEffect, yearEffect, yearFrames } from './plan-limits.ts';

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
  const years = yearFrames(doc).map((frame) => ({ frame, found: differences(doc, hires, frame.year) }));
  return hires.map((hire) => {
    const upToHere = years.map(({ frame, found }) => {
      const end = found.findIndex((each) => each.hire.id === hire.id && each.sort !== 'removed') + 1;
      return { own: found[end - 1], effect: yearEffect(frame, found.slice(0, end)) };
    });
    const breaches = upToHere.flatMap(({ effect }) => breachesOf(effect));
    const unknown = upToHere.some(({ effect }) => isUnknown(effect.dynamic) || isUnknown(effect.ceiling));
    return {
      hire,
      sort: upToHere.find(({ own }) => own !== undefined && own.sort !== 'included')?.own?.sort ?? 'included',
      fits: breaches.length > 0 ? false : unknown ? null : true,
      breaches,
      added: upToHere.map(({ own }) => rounded(own?.spending ?? null)),
    };
  });
}

/** A limit that exists but against which the spending cannot be held. */
function isUnknown({ limit, within }: LimitState): boolean {
  return limit !== null && within === null;
}

/** The limits that a year breaks. */
export function breachesOf(effect: YearEffect): readonly Breach[] {
  return (['dynamic', 'ceiling'] as const).flatMap((limit) => {
    const { headroom, within } = effect[limit];
    if (headroom === null || within !== false) return [];
    return [{ limit, year: effect.year, by: headroom.replace('-', '') }];
  });
}
