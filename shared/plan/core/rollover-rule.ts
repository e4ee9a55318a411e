import type { PlanDocument } from '../document.ts';
import type { ReviewReason } from './review-reasons.ts';

/** What a rule may look at beside the item. */
export interface RolloverContext {
  /** Last year's plan, as it was. */
  readonly old: PlanDocument;
  /** First years of the two triennia; the second is the year after the first. */
  readonly oldFirst: number;
  readonly newFirst: number;
}

export interface Rolled<Item> {
  readonly item: Item;
  /** Why the person should look at it; the engine adds what it finds in the texts. None: no mark at all. */
  readonly reasons: readonly ReviewReason[];
}

interface Described {
  /** Italian, completing "Obiettivi: …": what the rule does. */
  readonly says: string;
  /** Dates by which something is to be done; once past they are marked like the years in the texts. */
  readonly dueDates?: readonly string[];
}

/** Takes every item over as it is, for a reason to look at it, or (`null`) none at all. */
interface PlainRule extends Described {
  readonly takes: ReviewReason | null;
}

interface ChangingRule<Item> extends Described {
  // Methods, not properties: code that treats all kinds alike gives each rule the items of its own kind.
  /** The item as next year's plan begins with it, under the same id; null when it is not taken over. */
  roll(item: Item, context: RolloverContext): Rolled<Item> | null;
  /** Items that the new year needs and the old plan did not have, to stand at the end. */
  added?(context: RolloverContext): readonly Item[];
}

/** What becomes of the items of a kind (or of its one value) in next year's plan. Declared beside its schema. */
export type RolloverRule<Item> = PlainRule | ChangingRule<Item>;

/** Taken over as it is. */
export function carried(says = 'ripresi come erano', dueDates: readonly string[] = []): PlainRule {
  return { says, dueDates, takes: 'carried' };
}

/** Taken over as it is, with figures that are those of last year until someone writes the new ones. */
export function asksNewFigures(says: string): PlainRule {
  return { says, takes: 'new-figures' };
}

/** Belongs to last year's plan alone. */
export function notCarried(says: string): PlainRule {
  return { says, takes: null };
}

/** Carries a rule out on one item; null when it is not taken over. */
export function rolled<Item>(
  rule: RolloverRule<Item>,
  item: Item,
  context: RolloverContext,
): Rolled<Item> | null {
  if (!('takes' in rule)) return rule.roll(item, context);
  return rule.takes === null ? null : { item, reasons: [rule.takes] };
}
