import { type PlanVersion, planVersionSchema } from '../../../shared/contract/plan-version.ts';
import type { PlanHeader } from '../../../shared/plan/core/header.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { planLabels } from '../../stores/plan-labels.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import type { FrozenFacts } from '../life/use-life.ts';

/** Something to compare the open plan with, as a list offers it. */
export interface Comparable {
  readonly value: string;
  readonly label: string;
}

interface ComparableGroup {
  readonly group: string;
  readonly items: Comparable[];
}

/** What was frozen of the open plan, but for what it still says word for word, and all other plans. */
export function comparables(
  plan: PlanHeader,
  frozen: readonly FrozenFacts[],
  plans: readonly PlanSummary[],
): ComparableGroup[] {
  const revisions = frozen
    .filter(({ status, revision }) => status !== plan.status || revision !== plan.revision)
    .toReversed()
    .map(({ status, revision, createdAt }) => ({
      value: keyOf({ planId: plan.id, frozen: { status, revision } }),
      label: `${status === 'approved' ? 'Piano approvato' : 'Proposta'}, revisione ${revision} (${dayAndTime(createdAt)})`,
    }));
  const labels = planLabels(plans);
  const others = plans
    .filter(({ id }) => id !== plan.id)
    .map(({ id }) => ({ value: keyOf({ planId: id, frozen: null }), label: labels.get(id) ?? '' }));
  return [
    { group: 'Revisioni di questo piano', items: revisions },
    { group: 'Altri piani', items: others },
  ].filter(({ items }) => items.length > 0);
}

/** What is compared with unless a person chooses: the plan that this one was made from, else the first of the list. */
export function firstComparable(
  groups: readonly ComparableGroup[],
  basedOn: string | undefined,
): string | null {
  const keys = groups.flatMap(({ items }) => items.map(({ value }) => value));
  const basis = basedOn === undefined ? null : keyOf({ planId: basedOn, frozen: null });
  return keys.find((key) => key === basis) ?? keys[0] ?? null;
}

const keyOf = (version: PlanVersion): string => JSON.stringify(version);

export const versionOfKey = (key: string): PlanVersion => planVersionSchema.parse(JSON.parse(key));
