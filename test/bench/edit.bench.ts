import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openProgram } from '../../electron/core/program.ts';
import { type Bench, median, milliseconds, quantile, scales, timed, times } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

const edits = 100;

/** A folder on the disk of the checkout: the temporary folder of a system may be in memory. */
function folderOnDisk(): string {
  return mkdtempSync(path.join(import.meta.dirname, '../../out-bench-'));
}

/** One row written and made durable by SQLite alone: what no program can go below. */
async function bareTransactions(folder: string): Promise<readonly number[]> {
  const sqlite = new Database(path.join(folder, 'bare.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec(
    `CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO row VALUES (1, '')`,
  );
  const update = sqlite.prepare('UPDATE row SET text = ? WHERE id = 1');
  const taken = await timed(edits, (index) => update.run(`valore ${index}`));
  sqlite.close();
  return taken;
}

export const bench: Bench = {
  title: 'Saving an edit',
  about:
    'One field of one objective, from the call to the durable row with its entry in the change log, beside a bare SQLite transaction (WAL, synchronous=FULL) of one row on the same disk in the same run.',
  run: async () => {
    const rows: string[][] = [];
    for (const scale of scales) {
      const folder = folderOnDisk();
      const program = await openProgram({ folder, author: 'bench', editPause: 0 });
      try {
        const plan = enlargedPlan(scale);
        await program.store.create(plan);
        const ids = plan.objectives.map(({ id }) => id);
        const taken = await timed(edits, (index) =>
          program.store.updateItem(plan.plan.id, 'objectives', ids[index % ids.length] ?? '', {
            baseline: `valore ${index}`,
          }),
        );
        const bare = await bareTransactions(folder);
        rows.push([
          `${scale}× (${ids.length} objectives)`,
          milliseconds(median(taken)),
          milliseconds(quantile(taken, 0.99)),
          milliseconds(median(bare)),
          milliseconds(quantile(bare, 0.99)),
          times(median(taken), median(bare)),
        ]);
      } finally {
        await program.close();
        rmSync(folder, { recursive: true });
      }
    }
    return { columns: ['plan', 'edit p50', 'edit p99', 'bare p50', 'bare p99', 'p50 ratio'], rows };
  },
};
