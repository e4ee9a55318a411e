import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openProgram } from '../../electron/core/program.ts';
import { checkPlan } from '../../shared/checks/check-plan.ts';
import { type Bench, median, milliseconds, quantile, scales, timed } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

const queries = ['contabilita', 'regolamento affidamenti', 'formaz', 'digitalizzazione servizi', 'zzzz'];

export const bench: Bench = {
  title: 'Opening, checking and searching a plan',
  about:
    'The plan read back whole from the database, all coherence checks over it, and a search of one to two words (p50 and p99 over 50 searches), in the main process.',
  run: async () => {
    const rows: string[][] = [];
    for (const scale of scales) {
      const folder = mkdtempSync(path.join(import.meta.dirname, '../../out-bench-'));
      const program = await openProgram({ folder, author: 'bench', editPause: 0 });
      try {
        const plan = enlargedPlan(scale);
        await program.store.create(plan);
        const read = await timed(5, () => program.store.read(plan.plan.id));
        const checked = await timed(5, () => checkPlan(plan));
        const searched = await timed(50, (index) =>
          program.store.search(plan.plan.id, queries[index % queries.length] ?? '', 50),
        );
        rows.push([
          `${scale}× (${plan.objectives.length} objectives)`,
          milliseconds(median(read)),
          milliseconds(median(checked)),
          milliseconds(median(searched)),
          milliseconds(quantile(searched, 0.99)),
        ]);
      } finally {
        await program.close();
        rmSync(folder, { recursive: true });
      }
    }
    return { columns: ['plan', 'open p50', 'checks p50', 'search p50', 'search p99'], rows };
  },
};
