import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { certificateToPem } from '../../../electron/core/bundles/certificate.ts';
import { createSelfSigned } from '../../../electron/core/bundles/self-signed.ts';
import { openProgram, type Program } from '../../../electron/core/program.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { bindHandlers } from '../../../electron/ipc/bind-handlers.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { contract } from '../../../shared/contract/index.ts';
import { arbitraryInput, type Known } from '../../support/arbitrary-input.ts';
import { isSlow, prepareFuzzFolder } from '../../support/fuzz-template.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const areas: readonly (readonly [string, Record<string, Call>])[] = Object.entries(contract);
const runs = 60;
/** Inputs of a call that were seen to write. */
const enough = 2;
const seed = 20_261_126;

let template: string;
let known: Known;
/** Calls that were seen to write. */
const writing = new Set<string>();

beforeAll(async () => {
  template = mkdtempSync(path.join(tmpdir(), 'piao-mark-'));
  const years = [2025, 2035].map((year) => new Date(Date.UTC(year, 0, 1))) as [Date, Date];
  const { der } = await createSelfSigned('Comune di Crema', ...years, 'ecdsa');
  known = {
    ...(await prepareFuzzFolder(template)),
    pem: fc.constant(certificateToPem(der)),
    checkedHow: fc.constant('al telefono'),
  };
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

/** There is only one way to ask with nothing. */
function runsOf(call: Call): number {
  if (call.input instanceof z.ZodUndefined) return 1;
  return isSlow(call) ? 2 : runs;
}

/** A program on a copy of the template, and whether anybody has written into its database since the last time. */
async function opened() {
  const folder = tempFolder();
  cpSync(template, folder, { recursive: true });
  const program = await openProgram({ folder, author: 'Segreteria', editPause: 0 });
  const watch = new Database(program.file, { readonly: true });
  onTestFinished(async () => {
    watch.close();
    await program.close();
  });
  const version = () => Number(watch.pragma('data_version', { simple: true }));
  let last = version();
  const written = () => {
    const before = last;
    last = version();
    return last !== before;
  };
  const bound = bindHandlers(openHandlers(program, handlerParts(folder)), () => undefined);
  const ask = (channel: string, input: unknown) =>
    bound.find((each) => each.channel === channel)?.answer(input) ?? Promise.reject(new Error(channel));
  return { program, ask, written };
}

/** As on a machine that slept while another one took the database. */
async function takeAway({ file, trust }: Program): Promise<void> {
  const holder = { id: 'x', host: 'ragioneria-02', pid: 7, since: '2026-03-02T08:15:00.000Z' };
  writeFileSync(`${file}.in-uso`, JSON.stringify(holder));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  await expect(trust.remove('')).rejects.toMatchObject({ code: 'database.held' });
  vi.useRealTimers();
}

describe('a database that another machine has taken', () => {
  it.each(areas)('is written by no call of the area «%s», and those that would say so', async (_, calls) => {
    const lost = await opened();
    await takeAway(lost.program);
    let held = await opened();
    for (const call of Object.values(calls)) {
      const { channel } = call;
      const inputs = fc.sample(arbitraryInput(call.input, known), { numRuns: runsOf(call), seed });
      let wrote = 0;
      for (const input of inputs) {
        const answer = await lost.ask(channel, input);
        expect(lost.written(), `${channel} ${JSON.stringify(input)}`).toBe(false);
        if (wrote === enough) continue;
        await held.ask(channel, input);
        if (!held.written()) continue;
        expect(answer, channel).toMatchObject({ ok: false, error: { code: 'database.held' } });
        writing.add(channel);
        wrote += 1;
        // Both are to be asked in the same state.
        held = await opened();
      }
    }
  });

  it('remembers no table either, of which chance sends few that can be taken in', async () => {
    const { program, written } = await opened();
    const remember = () => program.mappings.remember('measures', 'x', { mapping: [], fixed: {} }, new Date());
    await remember();
    expect(written()).toBe(true);
    await takeAway(program);
    await expect(remember()).rejects.toMatchObject({ code: 'database.held' });
    expect(written()).toBe(false);
  });

  it('was tried with calls that write where nobody took it', () => {
    expect([...writing]).toEqual(expect.arrayContaining(['trust.add', 'notes.write']));
    expect(writing.size).toBeGreaterThanOrEqual(8);
  });
});
