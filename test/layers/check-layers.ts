/** Prints every import that goes against the arrows of the design, and exits 1 if there is one. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findViolations } from './layer-rules.ts';
import { readSource } from './read-source.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const files = globSync('{electron,renderer,shared,migrations,test}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();

const violations = files.flatMap((file) =>
  findViolations(readSource(file, readFileSync(path.join(root, file), 'utf8'))),
);
for (const { file, line, message } of violations) process.stdout.write(`${file}:${line} ${message}\n`);
process.stdout.write(`layers: ${files.length} files, ${violations.length} violations\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
