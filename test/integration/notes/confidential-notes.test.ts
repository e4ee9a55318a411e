import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createIdentity, openIdentity } from '../../../electron/core/bundles/identity.ts';
import { canonicalPlanJson } from '../../../electron/core/bundles/plan-bundle.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { exportBundle } from '../../../electron/core/plans/export-plan.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import { noteHandlers } from '../../../electron/ipc/note-handlers.ts';
import { createLog } from '../../../electron/os/log-file.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { listKindNames } from '../../../shared/plan/kinds.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { measureSchema } from '../../../shared/plan/risk/measures.ts';
import { riskEventSchema } from '../../../shared/plan/risk/risk-events.ts';
import { outputFormats } from '../../../shared/print/formats.ts';
import { tableOf } from '../../../shared/tables/table-text.ts';
import { writeCsv } from '../../../shared/tables/write-csv.ts';
import { askOver } from '../../support/ask-calls.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';
import { hasCommand } from '../bundles/tools.ts';

/** A word that stands nowhere else. */
const secret = 'Zafferanottero';
const event = newId();
const measure = newId();
const doc: PlanDocument = {
  ...newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
  measures: [measureSchema.parse({ id: measure, kind: 'specific', title: 'Rotazione' })],
  riskEvents: [riskEventSchema.parse({ id: event, description: 'Bando su misura', measures: [measure] })],
};
const planId = doc.plan.id;

async function desk() {
  const folder = tempFolder();
  const program = await testProgram(folder);
  await program.store.create(doc);
  const asked = askOver({ notes: noteHandlers(program.notes) });
  for (const [kind, id] of [
    ['riskEvents', event],
    ['measures', measure],
  ]) {
    await asked.value('notes.write', { planId, kind, id, text: `Segnalazione: ${secret}` });
  }
  return { folder, program, ...asked };
}

/** Every file under a folder, and what every ZIP among them holds. */
function contentsOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1') + Buffer.from(bytes).toString('utf16le');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? [text, ...Object.values(unzipSync(bytes)).flatMap(contentsOf)] : [text];
}

describe('confidential notes', () => {
  it('are kept, corrected and taken away beside their item alone', async () => {
    const { value, refusal, program } = await desk();
    const item = { planId, kind: 'riskEvents', id: event };
    expect(await value('notes.of', item)).toEqual({ text: `Segnalazione: ${secret}` });
    await value('notes.write', { ...item, text: 'Archiviata' });
    expect(await value('notes.of', item)).toEqual({ text: 'Archiviata' });
    await value('notes.write', { ...item, text: '  ' });
    expect(await value('notes.of', item)).toEqual({ text: '' });
    expect(await value('notes.of', { ...item, kind: 'measures', id: measure })).not.toEqual({ text: '' });
    expect(await value('notes.of', { ...item, kind: 'measures' })).toEqual({ text: '' });
    expect((await refusal('notes.of', { ...item, kind: 'hires' })).code).toBe('ipc.input');

    const copy = await program.store.duplicate(planId);
    expect(await value('notes.of', { ...item, planId: copy, kind: 'measures', id: measure })).toEqual({
      text: '',
    });
  });

  it('are in nothing that is printed, exported, bundled, searched or remembered of a plan', async () => {
    const { folder, program } = await desk();
    const { store } = program;
    await store.updateItem(planId, 'riskEvents', event, { description: 'Bando su misura, per pochi' });
    const stored = await store.read(planId);
    const made: Record<string, Uint8Array | string> = {
      'plan.json': canonicalPlanJson(stored),
      search: JSON.stringify(await store.search(planId, secret, 50)),
      history: JSON.stringify(
        await store.historyOf(planId, { of: 'item', kind: 'riskEvents', id: event }, { limit: 50 }),
      ),
    };
    for (const format of outputFormats) made[format] = (await writePlan(stored, format)).bytes;
    for (const kind of listKindNames) made[`${kind}.csv`] = writeCsv(tableOf(kind, stored));
    const { p12 } = await createIdentity({ name: 'Comune di Prova', passphrase: 'x' });
    const identity = await openIdentity(p12, 'x');
    const { bytes } = await exportBundle(store, planId, identity, { now: new Date() });
    made['fascicolo.asice'] = await wholeOf(bytes);
    if (hasCommand('pdftotext', '-v')) {
      writeFileSync(path.join(folder, 'piano.pdf'), made.pdf ?? '');
      made['pdf text'] = execFileSync('pdftotext', [path.join(folder, 'piano.pdf'), '-'], {
        encoding: 'utf8',
      });
      expect(made['pdf text']).toContain('Bando su misura');
    }
    for (const [name, written] of Object.entries(made)) {
      const bytes = typeof written === 'string' ? Buffer.from(written) : written;
      expect(
        contentsOf(bytes).some((text) => text.includes(secret)),
        name,
      ).toBe(false);
    }
    expect(made.search).toBe('[]');
    // The same search finds what it may find: it is not blind.
    expect(await store.search(planId, 'pochi', 50)).toHaveLength(1);
  });

  it('are in one table of the database, and neither in its log nor in its search index', async () => {
    const { program } = await desk();
    const sqlite = new Database(program.file, { readonly: true });
    const tables = sqlite
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name);
    const holding = tables.filter((table) =>
      JSON.stringify(sqlite.prepare(`SELECT * FROM "${table}"`).all()).includes(secret),
    );
    expect(holding).toEqual(['confidential_notes']);
    sqlite.close();
  });

  it('are not in the log of faults, not even of the fault that keeps one from being written', async () => {
    const { folder, program, refusal } = await desk();
    const file = path.join(folder, 'piao-desk.log');
    const log = createLog(file, false);
    const item = { planId: newId(), kind: 'measures' as const, id: measure };
    expect((await refusal('notes.write', { ...item, text: secret })).message).not.toContain(secret);
    await program.notes
      .write(item, secret, new Date())
      .catch((error: unknown) => log('note not written', error));
    expect(statSync(file).size).toBeGreaterThan(0);
    expect(readFileSync(file, 'utf8')).not.toContain(secret);
    expect(inspect(await program.store.verify())).not.toContain(secret);
    expect(readdirSync(folder)).toContain('piao-desk.log');
  });
});
