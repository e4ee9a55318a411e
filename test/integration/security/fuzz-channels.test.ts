import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/program.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { bindHandlers } from '../../../electron/ipc/bind-handlers.ts';
import type { Call } from '../../../shared/contract/call.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { arbitraryInput, hostileText, type Known } from '../../support/arbitrary-input.ts';
import { everyCall, isSlow, prepareFuzzFolder } from '../../support/fuzz-template.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const runsOf = (call: Call) => (isSlow(call) ? 6 : 60);

const secret = 'SEGRETO-5f1d';
const codeShape = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
/** What a raw exception, a stack or the database would say. */
const raw = /\n\s+at |node:internal|\w*Error: |SQLITE_|ENOENT|EACCES|\bkysely\b/;

let template: string;
let known: Known;

beforeAll(async () => {
  template = mkdtempSync(path.join(tmpdir(), 'piao-fuzz-'));
  known = {
    ...(await prepareFuzzFolder(template)),
    passphrase: hostileText.map((text) => `${secret}${text}`),
  };
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

describe('every channel, whatever is sent to it', () => {
  it.each(everyCall)('$channel answers with data or with {code, message, details}', async (call) => {
    const folder = tempFolder();
    cpSync(template, folder, { recursive: true });
    const lines: string[] = [];
    const program = await openProgram({ folder, author: 'Segreteria' });
    const junk = path.join(folder, 'scelto.bin');
    writeFileSync(junk, 'PK\u0003\u0004 non è niente');
    let asked = 0;
    const log = (message: string, cause: unknown) =>
      lines.push(`${message} ${typeof cause === 'string' ? cause : inspect(cause)}`);
    const parts = handlerParts(folder, {
      // Now an answer, now a closed dialog.
      chooseFile: async () => (asked++ % 2 === 0 ? path.join(folder, 'scritto') : null),
      chooseFiles: async () => (asked++ % 2 === 0 ? [junk] : []),
    });
    const bound = bindHandlers(openHandlers(program, parts), log);
    const { answer } = bound.find(({ channel }) => channel === call.channel) ?? {};
    if (answer === undefined) throw new Error('not bound');
    try {
      await fc.assert(
        fc.asyncProperty(inputsOf(call), async (input) => {
          const before = lines.length;
          const result = await answer(input);
          expectDecent(result, lines.slice(before).join('\n'));
        }),
        { numRuns: runsOf(call) },
      );
      for (const { id } of await program.store.list()) await program.store.read(id);
    } finally {
      await program.close();
    }
    expect(lines.join('\n')).not.toContain(secret);
    const sqlite = new Database(path.join(folder, 'piao.sqlite'), { readonly: true });
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    sqlite.close();
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('reaches the handlers with what it makes: most inputs of a schema are inputs of the call', () => {
    for (const call of everyCall) {
      const samples = fc.sample(arbitraryInput(call.input, known), 30);
      const good = samples.filter((input) => call.input.safeParse(input).success);
      expect(good.length, call.channel).toBeGreaterThan(10);
    }
  });
});

function inputsOf(call: Call): fc.Arbitrary<unknown> {
  const good = arbitraryInput(call.input, known);
  const bent = fc.tuple(good, fc.anything(), hostileText).map(([input, value, name]) => {
    if (typeof input !== 'object' || input === null) return value;
    const keys = Object.keys(input);
    return { ...input, [keys[name.length % (keys.length + 1)] ?? name]: value };
  });
  return fc.oneof(
    { arbitrary: good, weight: 4 },
    { arbitrary: bent, weight: 2 },
    { arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true }), weight: 1 },
  );
}

function expectDecent(result: Result<unknown>, logged: string): void {
  // What Electron does to carry it to the window.
  structuredClone(result);
  if (result.ok) return;
  const { error } = result;
  expect(Object.keys(error).sort()).toEqual(['code', 'details', 'message']);
  expect(error.code).toMatch(codeShape);
  expect(error.message.trim()).not.toBe('');
  expect(error.message).not.toMatch(raw);
  expect(error.code, logged).not.toBe('ipc.unexpected');
  for (const detail of Object.values(error.details)) expect(['string', 'number']).toContain(typeof detail);
}
