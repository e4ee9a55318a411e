// Sums the JSON reports of Vitest and Playwright as one line, "N passed, N failed". A report that is missing
// or holds no test counts as one failure: tests that did not run must not look like tests that passed.
import { readFileSync } from 'node:fs';

function count(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const { passed, failed } =
    report.stats === undefined
      ? { passed: report.numPassedTests, failed: report.numFailedTests }
      : { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  // A file that cannot even be loaded has no failed test of its own.
  const broken = report.stats === undefined ? !report.success : report.errors.length > 0;
  return { passed, failed: failed === 0 && (broken || passed === 0) ? 1 : failed };
}

const counts = process.argv.slice(2).map(count);
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
