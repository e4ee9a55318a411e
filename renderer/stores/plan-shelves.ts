import type { PlanSummary } from './plans-store.ts';

/** The plans that are worked on and those put away, each with the one saved last first. */
export function planShelves(plans: readonly PlanSummary[]) {
  const byLastSave = [...plans].sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
  return {
    current: byLastSave.filter(({ status }) => status !== 'archived'),
    archived: byLastSave.filter(({ status }) => status === 'archived'),
  };
}

/** "Comune di Crema 2025-2027", by which a plan is known among the others. */
export function planWords({ administrationName, firstYear }: PlanSummary): string {
  const name = administrationName === '' ? 'Ente senza denominazione' : administrationName;
  return firstYear === null ? name : `${name} ${trienniumWords(firstYear)}`;
}

export function trienniumWords(firstYear: number): string {
  return `${firstYear}-${firstYear + 2}`;
}
