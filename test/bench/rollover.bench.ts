import { diffPlans } from '../../shared/diff/plan-diff.ts';
import { rollOver } from '../../shared/rollover/roll-over.ts';
import { type Bench, median, milliseconds, scales, timed, times } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

const runs = 5;

export const bench: Bench = {
  title: "Next year's plan and the comparison",
  about:
    "Next year's draft from a plan by the rules of every kind, and the comparison of the two, both in memory: median of five, beside that of one plan.",
  run: async () => {
    const rows: string[][] = [];
    let first: { readonly rolled: number; readonly compared: number } | null = null;
    for (const scale of scales) {
      const plan = enlargedPlan(scale);
      const rolled = median(await timed(runs, () => rollOver(plan)));
      const { document } = rollOver(plan);
      const compared = median(await timed(runs, () => diffPlans(plan, document)));
      first ??= { rolled, compared };
      rows.push([
        `${scale}× (${plan.objectives.length} objectives)`,
        milliseconds(rolled),
        times(rolled, first.rolled),
        milliseconds(compared),
        times(compared, first.compared),
      ]);
    }
    return { columns: ['plan', 'rollover', 'beside 1×', 'comparison', 'beside 1×'], rows };
  },
};
