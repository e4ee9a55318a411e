import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { largestAttachment } from '../../../electron/core/files/read-attachable.ts';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import { openProgram, type Program } from '../../../electron/core/program.ts';
import { openHandlers } from '../../../electron/ipc/all-handlers.ts';
import { type BoundCall, bindHandlers } from '../../../electron/ipc/bind-handlers.ts';
import { outputFormats } from '../../../shared/print/formats.ts';
import { handlerParts } from '../../support/handler-parts.ts';

let folder = '';
let program: Program;
let calls: readonly BoundCall[] = [];
let chosen: string | null = null;
let shown: string[] = [];
let printed = true;
let proposed: string[] = [];

/** Asks as the window does, over every handler of the contract, with only the system's dialog answered by the test. */
async function ask(channel: string, input?: unknown): Promise<unknown> {
  const result = await calls.find((call) => call.channel === channel)?.answer(input);
  if (result?.ok) return result.value;
  throw new Error(`${channel}: ${JSON.stringify(result)}`);
}

beforeEach(async () => {
  shown = [];
  proposed = [];
  printed = true;
  folder = mkdtempSync(join(tmpdir(), 'piao-ipc-'));
  program = await openProgram({ folder });
  const parts = handlerParts(folder, {
    chooseFile: async ({ defaultPath }) => {
      proposed.push(defaultPath);
      return chosen;
    },
    showInFolder: (file) => void shown.push(file),
    printPages: async () => printed,
  });
  calls = bindHandlers(openHandlers(program, parts), () => {});
});

