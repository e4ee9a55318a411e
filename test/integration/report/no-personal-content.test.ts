import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DeskSession } from '../../../electron/core/desk-session.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { answer } from '../../../electron/ipc/answer.ts';
import { createLog, lastLines } from '../../../electron/os/log-file.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { handlerParts } from '../../support/handler-parts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Each in a place of its own, so that the one that gets out tells where it was. */
const words = {
  folder: 'annarossifolder',
  administration: 'comunedizzz',
  narrative: 'narrativaxyz',
  objective: 'obiettivoxyz',
  note: 'riservataxyz',
  passphrase: 'passphrasexyz',
  wrongPassphrase: 'sbagliataxyz',
  value: 'valorexyz',
  key: 'chiavexyz',
  heading: 'colonnaxyz',
  attachment: 'allegatoxyz',
  bundle: 'fascicoloxyz',
  target: 'esportatoxyz',
} as const;

/** The program as the window has it, with its log, on a data folder that bears a name. */
async function loggedDesk() {
  const folder = path.join(tempFolder(), words.folder);
  mkdirSync(folder);
  const logFile = path.join(folder, 'piao-desk.log');
  const log = createLog(logFile, false);
  let chosen: string | null = null;
  const session: DeskSession = new DeskSession({
    folder,
    place: null,
    onChange: () => undefined,
    onLost: () => undefined,
  });
  await session.open();
  onTestFinished(() => session.close());
  if (session.program === null) throw session.problem;
  const handlers = openHandlers(
    session.program,
    handlerParts(folder, {
      session,
      lastLogLines: () => lastLines(logFile, 200),
      chooseFile: async () => chosen,
      chooseFiles: async () => (chosen === null ? [] : [chosen]),
    }),
  );
  const ask = async (channel: string, input?: unknown): Promise<Result<unknown>> => {
    const [area = '', name = ''] = channel.split('.');
    const calls: Record<string, Record<string, Call>> = contract;
    const call = calls[area]?.[name];
    const handler = Reflect.get(Reflect.get(handlers, area), name) as (parsed: unknown) => unknown;
    if (call === undefined) throw new Error(`no call ${channel}`);
    return answer(call, async (parsed) => handler(parsed), input, log);
  };
  const value = async <T>(channel: string, input?: unknown): Promise<T> => {
    const result = await ask(channel, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as T;
  };
  const choose = (file: string | null) => {
    chosen = file;
  };
  return { folder, logFile, log, session, ask, value, choose };
}

describe('neither log nor report', () => {
  it('holds a word of what was written, of a passphrase, of a file name or of the data folder', async () => {
    const { folder, logFile, log, session, ask, value, choose } = await loggedDesk();
    const { planId } = await value<{ planId: string }>('plans.create', {
      administrationName: words.administration,
      firstYear: 2026,
      kind: 'ordinary',
    });
    await value('sections.update', {
      planId,
      key: '2.1',
      fields: { body: richTextFromPlain(words.narrative) },
    });
    const measure = newId();
    await value('items.create', { planId, kind: 'objectives', fields: { title: words.objective } });
    await value('items.create', {
      planId,
      kind: 'measures',
      fields: { id: measure, kind: 'specific', title: words.objective },
    });
    await value('notes.write', { planId, kind: 'measures', id: measure, text: words.note });
    await value('identities.create', { name: words.administration, passphrase: words.passphrase });

    // Faults of every sort, with a word in each.
    const refused = [
      await ask('singles.update', { planId, kind: 'administration', fields: { phone: { no: words.value } } }),
      await ask('singles.update', { planId, kind: words.value, fields: {} }),
      await ask('plans.read', { planId: words.value, [words.key]: words.value }),
      await ask('tables.takeIn', {
        planId,
        kind: 'measures',
        edits: [],
        signature: words.heading,
        remember: { [words.heading]: { [words.heading]: words.heading } },
      }),
      await ask('notes.write', { planId: newId(), kind: 'measures', id: measure, text: words.note }),
    ];
    choose(path.join(folder, words.target, 'x'.repeat(300)));
    refused.push(await ask('output.exportBundle', { planId, passphrase: words.wrongPassphrase }));
    refused.push(await ask('output.exportBundle', { planId, passphrase: words.passphrase }));
    choose(path.join(folder, `${words.bundle}.asice`));
    writeFileSync(path.join(folder, `${words.bundle}.asice`), words.bundle);
    await ask('bundles.choose');
    choose(path.join(folder, `${words.attachment}-missing.pdf`));
    refused.push(await ask('tables.open'));
    for (const result of refused) expect(result.ok).toBe(false);
    log('uncaught exception', new Error(words.value, { cause: { [words.key]: words.value } }));
    log('note not written', words.note);

    const report = (await value<{ text: string }>('desk.report')).text;
    const logged = readFileSync(logFile, 'utf8');
    expect(logged.split('\n').length).toBeGreaterThan(8);
    for (const line of logged.trimEnd().split('\n').slice(1)) expect(report).toContain(line);
    for (const [where, word] of Object.entries(words)) {
      expect(logged.toLowerCase(), `log: ${where}`).not.toContain(word);
      expect(report.toLowerCase(), `report: ${where}`).not.toContain(word);
    }
    expect(report).toMatch(/objectives: 1[\s\S]*plans: 1/);
    expect(session.program?.measure().rows.get('confidential_notes')).toBe(1);
  });

  it('takes over the lines of a program that still wrote everything down', async () => {
    const file = path.join(tempFolder(), 'piao-desk.log');
    writeFileSync(file, `2026-01-01T00:00:00.000Z fault Error: ${words.value}\n`);
    expect(lastLines(file, 10)).toEqual([]);
    createLog(file, false)('started in 1 ms');
    expect(lastLines(file, 10)).toEqual([expect.stringMatching(/started in 1 ms$/)]);
    expect(readFileSync(`${file}.old`, 'utf8')).toContain(words.value);
  });

  it('is written by the window: what is saved is the text that was shown', async () => {
    const { folder, value, choose, logFile } = await loggedDesk();
    const { text } = await value<{ text: string }>('desk.report');
    createLog(logFile, false)('something happened meanwhile');
    expect(await value('desk.saveReport')).toEqual({ file: null });
    choose(path.join(folder, 'segnalazione.txt'));
    await value('desk.saveReport');
    expect(readFileSync(path.join(folder, 'segnalazione.txt'), 'utf8')).toBe(text);
  });
});
