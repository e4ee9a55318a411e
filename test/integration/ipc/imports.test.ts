import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { forkImportProcess } from '../../../electron/core/importing/run-import.ts';
import { forkWorker } from '../../../electron/core/processes/worker-process.ts';
import { importHandlers } from '../../../electron/ipc/import-handlers.ts';
import { planHandlers } from '../../../electron/ipc/plans.ts';
import { importSteps } from '../../../shared/importing/import-steps.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { askOver } from '../../support/ask-calls.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/importing');

async function desk(spawner = forkImportProcess) {
  const folder = tempFolder();
  const program = await testProgram(folder);
  const { store, reviews, backups } = program;
  const told: { fileName: string; step: string }[] = [];
  const dialog: { file: string | null } = { file: null };
  let onStep: () => void = () => undefined;
  const imports = importHandlers({
    store,
    reviews,
    backups,
    spawner,
    chooseFiles: async () => (dialog.file === null ? [] : [dialog.file]),
    documents: folder,
    tell: (progress) => {
      told.push(progress);
      onStep();
    },
  });
  const plans = planHandlers(store, reviews, () => newPlan({ firstYear: 2025, kind: 'ordinary' }));
  const calls = askOver({ imports, ...plans });
  const write = (name: string, content: string | Uint8Array) => {
    dialog.file = path.join(folder, name);
    writeFileSync(dialog.file, content);
  };
  const choose = (fixture: string) => {
    dialog.file = path.join(folder, fixture);
    copyFileSync(path.join(fixtures, fixture), dialog.file);
  };
  return {
    ...calls,
    program,
    dialog,
    told,
    write,
    choose,
    whenTold: (act: () => void) => {
      onStep = act;
    },
  };
}

describe('an import from the window', () => {
  it('reads in a process of its own, tells its steps, and begins a review; no plan yet', async () => {
    const { value, choose, told, program } = await desk();
    choose('numbered-cards.txt');
    const { reviewId } = await value('imports.choose');
    expect(told).toEqual(importSteps.map((step) => ({ fileName: 'numbered-cards.txt', step })));
    expect(await value('imports.list')).toMatchObject([{ id: reviewId, fileName: 'numbered-cards.txt' }]);
    expect(await program.store.list()).toEqual([]);
    const opened = await value('imports.open', { reviewId });
    expect(opened.text).toContain('CITTÀ DI VALDIPINO');
  });

  it('answers the calls of a plan for the document under review, and makes it one after a backup', async () => {
    const { value, refusal, choose, program } = await desk();
    choose('numbered-cards.txt');
    const { reviewId: planId } = await value('imports.choose');
    const { document, canUndo } = (await value('plans.read', { planId })) as {
      document: { objectives: { id: string }[] };
      canUndo: boolean;
    };
    expect(canUndo).toBe(false);
    const [objective] = document.objectives;
    const update = { planId, kind: 'objectives', id: objective?.id, fields: { title: 'Nuovo titolo' } };
    expect(await value('items.update', update)).toMatchObject({ canUndo: true });
    await value('sections.update', { planId, key: '2.2', fields: { title: 'Performance!' } });
    await value('history.undo', { planId });
    await value('imports.decide', {
      reviewId: planId,
      decisions: { [`objectives/${objective?.id}`]: 'accepted' },
    });

    const backupsBefore = program.backups.list().length;
    expect(await value('imports.finish', { reviewId: planId })).toMatchObject({ planId });
    expect(program.backups.list()).toHaveLength(backupsBefore + 1);
    const plan = await program.store.read(String(planId));
    expect(plan.objectives[0]?.title).toBe('Nuovo titolo');
    expect(plan.sections['2.2']?.title).toBe('Performance');
    expect(plan.reviewMarks.map(({ item }) => item)).not.toContain(objective?.id);
    expect(await value('imports.list')).toEqual([]);
    // From here on the same calls answer for the plan.
    await value('items.update', { ...update, fields: { title: 'Ancora' } });
    expect((await program.store.read(String(planId))).objectives[0]?.title).toBe('Ancora');
    expect(await refusal('imports.open', { reviewId: planId })).toMatchObject({
      code: 'import.review-missing',
    });
  });

  it('becomes a plan with what was corrected and decided while its backup was made', async () => {
    const { value, choose, program } = await desk();
    choose('numbered-cards.txt');
    const reviewId = String((await value('imports.choose')).reviewId);
    const [first, second] = (await program.reviews.read(reviewId)).objectives;
    const make = vi.spyOn(program.backups, 'make').mockImplementationOnce(async () => {
      await program.reviews.updateItem(reviewId, 'objectives', first?.id ?? '', {
        title: 'Corretto intanto',
      });
      await program.reviews.decide(reviewId, { [`objectives/${second?.id}`]: 'accepted' });
      return 'copia';
    });
    const { toReview } = (await value('imports.finish', { reviewId })) as { toReview: number };
    expect(make).toHaveBeenCalledWith('import');
    const plan = await program.store.read(reviewId);
    expect(plan.objectives[0]?.title).toBe('Corretto intanto');
    expect(plan.reviewMarks.map(({ item }) => item)).not.toContain(second?.id);
    expect(plan.reviewMarks).toHaveLength(toReview);
  });

  it('makes no backup for a plan that is refused', async () => {
    const { value, refusal, choose, program } = await desk();
    choose('numbered-cards.txt');
    const reviewId = String((await value('imports.choose')).reviewId);
    await program.reviews.updateHeader(reviewId, { period: { firstYear: null } });
    const before = program.backups.list().length;
    expect(await refusal('imports.finish', { reviewId })).toMatchObject({ code: 'import.period-missing' });
    expect(program.backups.list()).toHaveLength(before);
  });

  it('can be given up', async () => {
    const { value, choose } = await desk();
    choose('simplified-pages.txt');
    const { reviewId } = await value('imports.choose');
    await value('imports.remove', { reviewId });
    expect(await value('imports.list')).toEqual([]);
  });

  it('is nothing when no file was chosen', async () => {
    const { value } = await desk();
    expect(await value('imports.choose')).toBeNull();
  });

  it('ends at once when it is cancelled, without a word and without a review', async () => {
    const endless = path.join(tempFolder(), 'endless.mjs');
    writeFileSync(
      endless,
      "process.once('message', () => { process.send({ type: 'step', step: 'text' }); for (;;); });",
    );
    const { value, choose, whenTold } = await desk(forkWorker(endless));
    choose('numbered-cards.txt');
    whenTold(() => void value('imports.cancel'));
    expect(await value('imports.choose')).toBeNull();
    expect(await value('imports.list')).toEqual([]);
  });

  it('says so when its process dies or does not answer in our words', async () => {
    const script = path.join(tempFolder(), 'script.mjs');
    writeFileSync(script, 'process.exit(9);');
    const dying = await desk(forkWorker(script));
    dying.choose('numbered-cards.txt');
    expect(await dying.refusal('imports.choose')).toMatchObject({ code: 'import.crashed' });
    writeFileSync(script, "process.once('message', () => process.send({ type: 'failure', reason: 'x' }));");
    expect(await dying.refusal('imports.choose')).toMatchObject({ code: 'import.failed' });
  });
});

