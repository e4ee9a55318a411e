import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = path.resolve(import.meta.dirname, '../../../.ci/count-results.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'piao-count-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function count(...reports: (object | null)[]) {
  const files = reports.map((report, index) => {
    const file = path.join(folder, `${index}.json`);
    if (report !== null) writeFileSync(file, JSON.stringify(report));
    return file;
  });
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, ...files], { encoding: 'utf8' });
  return { line: stdout.trim(), status };
}

const vitest = (numPassedTests: number, numFailedTests: number, success = numFailedTests === 0) => ({
  numPassedTests,
  numFailedTests,
  success,
});
const playwright = (expected: number, unexpected: number, errors: string[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 0 },
  errors,
});

describe('the last line of CI', () => {
  it('sums both runs', () => {
    expect(count(vitest(100, 0), playwright(15, 0))).toEqual({ line: '115 passed, 0 failed', status: 0 });
  });

  it('fails when one test of either failed', () => {
    expect(count(vitest(100, 2), playwright(14, 1))).toEqual({ line: '114 passed, 3 failed', status: 1 });
  });

  it.each([
    ['a report is missing', vitest(100, 0), null],
    ['a run held no test', vitest(100, 0), playwright(0, 0)],
    ['Playwright could not load a file', vitest(100, 0), playwright(15, 0, ['cannot load'])],
    ['Vitest could not load a file', vitest(100, 0, false), playwright(15, 0)],
  ])('counts a failure when %s', (_reason, first, second) => {
    const { line, status } = count(first, second);
    expect(line).toMatch(/, 1 failed$/);
    expect(status).toBe(1);
  });
});
