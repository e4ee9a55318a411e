import { loadSamplePlan } from '../../electron/core/sample.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { newId } from '../../shared/plan/new-id.ts';

/** The lists that grow with an ente; what others refer to by code (units, areas, types) stays as it is. */
const growing = [
  'objectives',
  'processes',
  'riskEvents',
  'measures',
  'headcount',
  'hires',
  'training',
  'controls',
] as const satisfies readonly (keyof PlanDocument)[];

/** The sample plan with every growing list `factor` times as long; the copies refer to the same things as the originals. */
export function enlargedPlan(factor: number): PlanDocument {
  const doc = loadSamplePlan();
  const enlarged = Object.fromEntries(
    growing.map((list) => [
      list,
      Array.from({ length: factor }, (_, copy) =>
        doc[list].map((item) => (copy === 0 ? item : { ...item, id: newId() })),
      ).flat(),
    ]),
  );
  return { ...doc, ...enlarged };
}
