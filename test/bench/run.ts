/** `npm run bench [NAME…]`: the benchmarks named (all when none is), one after the other, into docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Measured, withParts } from './report.ts';

const folder = import.meta.dirname;
const page = path.join(folder, '../../docs/performance.md');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -'.bench.ts'.length)));

const day = new Date().toISOString().slice(0, 10);
const gigabytes = Math.round(os.totalmem() / 2 ** 30);
const machine = `${day}, Node ${process.versions.node}, ${os.cpus().length} cores, ${gigabytes} GB.`;

for (const name of files) {
  process.stdout.write(`${name}\n`);
  const answer = execFileSync(process.execPath, [path.join(folder, 'run-one.ts'), path.join(folder, name)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  const measured = JSON.parse(answer) as Measured;
  // After each one: an hour of measuring is not lost to the last benchmark.
  writeFileSync(page, withParts(existsSync(page) ? readFileSync(page, 'utf8') : '', [measured], machine));
}
