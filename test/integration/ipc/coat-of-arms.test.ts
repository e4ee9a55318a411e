import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintProcess } from '../../../electron/core/printing/print-process.ts';
import { forkPrintProcess } from '../../../electron/core/printing/print-process.ts';
import { coatOfArmsHandlers } from '../../../electron/ipc/coat-of-arms-handlers.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { annexedFiles, coatOfArmsOf } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { askOver } from '../../support/ask-calls.ts';
import { exif, hugePng, jpegOf, pngOf, svgArms, svgBytes, withSegment } from '../../support/pictures.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

/** The calls on the coat of arms of a new plan; only what the system's dialog answers is given by the test. */
async function desk(spawner: () => PrintProcess = forkPrintProcess) {
  const { store } = await testProgram();
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await store.create(plan);
  const planId = plan.plan.id;
  const folder = tempFolder();
  const chosen: { file: string | null } = { file: null };
  const chooseFiles = async () => (chosen.file === null ? [] : [chosen.file]);
  const handlers = coatOfArmsHandlers({ store, spawner, chooseFiles, documents: folder });
  const choose = (name: string, bytes: Uint8Array) => {
    chosen.file = path.join(folder, name);
    writeFileSync(chosen.file, bytes);
  };
  const read = () => store.read(planId);
  const asked = askOver({ coatOfArms: handlers });
  /** Chooses the file and attaches it, as the window does. */
  const put = async () =>
    asked.value('coatOfArms.attach', { planId, ...(await asked.value('coatOfArms.choose')) });
  return { ...asked, put, store, planId, folder, chosen, choose, read };
}

