import type { PlanDocument } from '../document.ts';

/** The number after the highest of a structure; null: those common to all. */
export function nextNumber({ objectives }: Pick<PlanDocument, 'objectives'>, unit: string | null): number {
  const numbers = objectives.filter((objective) => objective.unit === unit).map(({ number }) => number ?? 0);
  return Math.max(0, ...numbers) + 1;
}
