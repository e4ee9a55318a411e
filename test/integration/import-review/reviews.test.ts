import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { importPublished } from '../../../electron/core/importing/import-published.ts';
import { openProgram } from '../../../electron/core/program.ts';
import { findingNotes, passageNotes } from '../../../shared/importing/review/open-notes.ts';
import type { ReviewReport } from '../../../shared/importing/review/review-report.ts';
import { openMarks } from '../../../shared/plan/core/review-state.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

const fixture = path.join(import.meta.dirname, '../../fixtures/importing/numbered-cards.txt');
const bytes = readFileSync(fixture);

async function desk(options: Parameters<typeof testProgram>[1] = {}) {
  const folder = tempFolder();
  const program = await testProgram(folder, options);
  const read = await importPublished(bytes);
  const id = await program.reviews.start('piao.txt', read);
  return { ...program, folder, id, plan: read.plan, text: read.text };
}

function allSeen(report: ReviewReport): Record<string, 'seen'> {
  const notes = [...findingNotes(report), ...passageNotes(report)];
  return Object.fromEntries(notes.map(({ subject }) => [subject, 'seen' as const]));
}

/** What `finish` of the window does, without its backup. */
async function finish({ store, reviews }: Awaited<ReturnType<typeof testProgram>>, id: string) {
  const toReview = await store.importReviewed(id, (trx) => reviews.takeOut(id, trx));
  return { document: await store.read(id), toReview };
}