afterEach(async () => {
  await ask('preview.close');
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('printing and exporting from the window', () => {
  it('writes the PDF and a bundle that verifies, of the plan as it has just been edited', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    await ask('singles.update', { planId, kind: 'administration', fields: { phone: '0373 000' } });

    chosen = join(folder, 'piano.pdf');
    expect(await ask('output.printPdf', { planId })).toMatchObject({ file: chosen, warnings: [] });
    const doc = await program.store.read(planId);
    expect(readFileSync(chosen).equals((await printPlan(doc)).pdf)).toBe(true);

    expect(await ask('identities.current')).toBeNull();
    const created = await ask('identities.create', {
      name: 'Segreteria',
      passphrase: 'una frase abbastanza lunga',
    });
    expect(await ask('identities.current')).toEqual(created);
    chosen = join(folder, 'piano.asice');
    await ask('output.exportBundle', { planId, passphrase: 'una frase abbastanza lunga' });
    const { report, content } = await openPlanBundle(readFileSync(chosen), []);
    const { name, fingerprint } = created as { name: string; fingerprint: string };
    expect(report).toMatchObject({ valid: true, signer: { name, fingerprint }, plan: { status: 'draft' } });
    expect(content?.plan).toEqual(doc);
  });

  it('hands out the PDF that was frozen, not a new print', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    const document = asProposed(await program.store.read(planId));
    const pdf = new TextEncoder().encode('%PDF-1.7 frozen by an older version');
    await program.store.life.freeze(planId, { document, pdf, blockingFindings: 0, engine: null, seal: null });
    chosen = join(folder, 'proposta.pdf');
    await ask('output.printPdf', { planId });
    expect(readFileSync(chosen, 'utf8')).toBe('%PDF-1.7 frozen by an older version');
    // AgID: the digest alone, in lower-case hex, with no newline.
    const digest = createHash('sha256').update(pdf).digest('hex');
    expect(readFileSync(`${chosen}.sha256`, 'latin1')).toBe(digest);
  });

  it('writes a section in every format with its digest beside it, and shows only what it wrote', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    await ask('output.showFile');
    expect(shown).toEqual([]);
    const doc = await program.store.read(planId);
    for (const format of outputFormats) {
      chosen = join(folder, `parte.${format}`);
      const answer = await ask('output.exportPlan', { planId, format, part: '3.3.1' });
      const written = readFileSync(chosen);
      expect(written.equals((await writePlan(doc, format, { part: '3.3.1' })).bytes), format).toBe(true);
      const digest = createHash('sha256').update(written);
      const hex = digest.copy().digest('hex');
      expect(answer).toMatchObject({
        file: chosen,
        digest: { sha256: hex, base64: digest.digest('base64') },
      });
      expect(readFileSync(`${chosen}.sha256`, 'utf8')).toBe(hex);
      await ask('output.showFile');
      expect(shown.at(-1)).toBe(chosen);
    }
  });

  it.each(['docx', 'zip'])('cancels a %s that is under way and leaves no file', async (format) => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    chosen = join(folder, `piano.${format}`);
    const writing = ask('output.exportPlan', { planId, format, part: null });
    const cancelling = setInterval(() => void ask('output.cancel'), 20);
    await expect(writing).rejects.toThrow('print.cancelled');
    clearInterval(cancelling);
    expect(readdirSync(folder).filter((name) => name.startsWith(`piano.${format}`))).toEqual([]);
  });

  it('cancels a bundle while its file is written, signed now or when frozen, and leaves nothing of it', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    await ask('identities.create', { name: 'Segreteria', passphrase: 'una frase abbastanza lunga' });
    const bytes = new Uint8Array(largestAttachment);
    await program.store.attach(planId, '3.1', [{ id: randomUUID(), name: 'grande.bin', bytes }]);
    chosen = join(folder, 'piano.asice');
    const left = () => readdirSync(folder).filter((name) => name.startsWith('piano.asice'));
    for (const state of ['draft', 'proposed']) {
      if (state === 'proposed')
        await ask('life.freeze', { planId, passphrase: 'una frase abbastanza lunga' });
      expect((await program.store.read(planId)).plan.status).toBe(state);
      const writing = ask('output.exportBundle', { planId, passphrase: 'una frase abbastanza lunga' });
      // Only once there is something to leave behind.
      const cancelling = setInterval(() => left().length > 0 && void ask('output.cancel'), 1);
      await expect(writing.finally(() => clearInterval(cancelling))).rejects.toThrow('print.cancelled');
      expect(left()).toEqual([]);
    }
  });

  it('names the file after the part that it holds', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    const doc = await program.store.read(planId);
    const unit = doc.objectives.find((each) => each.unit !== null)?.unit;
    chosen = null;
    for (const [part, name] of [
      ['register', 'PIAO-2025-2027-Comune-di-Crema-bozza-registro-rischi.pdf'],
      ['2.3.art-8', 'PIAO-2025-2027-Comune-di-Crema-bozza-sezione-2.3.art-8.pdf'],
      [`sheets:${unit}`, 'PIAO-2025-2027-Comune-di-Crema-bozza-obiettivi-'],
    ] as const) {
      await ask('output.exportPlan', { planId, format: 'pdf', part });
      expect(proposed.at(-1)).toContain(join(folder, name));
    }
  });

  it('previews the plan and its parts as it is stored, and the frozen PDF of a frozen plan', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    const pdfOf = async (channel: string, part: string | null) =>
      Buffer.from(((await ask(channel, { planId, part })) as { pdf: Uint8Array }).pdf);
    for (const phone of ['0373 000', '0373 001']) {
      await ask('singles.update', { planId, kind: 'administration', fields: { phone } });
      const { pdf } = await printPlan(await program.store.read(planId), { part: '1' });
      expect((await pdfOf('preview.render', '1')).equals(pdf)).toBe(true);
      expect((await pdfOf('output.paperPdf', '1')).equals(pdf)).toBe(true);
    }
    await expect(pdfOf('preview.render', 'sheets:nobody')).rejects.toThrow('print.part-unknown');
    const document = asProposed(await program.store.read(planId));
    const frozen = Buffer.from('%PDF-1.7 frozen by an older version');
    await program.store.life.freeze(planId, {
      document,
      pdf: frozen,
      blockingFindings: 0,
      engine: null,
      seal: null,
    });
    expect((await pdfOf('preview.render', null)).equals(frozen)).toBe(true);
    expect((await pdfOf('output.paperPdf', null)).equals(frozen)).toBe(true);
    const { pdf } = await printPlan(await program.store.read(planId), { part: '1' });
    expect((await pdfOf('preview.render', '1')).equals(pdf)).toBe(true);
    await ask('preview.close');
  });

  it('tells whether the pages went to a printer', async () => {
    expect(await ask('output.printPages')).toEqual({ printed: true });
    printed = false;
    expect(await ask('output.printPages')).toEqual({ printed: false });
  });

  it('gives the texts for the act with the digests of the PDF that is exported and of the attachments', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    chosen = join(folder, 'piano.pdf');
    await ask('output.printPdf', { planId });
    const hex = readFileSync(`${chosen}.sha256`, 'utf8');
    const act = (await ask('output.actText', { planId })) as { text: string; annexes: unknown[] };
    expect(act.annexes).toMatchObject([{ sha256: hex, base64: Buffer.from(hex, 'hex').toString('base64') }]);
    expect(act.text).toContain(hex);
    chosen = join(folder, 'proposta.docx');
    await ask('output.exportAct', { planId });
    const { value } = await mammoth.extractRawText({ path: chosen });
    expect(value).toContain(hex);
    expect(value).toContain('immediatamente eseguibile');
  }, 60_000);

  it('writes nothing when the dialog is closed, or the passphrase is wrong', async () => {
    const { planId } = (await ask('plans.createSample')) as { planId: string };
    chosen = null;
    expect(await ask('output.printPdf', { planId })).toEqual({ file: null, warnings: [], digest: null });
    await ask('identities.create', { name: 'Segreteria', passphrase: 'una frase abbastanza lunga' });
    await expect(ask('output.exportBundle', { planId, passphrase: 'altra' })).rejects.toThrow(
      'identity.wrong-passphrase',
    );
  });
});
