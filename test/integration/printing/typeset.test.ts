import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PrintProcess } from '../../../electron/core/printing/print-process.ts';
import { typeset } from '../../../electron/core/printing/typeset.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { print } from '../../../shared/print/print.ts';

const model = print(newPlan({ firstYear: 2026, kind: 'ordinary' }), { edition: 'draft' });

const folder = mkdtempSync(path.join(tmpdir(), 'piao-worker-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A real process with a body of our choice in the place of the typesetter; `started` lists what was spawned. */
const started: number[] = [];
function processRunning(name: string, source: string): () => PrintProcess {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return processFrom(file);
}

function processFrom(file: string): () => PrintProcess {
  return () => {
    const child = fork(file, [], { serialization: 'advanced', execArgv: [], stdio: 'ignore' });
    if (child.pid !== undefined) started.push(child.pid);
    return {
      send: (job) => {
        child.send(job, () => undefined);
      },
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) => child.once('exit', (code, signal) => listener(`${code} ${signal}`)),
      kill: () => child.kill('SIGKILL'),
    };
  };
}

async function failureOf(promise: Promise<unknown>): Promise<PiaoError> {
  const error = await promise.then(
    () => new Error('it printed'),
    (reason: unknown) => reason,
  );
  if (error instanceof PiaoError) return error;
  throw error;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the typesetter as a process', () => {
  it('gives a PDF', async () => {
    const pdf = await typeset(model);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('turns the death of the process into a sentence', async () => {
    const spawner = processRunning('abort', "process.once('message', () => process.abort());");
    const error = await failureOf(typeset(model, { spawner }));
    expect(error).toMatchObject({ code: 'print.crashed', kind: 'machine' });
    expect(error.message).toMatch(/^La stampa si è interrotta/);
  });

  it('turns a document that the typesetter refuses into a sentence, with the reason for the log', async () => {
    const broken = { ...model, sections: [{ ...model.sections[0], level: 0 }] } as typeof model;
    const error = await failureOf(typeset(broken));
    expect(error).toMatchObject({ code: 'print.failed', kind: 'machine' });
    expect(String(error.cause)).toMatch(/greater than 0|must be/);
    expect(error.message).not.toMatch(/greater|must be/);
  });

  it('says so where there is no typesetter for the system', async () => {
    // The worker as it is, in a folder from which the package cannot be reached.
    const core = path.resolve(import.meta.dirname, '..', '..', '..', 'electron', 'core');
    for (const file of ['printing/worker.ts', 'printing/typesetter.ts', 'processes/serve-job.ts']) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      copyFileSync(path.join(core, file), path.join(folder, file));
    }
    const spawner = processFrom(path.join(folder, 'printing/worker.ts'));
    const error = await failureOf(typeset(model, { spawner }));
    expect(error).toMatchObject({ code: 'print.unavailable', kind: 'machine' });
  });

  it('ends a process that does not answer in time', async () => {
    const spawner = processRunning('silent', "process.once('message', () => setInterval(() => {}, 1000));");
    const error = await failureOf(typeset(model, { spawner, timeout: 300 }));
    expect(error.code).toBe('print.no-answer');
    await expect.poll(() => started.some(isRunning), { timeout: 5000 }).toBe(false);
  });

  it('can be cancelled while it works and before it starts', async () => {
    const controller = new AbortController();
    const spawner = processRunning('endless', "process.once('message', () => { for (;;); });");
    const printing = failureOf(typeset(model, { spawner, signal: controller.signal }));
    setTimeout(() => controller.abort(), 200);
    expect((await printing).code).toBe('print.cancelled');
    await expect.poll(() => started.some(isRunning), { timeout: 5000 }).toBe(false);
    expect((await failureOf(typeset(model, { signal: AbortSignal.abort() }))).code).toBe('print.cancelled');
  });
});