describe('a review', () => {
  it('keeps text, report and document apart from the plans', async () => {
    const { reviews, store, id, plan, text } = await desk();
    expect(await store.list()).toEqual([]);
    expect(await reviews.has(id)).toBe(true);
    expect(await reviews.list()).toMatchObject([
      {
        id,
        fileName: 'piao.txt',
        administrationName: 'CITTÀ DI VALDIPINO',
        firstYear: 2027,
        decided: 0,
      },
    ]);
    expect(await reviews.read(id)).toEqual(plan);
    const opened = await reviews.open(id);
    expect(opened).toMatchObject({ fileName: 'piao.txt', text, decisions: {} });
    expect(opened.report.entries.length).toBeGreaterThan(10);
  });

  it('is there again when the program was closed, with its decisions and corrections', async () => {
    const folder = tempFolder();
    const first = await openProgram({ folder, author: 'Segreteria' });
    const id = await first.reviews.start('piao.txt', await importPublished(bytes));
    const [objective] = (await first.reviews.read(id)).objectives;
    const key = `objectives/${objective?.id}`;
    await first.reviews.decide(id, { [key]: 'accepted', 'finding:0': 'seen' });
    await first.reviews.updateItem(id, 'objectives', objective?.id ?? '', { title: 'Corretto' });
    await first.close();

    const { reviews } = await testProgram(folder);
    expect((await reviews.read(id)).objectives[0]?.title).toBe('Corretto');
    expect(await reviews.open(id)).toMatchObject({
      decisions: { [key]: 'accepted', 'finding:0': 'seen' },
    });
    expect(await reviews.corrected(id)).toEqual([key]);
    expect(await reviews.undoState(id)).toEqual({ canUndo: true, canRedo: false });
    await reviews.undo(id);
    expect((await reviews.read(id)).objectives[0]?.title).toBe(objective?.title);
    expect(await reviews.corrected(id)).toEqual([]);
  });

  it('takes a decision back, and writes several or none', async () => {
    const { reviews, id } = await desk();
    await reviews.decide(id, { header: 'accepted', administration: 'discarded' });
    await reviews.decide(id, { header: null });
    expect((await reviews.open(id)).decisions).toEqual({ administration: 'discarded' });
    await reviews.decide(id, { 'passage:0': 'seen' });
    const { entries } = (await reviews.open(id)).report;
    expect(await reviews.list()).toMatchObject([{ decided: 1, entries: entries.length }]);
    await reviews.decide(id, { 'passage:0': null });
    const wrong = { header: 'accepted', administration: 'perhaps' } as unknown as Record<string, 'accepted'>;
    await expect(reviews.decide(id, wrong)).rejects.toThrow();
    expect((await reviews.open(id)).decisions).toEqual({ administration: 'discarded' });
  });

  it('undoes and makes again corrections of every sort', async () => {
    const { reviews, id, plan } = await desk();
    const objective = plan.objectives[0]?.id ?? '';
    await reviews.updateSingle(id, 'administration', { mayor: 'Altro Sindaco' });
    await reviews.updateSection(id, '2.2', { title: 'Altro titolo' });
    await reviews.updateHeader(id, { period: { firstYear: 2030 } });
    await reviews.moveItem(id, 'objectives', objective, 1);
    await reviews.createItem(id, 'objectives', { title: 'Nuovo' });
    await reviews.removeItem(id, 'objectives', objective);
    const after = await reviews.read(id);
    expect(after.plan.period.firstYear).toBe(2030);
    expect(after.objectives.map(({ title }) => title)).toContain('Nuovo');
    for (let step = 0; step < 6; step += 1) await reviews.undo(id);
    expect(await reviews.read(id)).toEqual(plan);
    expect(await refusalOf(() => reviews.undo(id))).toMatchObject({ code: 'history.nothing-to-undo' });
    for (let step = 0; step < 6; step += 1) await reviews.redo(id);
    expect(await reviews.read(id)).toEqual(after);
    expect(await refusalOf(() => reviews.redo(id))).toMatchObject({ code: 'history.nothing-to-redo' });
    await reviews.undo(id);
    await reviews.updateHeader(id, { kind: 'simplified' });
    expect(await reviews.undoState(id)).toEqual({ canUndo: true, canRedo: false });
  });

  it('takes what is typed without a pause back as one correction', async () => {
    const { reviews, id, plan } = await desk({ editPause: 60_000 });
    const objective = plan.objectives[0]?.id ?? '';
    for (const title of ['C', 'Co', 'Corretto']) {
      await reviews.updateItem(id, 'objectives', objective, { title });
    }
    expect((await reviews.undo(id)).canUndo).toBe(false);
    expect(await reviews.read(id)).toEqual(plan);
  });

  it('keeps one step of a text that is written for long, and goes on after an undo with another', async () => {
    const { reviews, id, plan, folder } = await desk({ editPause: 60_000 });
    const steps = () => {
      const sqlite = new Database(path.join(folder, 'piao.sqlite'), { readonly: true });
      const row = sqlite
        .prepare('SELECT count(*) AS count, sum(length(changes)) AS size FROM import_steps')
        .get();
      sqlite.close();
      return row as { count: number; size: number };
    };
    const write = (words: string) =>
      reviews.updateSection(id, '2.2', { body: richTextFromPlain(`${'parola '.repeat(500)}${words}`) });
    await write('');
    const { size } = steps();
    for (let typed = 1; typed <= 30; typed += 1) await write('a'.repeat(typed));
    expect(steps().count).toBe(1);
    expect(steps().size).toBeLessThan(size + 100);
    expect(await reviews.corrected(id)).toEqual(['section/2.2']);
    const after = await reviews.read(id);
    await reviews.undo(id);
    expect(await reviews.read(id)).toEqual(plan);
    await reviews.redo(id);
    expect(await reviews.read(id)).toEqual(after);
    await reviews.undo(id);
    await write('altro');
    expect(steps().count).toBe(1);
    await reviews.undo(id);
    expect(await reviews.read(id)).toEqual(plan);
  });

  it('refuses what a plan refuses, and nothing is written', async () => {
    const { reviews, id, plan } = await desk();
    const objective = plan.objectives[0]?.id ?? '';
    const refused = () =>
      reviews.updateItem(id, 'objectives', objective, {
        unit: '01890a5d-ac96-774b-bcce-b302099a8057',
      });
    expect(await refusalOf(refused)).toMatchObject({ code: 'plan.reference' });
    expect(await reviews.read(id)).toEqual(plan);
    expect(await reviews.undoState(id)).toEqual({ canUndo: false, canRedo: false });
  });

  it('is work that the hourly backup must not miss', async () => {
    let clock = new Date('2026-03-02T08:00:00Z');
    const { reviews, backups, id } = await desk({ now: () => clock });
    expect(await reviews.lastChange()).toEqual(clock);
    await backups.make('auto');
    clock = new Date('2026-03-02T09:30:00Z');
    await reviews.updateHeader(id, { kind: 'simplified' });
    await backups.makeAtStart();
    expect(backups.list().map(({ at }) => at.toISOString())).toEqual([
      '2026-03-02T09:30:00.000Z',
      '2026-03-02T08:00:00.000Z',
    ]);
  });

  it('is work that an unclean end is told of', async () => {
    const edited = new Date('2026-03-02T09:30:00Z');
    const { reviews, id, folder, close } = await desk({ now: () => edited });
    await reviews.updateHeader(id, { kind: 'simplified' });
    await close();
    const mark = path.join(folder, 'piao.sqlite.in-uso');
    writeFileSync(mark, '{}');
    utimesSync(mark, edited, edited);
    const { recovery } = await testProgram(folder);
    expect(recovery).toMatchObject({ lastChange: edited, lastSeen: edited, logIntact: true });
  });

  it('that is gone says so', async () => {
    const { reviews, id } = await desk();
    await reviews.remove(id);
    expect(await reviews.list()).toEqual([]);
    for (const work of [
      () => reviews.read(id),
      () => reviews.open(id),
      () => reviews.decide(id, { header: 'accepted' }),
      () => reviews.finished(id),
      () => reviews.updateHeader(id, { kind: 'simplified' }),
    ]) {
      expect(await refusalOf(work)).toMatchObject({ code: 'import.review-missing' });
    }
  });
});