describe('choosing a coat of arms', () => {
  it('attaches what was cleaned of the picture, shows it, and is one action', async () => {
    const { put, value, choose, read, store, planId } = await desk();
    expect(await value('coatOfArms.show', { planId })).toEqual({ address: null, problem: null });
    choose('Stemma.JPG', withSegment(jpegOf(), 0xe1, exif(1)));
    const { canUndo } = await put();
    expect(canUndo).toBe(true);
    const arms = coatOfArmsOf(await read());
    expect(arms).toMatchObject({ name: 'Stemma.JPG', mediaType: 'image/jpeg', section: '1' });
    const kept = Buffer.from(await store.contentOf(arms?.sha256 ?? ''));
    expect(kept.toString('latin1')).not.toContain('Mario Rossi');
    expect(await value('coatOfArms.show', { planId })).toEqual({
      address: `data:image/jpeg;base64,${kept.toString('base64')}`,
      problem: null,
    });
    await store.undo(planId);
    expect((await read()).attachments).toEqual([]);
    expect((await read()).administration.coatOfArms).toBeNull();
    await store.redo(planId);
    expect(coatOfArmsOf(await read())).toEqual(arms);
    expect((await store.verify()).intact).toBe(true);
  });

  it('puts it in the place of the one before, and leaves the other attachments alone', async () => {
    const { put, value, choose, read, store, planId } = await desk();
    await store.attach(planId, '1', [{ id: planId, name: 'statuto.pdf', bytes: Buffer.from('x') }]);
    choose('primo.png', pngOf());
    await put();
    choose('secondo.svg', svgBytes(svgArms));
    await put();
    const doc = await read();
    expect(coatOfArmsOf(doc)?.name).toBe('secondo.svg');
    expect(annexedFiles(doc).map(({ name }) => name)).toEqual(['statuto.pdf']);
    expect((await value('coatOfArms.show', { planId })).address).toMatch(/^data:image\/svg\+xml;base64,/);
    await store.undo(planId);
    expect(coatOfArmsOf(await read())?.name).toBe('primo.png');
    expect((await read()).attachments).toHaveLength(2);
  });

  it('keeps the one before where something else refers to it', async () => {
    const { put, choose, read, store, planId } = await desk();
    choose('primo.png', pngOf());
    await put();
    const first = coatOfArmsOf(await read());
    await store.updateSingle(planId, 'auditorsOpinion', { attachment: first?.id });
    choose('secondo.svg', svgBytes(svgArms));
    await put();
    const doc = await read();
    expect(coatOfArmsOf(doc)?.name).toBe('secondo.svg');
    expect(doc.capacity.auditorsOpinion.attachment).toBe(first?.id);
    expect(annexedFiles(doc)).toEqual([first]);
  });

  it('calls a file by what it holds', async () => {
    const { put, choose, read } = await desk();
    choose('stemma.png', jpegOf());
    await put();
    expect(coatOfArmsOf(await read())).toMatchObject({ name: 'stemma.jpg', mediaType: 'image/jpeg' });
  });

  it('writes nothing before it is attached, and that once', async () => {
    const { value, refusal, choose, read, planId } = await desk();
    choose('primo.png', pngOf());
    const first = await value('coatOfArms.choose');
    expect((await read()).attachments).toEqual([]);
    choose('secondo.png', pngOf());
    const second = await value('coatOfArms.choose');
    expect((await refusal('coatOfArms.attach', { planId, ...first })).code).toBe('picture.not-chosen');
    await value('coatOfArms.attach', { planId, ...second });
    expect(coatOfArmsOf(await read())?.name).toBe('secondo.png');
    expect((await refusal('coatOfArms.attach', { planId, ...second })).code).toBe('picture.not-chosen');
  });

  it('does nothing when the dialog is closed', async () => {
    const { value, store, planId } = await desk();
    expect(await value('coatOfArms.choose')).toBeNull();
    expect((await store.undoState(planId)).canUndo).toBe(false);
  });

  it.each<[string, string, Uint8Array]>([
    ['vuoto.png', 'picture.empty', new Uint8Array()],
    ['grande.png', 'picture.too-large', new Uint8Array(3_000_000)],
    ['bomba.png', 'picture.too-many-pixels', hugePng(20_000)],
    ['tagliato.png', 'picture.broken', pngOf().subarray(0, 200)],
    ['testo.svg', 'picture.unknown-format', Buffer.from('Stemma')],
    ['script.svg', 'picture.svg-unsafe', svgBytes(svgArms.replace('<defs>', '<script/><defs>'))],
    ['tipografia.jpg', 'picture.cmyk', jpegOf('cmyk')],
  ])('refuses %s with its reason: %s', async (name, code, bytes) => {
    const { refusal, choose, read } = await desk();
    choose(name, bytes);
    const error = await refusal('coatOfArms.choose');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^L’immagine /);
    expect((await read()).attachments).toEqual([]);
  });

  it('refuses what only the typesetter minds, and a file that is gone', async () => {
    const { refusal, choose, chosen, folder, read } = await desk();
    const whole = Buffer.from(jpegOf());
    const at = whole.indexOf(Uint8Array.of(0xff, 0xc4));
    choose(
      'senza-tabella.jpg',
      Buffer.concat([whole.subarray(0, at), whole.subarray(at + 2 + whole.readUInt16BE(at + 2))]),
    );
    expect((await refusal('coatOfArms.choose')).code).toBe('print.picture');
    chosen.file = path.join(folder, 'non-c-è.png');
    const gone = await refusal('coatOfArms.choose');
    expect([gone.code, gone.message]).toEqual([
      'file.unreadable',
      expect.stringMatching(/^«non-c-è\.png»: /),
    ]);
    expect((await read()).attachments).toEqual([]);
  });

  it('takes it on a machine that cannot print', async () => {
    const silent = (): PrintProcess => ({
      send: () => undefined,
      onMessage: (listener) => setTimeout(() => listener({ type: 'unavailable', reason: 'no binary' }), 0),
      onEnd: () => undefined,
      kill: () => undefined,
    });
    const { put, choose, read } = await desk(silent);
    choose('stemma.png', pngOf());
    await put();
    expect(coatOfArmsOf(await read())?.name).toBe('stemma.png');
  });
});

describe('showing it', () => {
  it('says why it cannot be shown', async () => {
    const { value, store, planId } = await desk();
    const bytes = Buffer.from('kein Bild');
    await store.attach(planId, '1', [{ id: planId, name: 'stemma.png', bytes }]);
    await store.updateSingle(planId, 'administration', { coatOfArms: planId });
    const { address, problem } = await value('coatOfArms.show', { planId });
    expect(address).toBeNull();
    expect(problem).toMatch(/^La copertina è stampata senza stemma\. L’immagine non è in PNG, JPEG o SVG/);
  });

  it.each([
    ['a path from the window', { file: '/etc/passwd' }],
    ['an id that is none', { planId: 'x' }],
  ])('does not listen to %s', async (_what, input) => {
    const { refusal, planId } = await desk();
    for (const call of ['coatOfArms.attach', 'coatOfArms.show'] as const) {
      expect((await refusal(call, { planId, ...input })).code).toBe('ipc.input');
    }
  });
});
