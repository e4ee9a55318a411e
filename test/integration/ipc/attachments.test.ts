import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestAttachment } from '../../../electron/core/files/read-attachable.ts';
import { attachmentHandlers } from '../../../electron/ipc/attachment-handlers.ts';
import type { FileQuestion } from '../../../electron/os/choose-file.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { askOver } from '../../support/ask-calls.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** The calls on the files of a new plan; only what the system's dialogs answer is given by the test. */
async function desk() {
  const { store, close } = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
  await store.create(doc);
  const planId = doc.plan.id;
  const folder = tempFolder();
  const dialogs: { open: readonly string[]; save: string | null; asked: FileQuestion[] } = {
    open: [],
    save: null,
    asked: [],
  };
  const handlers = attachmentHandlers({
    store,
    chooseFiles: async () => dialogs.open,
    chooseFile: async (question) => {
      dialogs.asked.push(question);
      return dialogs.save;
    },
    documents: folder,
  });
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const attached = async () => (await store.read(planId)).attachments;
  return { ...askOver({ attachments: handlers }), store, close, planId, folder, dialogs, write, attached };
}

/** A file of zeroes that takes no room. */
function writeSparse(file: string, size: number): void {
  writeFileSync(file, '');
  truncateSync(file, size);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('adding the attachment of a field', () => {
  const fills = { target: { of: 'single', kind: 'auditorsOpinion' }, field: 'attachment' };

  it('puts it into the field with the same action', async () => {
    const { value, store, planId, dialogs, write, attached } = await desk();
    dialogs.open = [write('verbale 3.pdf', '%PDF')];
    const { ids } = await value('attachments.add', { planId, section: '3.3.2', fills });
    const opinion = async () => (await store.read(planId)).capacity.auditorsOpinion.attachment;
    expect(await opinion()).toBe((ids as string[])[0]);
    expect(await attached()).toMatchObject([{ name: 'verbale 3.pdf', section: '3.3.2' }]);
    await store.undo(planId);
    expect([await opinion(), await attached()]).toEqual([null, []]);
    await store.redo(planId);
    expect(await opinion()).toBe((ids as string[])[0]);
  });

  it('changes nothing when the dialog is closed, or when there is no such field', async () => {
    const { value, refusal, store, planId, dialogs, write } = await desk();
    const before = await store.read(planId);
    expect(await value('attachments.add', { planId, section: '3.3.2', fills })).toBeNull();
    dialogs.open = [write('verbale 3.pdf', '%PDF')];
    const wrong = { ...fills, field: 'allegato' };
    expect(await refusal('attachments.add', { planId, section: '3.3.2', fills: wrong })).toBeTruthy();
    expect(await store.read(planId)).toEqual(before);
  });
});

describe('adding attachments', () => {
  it('keeps the files as they are, under one action', async () => {
    const { value, store, planId, dialogs, write, attached } = await desk();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    dialogs.open = [write('Parere dei revisori.PDF', bytes), write('organigramma', 'x')];
    const { ids, canUndo } = await value('attachments.add', { planId, section: '3.1' });
    expect(canUndo).toBe(true);
    expect(await attached()).toEqual([
      {
        id: (ids as string[])[0],
        name: 'Parere dei revisori.PDF',
        mediaType: 'application/pdf',
        size: 70_000,
        sha256: sha256(bytes),
        section: '3.1',
        description: '',
      },
      expect.objectContaining({ name: 'organigramma', mediaType: 'application/octet-stream', size: 1 }),
    ]);
    await store.undo(planId);
    expect(await attached()).toEqual([]);
    await store.redo(planId);
    expect(await attached()).toHaveLength(2);
    expect(new Uint8Array(await store.contentOf(sha256(bytes)))).toEqual(bytes);
  });

  it('does nothing when the dialog is closed', async () => {
    const { value, store, planId } = await desk();
    expect(await value('attachments.add', { planId, section: '3.1' })).toBeNull();
    expect(await store.undoState(planId)).toEqual({ canUndo: false, canRedo: false });
  });

  it.each<[string, string, (file: string) => void]>([
    ['one that is too large', 'attachment.too-large', (file) => writeSparse(file, largestAttachment + 1)],
    ['one that is empty', 'attachment.empty', (file) => writeFileSync(file, '')],
    ['a folder', 'attachment.unreadable', (file) => mkdirSync(file)],
    ['one that is gone', 'attachment.unreadable', () => {}],
  ])('refuses %s by name, and the others with it', async (_what, code, make) => {
    const { refusal, planId, dialogs, write, attached, folder } = await desk();
    const file = path.join(folder, 'Relazione.pdf');
    make(file);
    dialogs.open = [write('buono.pdf', 'x'), file];
    const error = await refusal('attachments.add', { planId, section: '3.1' });
    expect(error.code).toBe(code);
    expect(error.message).toContain('«Relazione.pdf»');
    expect(error.message).not.toContain(folder);
    expect(await attached()).toEqual([]);
  });

  it('takes one of exactly the largest size', async () => {
    const { value, planId, dialogs, attached, folder } = await desk();
    const file = path.join(folder, 'grande.pdf');
    writeSparse(file, largestAttachment);
    dialogs.open = [file];
    await value('attachments.add', { planId, section: '3.1' });
    expect((await attached())[0]?.size).toBe(largestAttachment);
  });

  it.each([
    ['a path from the window', { section: '3.1', file: '/etc/passwd' }],
    ['a section that cannot be', { section: '../3' }],
  ])('does not listen to %s', async (_what, input) => {
    const { planId, attached, refusal } = await desk();
    expect((await refusal('attachments.add', { planId, ...input })).code).toBe('ipc.input');
    expect(await attached()).toEqual([]);
  });
});

describe('saving an attachment', () => {
  it('writes the bytes where the person says, also after it was removed and brought back', async () => {
    const { value, store, planId, dialogs, write, attached, folder } = await desk();
    dialogs.open = [write('a.docx', 'contenuto')];
    await value('attachments.add', { planId, section: '3.1' });
    const id = (await attached())[0]?.id ?? '';
    await store.removeItem(planId, 'attachments', id);
    await store.undo(planId);
    expect(await value('attachments.save', { planId, id })).toEqual({ file: null });
    dialogs.save = path.join(folder, 'copia.docx');
    expect(await value('attachments.save', { planId, id })).toEqual({ file: dialogs.save });
    expect(readFileSync(dialogs.save, 'utf8')).toBe('contenuto');
    expect(dialogs.asked[0]).toMatchObject({
      defaultPath: path.join(folder, 'a.docx'),
      extension: 'docx',
    });
  });

  it.each([
    ['../../.bashrc', '_.._.bashrc'],
    ['C:\\x\\y.pdf', 'C__x_y.pdf'],
    ['..', 'allegato'],
    ['', 'allegato'],
  ])('proposes for %j a file in the folder: %s', async (name, proposed) => {
    const { value, store, planId, dialogs, folder } = await desk();
    const digest = createHash('sha256').update('x').digest('hex');
    await store.importPlan(newPlan({ firstYear: 2026, kind: 'ordinary' }), {
      attachments: [Buffer.from('x')],
    });
    await store.createItem(planId, 'attachments', { name, sha256: digest });
    const id = (await store.read(planId)).attachments[0]?.id;
    await value('attachments.save', { planId, id });
    expect(dialogs.asked[0]?.defaultPath).toBe(path.join(folder, proposed));
  });

  it('says so when it is gone, and when its content never came', async () => {
    const { refusal, store, planId } = await desk();
    const missing = { planId, id: planId };
    expect((await refusal('attachments.save', missing)).code).toBe('attachment.gone');
    await store.createItem(planId, 'attachments', { id: planId, name: 'a', sha256: '0'.repeat(64) });
    expect((await refusal('attachments.save', missing)).code).toBe('attachment.missing');
  });
});