describe('the plan that comes of a review', () => {
  it('marks all that nobody looked at, and the freeze will ask about it', async () => {
    const program = await desk();
    const { reviews, id } = program;
    const { entries } = (await reviews.open(id)).report;
    const { document, toReview } = await finish(program, id);
    const imported = document.reviewMarks.filter(({ reasons }) => reasons.includes('imported'));
    expect(imported).toHaveLength(entries.filter(({ target }) => target !== null).length);
    expect(openMarks(document)).toHaveLength(toReview);
    const objective = document.objectives[0]?.id;
    expect(document.reviewMarks.find(({ item }) => item === objective)).toMatchObject({
      kind: 'objectives',
      reasons: ['imported'],
      note: expect.stringMatching(/^Letto con dubbio da «piao\.txt», righe \d+-\d+\.$/),
    });
    expect(await reviews.has(id)).toBe(false);
    expect((await program.store.list()).map((plan) => plan.id)).toEqual([id]);
  });

  it('has what was accepted as it is, without a mark', async () => {
    const program = await desk();
    const { reviews, id, plan } = program;
    const { entries } = (await reviews.open(id)).report;
    await reviews.decide(id, Object.fromEntries(entries.map(({ key }) => [key, 'accepted' as const])));
    await reviews.decide(id, allSeen((await reviews.open(id)).report));
    const { document, toReview } = await finish(program, id);
    expect(toReview).toBe(0);
    expect(document).toEqual(plan);
  });

  it('keeps findings and passages that nobody looked at, each to be ended by itself', async () => {
    const program = await desk();
    const { reviews, store, id } = program;
    const { report } = await reviews.open(id);
    const [first, ...others] = [...findingNotes(report), ...passageNotes(report)];
    expect(others.length).toBeGreaterThan(0);
    await reviews.decide(id, Object.fromEntries(report.entries.map(({ key }) => [key, 'accepted' as const])));
    await reviews.decide(id, { [first?.subject ?? '']: 'seen' });
    const { document, toReview } = await finish(program, id);
    expect(toReview).toBe(others.length);
    for (const note of others) {
      const words = 'text' in note ? note.text : note.message;
      const mark = document.reviewMarks.find((each) => each.note.includes(words));
      expect(mark?.reasons, words).toEqual(['text' in note ? 'passage' : 'finding']);
      await store.updateItem(id, 'reviewMarks', mark?.id ?? '', { state: 'cleared' });
    }
    expect(openMarks(await store.read(id))).toEqual([]);
  });

  it('is made of a review that was begun before notes knew their section', async () => {
    const program = await desk();
    const { id, folder } = program;
    const sqlite = new Database(path.join(folder, 'piao.sqlite'));
    const { report } = sqlite.prepare('SELECT report FROM import_reviews').get() as { report: string };
    const old = JSON.parse(report, (key, value: unknown) => (key === 'section' ? undefined : value));
    sqlite.prepare('UPDATE import_reviews SET report = ?').run(JSON.stringify(old));
    sqlite.close();
    const { document } = await finish(program, id);
    const passages = document.reviewMarks.filter(({ reasons }) => reasons.includes('passage'));
    expect(passages.length).toBe((JSON.parse(report) as { unmatched: unknown[] }).unmatched.length);
    for (const { item } of passages) expect(item).toBe('premise');
  });

  it('has nothing of what was discarded, nor a reference to it', async () => {
    const program = await desk();
    const { reviews, id, plan } = program;
    const [unit] = plan.units;
    const [event] = plan.riskEvents;
    await reviews.decide(id, {
      [`units/${unit?.id}`]: 'discarded',
      [`riskEvents/${event?.id}`]: 'discarded',
      administration: 'discarded',
      'section/2.2': 'discarded',
      header: 'discarded',
    });
    const { document } = await finish(program, id);
    expect(document.units.map((each) => each.id)).not.toContain(unit?.id);
    expect(document.objectives).toHaveLength(plan.objectives.length);
    expect(document.objectives.filter((each) => each.unit === unit?.id)).toEqual([]);
    expect(document.riskEvents).toHaveLength(plan.riskEvents.length - 1);
    expect(document.administration).toMatchObject({ name: '', mayor: '', taxCode: '' });
    expect(document.sections['2.2']).toMatchObject({ number: '2.2', body: { content: [] } });
    expect(document.plan).toEqual(plan.plan);
    expect(document.reviewMarks.map(({ item }) => item)).not.toContain(event?.id);
  });

  it('is not made without a triennium', async () => {
    const { reviews, store, id } = await desk();
    await reviews.updateHeader(id, { period: { firstYear: null } });
    expect(await refusalOf(() => reviews.finished(id))).toMatchObject({ code: 'import.period-missing' });
    expect(await store.list()).toEqual([]);
  });

  it('and the end of its review are one transaction', async () => {
    const program = await desk();
    const { reviews, store, id } = program;
    const falling = store.importReviewed(id, async (trx) => {
      await reviews.takeOut(id, trx);
      throw new Error('the disk is gone');
    });
    await expect(falling).rejects.toThrow('the disk is gone');
    expect(await store.list()).toEqual([]);
    expect(await reviews.has(id)).toBe(true);
    expect((await finish(program, id)).document.plan.id).toBe(id);
    expect(await store.verify()).toMatchObject({ intact: true });
  });
});