describe('what is no plan', () => {
  const docx = (document: Uint8Array | string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'word/document.xml': Buffer.from(document),
      ...more,
    });
  const external = Buffer.from(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/></Relationships>',
  );

  it.each<readonly [string, string, () => Uint8Array | string, string]>([
    ['an empty file', 'vuoto.txt', () => '', 'import.empty'],
    ['only spaces', 'spazi.txt', () => ' \n\t\n', 'import.empty'],
    ['a PDF called .txt', 'piao.txt', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'import.wrong-format'],
    ['a picture called .txt', 'foto.txt', () => Uint8Array.of(0x89, 0x50, 0, 1, 2, 3, 0xff), 'file.not-text'],
    ['a bomb', 'bomba.docx', () => docx(Buffer.alloc(80 * 1024 * 1024, 0x20)), 'import.docx-bomb'],
    [
      'external parts',
      'esterni.docx',
      () => docx('<x/>', { 'word/_rels/document.xml.rels': external }),
      'import.docx-external',
    ],
    [
      'another archive',
      'foto.docx',
      () => zipSync({ 'foto.txt': Buffer.from('x') }),
      'import.docx-unreadable',
    ],
    [
      '50 MB of text',
      'grande.txt',
      () => Buffer.alloc(50 * 1024 * 1024, 'PIAO 2025-2027\n'),
      'import.too-large',
    ],
    [
      'another text',
      'ricetta.txt',
      () => 'Tagliare la zucca a dadini.\nCuocere 20 minuti.\n',
      'import.not-a-plan',
    ],
  ])('%s: one sentence that names the file, and neither review nor plan', async (_, name, content, code) => {
    const { refusal, value, write, program } = await desk();
    write(name, content());
    const error = await refusal('imports.choose');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(new RegExp(`^«${name}»: \\p{Ll}[^\\n]+\\.$|^«${name}»: Il testo`, 'u'));
    expect(await value('imports.list')).toEqual([]);
    expect(await program.store.list()).toEqual([]);
  });

  it('a file that is gone', async () => {
    const { refusal, dialog } = await desk();
    dialog.file = path.join(tempFolder(), 'manca.txt');
    expect(await refusal('imports.choose')).toMatchObject({ code: 'file.unreadable' });
  });

  it('a plan in Windows-1252 is read, and the review says so', async () => {
    const { value, write } = await desk();
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(path.join(fixtures, 'numbered-cards.txt'), 'utf8');
    write('ansi.txt', Buffer.from(text, 'latin1'));
    const { reviewId } = await value('imports.choose');
    const { report } = (await value('imports.open', { reviewId })) as {
      report: { findings: { code: string }[] };
    };
    expect(report.findings.map(({ code }) => code)).toContain('import.encoding');
  });
});
