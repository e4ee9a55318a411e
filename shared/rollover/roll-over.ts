import { PiaoError } from '../errors.ts';
import { singleOf, withKind } from '../plan/access.ts';
import { type AnyItem, anyItemsOf } from '../plan/apply-change.ts';
import type { ReviewMark } from '../plan/core/review-marks.ts';
import type { ReviewReason } from '../plan/core/review-reasons.ts';
import { type RolloverContext, rolled } from '../plan/core/rollover-rule.ts';
import type { PlanDocument } from '../plan/document.ts';
import { duplicateOf } from '../plan/duplicate-of.ts';
import {
  isListKind,
  type KindName,
  kindNames,
  kindOf,
  type ListKindName,
  type SingleKindName,
} from '../plan/kinds.ts';
import { newId } from '../plan/new-id.ts';
import { parsePlanDocument } from '../plan/parse.ts';
import { withoutReferencesTo } from './drop-references.ts';
import { staleFields, staleSection } from './stale-fields.ts';

/** What the rule of one kind did. */
export interface RuleOutcome {
  readonly kind: KindName;
  /** The rule in Italian. */
  readonly rule: string;
  /** Items taken over, with or without a change; of a single 1 or 0. */
  readonly carried: number;
  /** How many of these the rule changed. */
  readonly changed: number;
  readonly dropped: number;
  readonly added: number;
  /** How many marks name each reason. */
  readonly reasons: Readonly<Partial<Record<ReviewReason, number>>>;
}

export interface Rollover {
  readonly document: PlanDocument;
  /** Kinds of which the old plan had anything. */
  readonly outcomes: readonly RuleOutcome[];
}

/** What a kind's rule gave, before it stands in a document. */
interface RolledKind<Value> {
  readonly value: Value;
  readonly marks: readonly ReviewMark[];
  readonly outcome: Omit<RuleOutcome, 'reasons'>;
}

/**
 * Next year's draft from a plan, by the rule that each kind declares. Items keep their ids, by which the two plans are
 * compared; each is marked "da rivedere" with the plan that it came from.
 *
 * Throws `rollover.period-missing` when the plan does not say its triennium, `plan.schema` beyond the year 2200.
 */
export function rollOver(old: PlanDocument): Rollover {
  const oldFirst = old.plan.period.firstYear;
  if (oldFirst === null) {
    throw new PiaoError(
      'rollover.period-missing',
      'Il piano non indica il triennio: senza, quello dell’anno successivo non si può preparare; indicarne il primo anno.',
      { details: { path: 'plan.period.firstYear' } },
    );
  }
  const context: RolloverContext = { old, oldFirst, newFirst: oldFirst + 1 };
  let document = duplicateOf(old, context.newFirst);
  const outcomes: RuleOutcome[] = [];
  const marks: ReviewMark[] = sectionMarks(old, context);
  for (const kind of kindNames) {
    const result = isListKind(kind) ? rollList(kind, context) : rollSingle(kind, context);
    // Each rule gives values of its own kind, which TypeScript cannot follow through the loop; the parse below holds them to it.
    document = withKind(document, kind, result.value as Parameters<typeof withKind<typeof kind>>[2]);
    marks.push(...result.marks);
    const { carried, dropped, added } = result.outcome;
    if (carried + dropped + added > 0) outcomes.push({ ...result.outcome, reasons: reasonsOf(result.marks) });
  }
  const whole = withoutReferencesTo({ ...document, reviewMarks: marks }, old);
  return { document: parsePlanDocument(whole), outcomes };
}

function rollList(kind: ListKindName, context: RolloverContext): RolledKind<readonly AnyItem[]> {
  const { rollover: rule } = kindOf(kind);
  const before = anyItemsOf(context.old, kind);
  const taken = before.flatMap((item) => {
    const result = rolled<unknown>(rule, item, context);
    // The rule of a list kind gives an item of that kind.
    return result === null ? [] : [{ old: item, item: result.item as AnyItem, reasons: result.reasons }];
  });
  const added = 'takes' in rule ? [] : ((rule.added?.(context) ?? []) as readonly AnyItem[]);
  const marks = [
    ...taken
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ item, reasons }) => markOf(kind, item, reasons, context)),
    ...added.map((item) => markOf(kind, item, ['new-figures'], context)),
  ];
  return {
    value: [...taken.map(({ item }) => item), ...added],
    marks,
    outcome: {
      kind,
      rule: rule.says,
      carried: taken.length,
      changed: taken.filter((each) => JSON.stringify(each.old) !== JSON.stringify(each.item)).length,
      dropped: before.length - taken.length,
      added: added.length,
    },
  };
}

function rollSingle(kind: SingleKindName, context: RolloverContext): RolledKind<unknown> {
  const { rollover: rule, schema } = kindOf(kind);
  const before = singleOf(context.old, kind);
  const empty = schema.parse({});
  const wasEmpty = JSON.stringify(schema.parse(before)) === JSON.stringify(empty);
  const result = wasEmpty ? null : rolled<unknown>(rule, before, context);
  const value = result === null ? empty : result.item;
  return {
    value,
    marks: result === null ? [] : [markOf(kind, value as object, result.reasons, context)],
    outcome: {
      kind,
      rule: rule.says,
      carried: result === null ? 0 : 1,
      changed: result !== null && JSON.stringify(before) !== JSON.stringify(value) ? 1 : 0,
      dropped: result === null && !wasEmpty ? 1 : 0,
      added: 0,
    },
  };
}

function markOf(
  kind: KindName,
  item: object,
  reasons: readonly ReviewReason[],
  context: RolloverContext,
): ReviewMark {
  const stale = staleFields(kind, item, context);
  return mark(kind, 'id' in item ? String(item.id) : '', reasons, stale, context);
}

function sectionMarks(old: PlanDocument, context: RolloverContext): ReviewMark[] {
  return Object.entries(old.sections).map(([key, section]) =>
    mark('section', key, ['narrative'], staleSection(section, context), context),
  );
}

function mark(
  kind: string,
  item: string,
  reasons: readonly ReviewReason[],
  stale: string,
  { old }: RolloverContext,
): ReviewMark {
  return {
    id: newId(),
    kind,
    item,
    reasons: stale === '' ? [...reasons] : [...reasons, 'stale-date'],
    note: stale,
    origin: old.plan.id,
    state: 'open',
    motivation: '',
  };
}

function reasonsOf(marks: readonly ReviewMark[]): RuleOutcome['reasons'] {
  const counts: Partial<Record<ReviewReason, number>> = {};
  for (const reason of marks.flatMap(({ reasons }) => reasons)) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
