import { originWords } from '../../shared/labels/plan-origin.ts';
import { planStatusLabels } from '../../shared/plan/core/header.ts';
import { dayAndTime } from '../components/day-and-time.ts';
import { planWords } from './plan-shelves.ts';
import type { PlanSummary } from './plans-store.ts';

/** "bozza, revisione 2". */
export function stateWords({ status, revision }: PlanSummary): string {
  return `${planStatusLabels[status]}, revisione ${revision}`;
}

/** Where each plan came from, by its id; those that nothing else tells apart are numbered, the oldest first. */
export function planOrigins(plans: readonly PlanSummary[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(
    plans.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
    wholeLabel,
  );
  const origins = new Map<string, string>();
  for (const group of alike.values()) {
    group.forEach((plan, index) => {
      const origin = originWords(plan);
      const number = group.length === 1 ? '' : `n. ${index + 1} di ${group.length}`;
      origins.set(plan.id, [origin, number].filter((part) => part !== '').join(', '));
    });
  }
  return origins;
}

/** What a choice calls each plan, by its id: no two are called alike. */
export function planLabels(plans: readonly PlanSummary[]): ReadonlyMap<string, string> {
  const origins = planOrigins(plans);
  return new Map(plans.map((plan) => [plan.id, labelWith(plan, origins.get(plan.id) ?? '')]));
}

const wholeLabel = (plan: PlanSummary) => labelWith(plan, originWords(plan));

function labelWith(plan: PlanSummary, origin: string): string {
  const saved = `salvato il ${dayAndTime(plan.updatedAt)}`;
  const parts = [planWords(plan), stateWords(plan), origin, saved];
  return parts.filter((part) => part !== '').join(' – ');
}
