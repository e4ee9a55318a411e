import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { forkImportProcess, runImport } from '../../../electron/core/importing/run-import.ts';
import { Previewer } from '../../../electron/core/printing/preview/previewer.ts';
import { forkPrintProcess } from '../../../electron/core/printing/print-process.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import type { SpawnWorker } from '../../../electron/core/processes/worker-process.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { refusalOf } from '../../support/refusal.ts';

const children = () =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** The same process, which stands still as soon as it has been given its job: as one that hangs, it answers to nothing. */
function hanging<Job>(spawner: SpawnWorker<Job>) {
  let pid = 0;
  const spawn: SpawnWorker<Job> = () => {
    const before = new Set(children());
    const worker = spawner();
    pid = children().find((child) => !before.has(child)) ?? 0;
    process.kill(pid, 'SIGSTOP');
    return worker;
  };
  const stopped = () => /^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  const gone = () => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  };
  return { spawn, stopped, gone };
}

const limit = 1_200;

describe.runIf(process.platform === 'linux')('a process that hangs', () => {
  const plan = loadSamplePlan();

  it.each([
    [
      'a print',
      'print.no-answer',
      forkPrintProcess,
      (spawner: typeof forkPrintProcess) =>
        writePlan(plan, 'pdf', { part: '3.3.1', spawner, timeout: limit }),
    ],
    [
      'a preview',
      'print.no-answer',
      forkPrintProcess,
      (spawner: typeof forkPrintProcess) => new Previewer(spawner, { timeout: limit }).preview(plan, null),
    ],
  ] as const)('of %s ends by its limit, says so and is gone', async (_, code, spawner, work) => {
    const process = hanging(spawner);
    const waiting = refusalOf(() => work(process.spawn));
    await vi.waitFor(() => expect(process.stopped()).toBe(true));
    const refusal = await waiting;
    expect(refusal).toMatchObject({ code, kind: 'machine' });
    expect(refusal.message).toMatch(/non ha risposto in 1 secondo ed è stato chiuso/);
    await vi.waitFor(() => expect(process.gone()).toBe(true));
  });

  it.each([
    ['a file', '/nessuno/piano.txt'],
    ['bytes', Buffer.from('piano')],
  ])('of an import of %s too', async (_, document) => {
    const process = hanging(forkImportProcess);
    const refusal = await refusalOf(() => runImport(document, { spawner: process.spawn, timeout: limit }));
    expect(refusal).toMatchObject({ code: 'import.no-answer', kind: 'machine' });
    expect(refusal.message).toMatch(/non è finita in 1 secondo ed è stata chiusa/);
    await vi.waitFor(() => expect(process.gone()).toBe(true));
  });

  it('ends at once when it is cancelled', async () => {
    const process = hanging(forkPrintProcess);
    const controller = new AbortController();
    const waiting = refusalOf(() =>
      writePlan(plan, 'pdf', { part: '3.3.1', spawner: process.spawn, signal: controller.signal }),
    );
    await wait(200);
    controller.abort();
    expect((await waiting).code).toBe('print.cancelled');
    await vi.waitFor(() => expect(process.gone()).toBe(true));
  });
});
