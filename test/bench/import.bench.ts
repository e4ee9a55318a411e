import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importPlan } from '../../shared/importing/import-plan.ts';
import { type Bench, megabytes, milliseconds, times } from './bench.ts';

/** The published plan of Crema where it stands beside the checkout, else a fixture. */
const published = path.join(import.meta.dirname, '../../../shared/crema/piao-2025-2027.txt');
const fixture = path.join(import.meta.dirname, '../fixtures/importing/coded-sheets.md');

export const bench: Bench = {
  title: 'Importing a published plan',
  about:
    'The text of a published plan 1, 4 and 16 times over, from text to plan document and report: CPU time, and the heap in use afterwards, beside those of one text.',
  run: async () => {
    const text = readFileSync(existsSync(published) ? published : fixture, 'utf8');
    const rows: string[][] = [];
    let first: { readonly cpu: number; readonly heap: number } | null = null;
    for (const scale of [1, 4, 16]) {
      const repeated = Array.from({ length: scale }, () => text).join('\n');
      const start = process.cpuUsage();
      const { plan } = importPlan(repeated);
      const { user, system } = process.cpuUsage(start);
      const measured = { cpu: (user + system) / 1000, heap: process.memoryUsage().heapUsed };
      first ??= measured;
      rows.push([
        `${scale}× (${megabytes(repeated.length)}, ${plan.objectives.length} objectives)`,
        milliseconds(measured.cpu),
        times(measured.cpu, first.cpu),
        megabytes(measured.heap),
        times(measured.heap, first.heap),
      ]);
    }
    return { columns: ['text', 'CPU', 'beside 1×', 'heap', 'beside 1×'], rows };
  },
};
