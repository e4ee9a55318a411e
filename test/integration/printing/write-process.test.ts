import { describe, expect, it } from 'vitest';
import { forkPrintProcess, type PrintProcess } from '../../../electron/core/printing/print-process.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';

const sample = loadSamplePlan();

describe('the writers in a process of their own', () => {
  it.each(['docx', 'html', 'xlsx', 'zip'] as const)('give the same %s as in this one', async (format) => {
    const here = await writePlan(sample, format, { part: '3.3.1' });
    const there = await writePlan(sample, format, { part: '3.3.1', spawner: forkPrintProcess });
    expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  });

  it('refuse with the same sentence', async () => {
    const options = { part: 'premise', spawner: forkPrintProcess };
    await expect(writePlan(sample, 'xlsx', options)).rejects.toMatchObject({
      code: 'print.part-without-tables',
      kind: 'input',
    });
  });

  it('end at once when they are cancelled', async () => {
    const controller = new AbortController();
    let killed = false;
    const spawner = (): PrintProcess => {
      const child = forkPrintProcess();
      const kill = () => {
        killed = true;
        child.kill();
      };
      return { ...child, kill };
    };
    const writing = writePlan(sample, 'docx', { spawner, signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(writing).rejects.toMatchObject({ code: 'print.cancelled' });
    expect(killed).toBe(true);
  });
});
