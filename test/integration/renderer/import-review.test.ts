import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { importPublished } from '../../../electron/core/importing/import-published.ts';
import { importHandlers } from '../../../electron/ipc/import-handlers.ts';
import { planHandlers } from '../../../electron/ipc/plans.ts';
import { findingsSeenWith } from '../../../shared/importing/review/open-notes.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';
import { callsOver } from './window-door.ts';

const fixture = new URL('../../fixtures/importing/lettered-sections.txt', import.meta.url);

/** The window with an import open, `window.piao` answered by the real handlers on a real database. */
async function openReview() {
  const folder = tempFolder();
  const program = await testProgram(folder);
  const { store, reviews, backups } = program;
  const id = await reviews.start('piao.txt', await importPublished(readFileSync(fixture)));
  const imports = importHandlers({
    store,
    reviews,
    backups,
    spawner: () => {
      throw new Error('nothing is read here');
    },
    chooseFiles: async () => [],
    documents: folder,
    tell: () => undefined,
  });
  const plans = planHandlers(store, reviews, () => newPlan({ firstYear: 2026, kind: 'ordinary' }));
  vi.stubGlobal('window', { piao: { ...callsOver({ imports, ...plans }), on: {} } });
  vi.resetModules();
  const { planStore } = await import('../../../renderer/stores/use-plan.ts');
  const { reviewStore } = await import('../../../renderer/stores/use-review.ts');
  const { useNotices } = await import('../../../renderer/stores/notice-store.ts');
  const { decide } = await import('../../../renderer/app/import/decide.ts');
  const { entryName, stateWords } = await import('../../../renderer/app/import/entry-words.ts');
  const { nextOpen, openSure } = await import('../../../renderer/stores/review-store.ts');
  onTestFinished(() => {
    planStore.getState().close();
    reviewStore.getState().close();
    vi.unstubAllGlobals();
  });
  await reviewStore.getState().open(id);
  await planStore.getState().open(id);
  const review = () => {
    const { load } = reviewStore.getState();
    if (load.state !== 'ready') throw new Error(load.state);
    return load.review;
  };
  const document = () => {
    const { load } = planStore.getState();
    if (load.state !== 'ready') throw new Error(load.state);
    return load.document;
  };
  return {
    ...program,
    id,
    planStore,
    reviewStore,
    useNotices,
    decide,
    entryName,
    stateWords,
    nextOpen,
    openSure,
    review,
    document,
  };
}

describe('an import open in the window', () => {
  it('is the document of the store of plans, by the id that the plan will have', async () => {
    const { id, review, document, store } = await openReview();
    expect(document().plan.id).toBe(id);
    expect(review().fileName).toBe('piao.txt');
    expect(review().text).toContain('Città di Montechiaro');
    expect(await store.list()).toEqual([]);
  });

  it('knows a correction, its name as it is now, and that it was taken back', async () => {
    const { planStore, reviewStore, review, document, entryName, stateWords } = await openReview();
    const [objective] = document().objectives;
    const key = `objectives/${objective?.id}`;
    const entry = review().entries.find((each) => each.key === key);
    if (entry === undefined || objective === undefined) throw new Error('an objective');
    expect(entryName(document(), entry)).toBe('Dematerializzazione del protocollo');
    await planStore
      .getState()
      .batch([{ edit: 'update', kind: 'objectives', id: objective.id, fields: { title: 'Altro' } }]);
    await reviewStore.getState().refreshCorrected();
    expect(entryName(document(), entry)).toBe('Altro');
    expect(reviewStore.getState().corrected).toEqual(new Set([key]));
    expect(stateWords(undefined, reviewStore.getState().corrected.has(key))).toBe('corretta, da confermare');
    await planStore.getState().undo();
    await reviewStore.getState().refreshCorrected();
    expect(entryName(document(), entry)).toBe('Dematerializzazione del protocollo');
    expect(reviewStore.getState().corrected).toEqual(new Set());
  });

  it('goes from entry to entry until all are decided, and is so again when it is opened anew', async () => {
    const { id, review, reviewStore, decide, nextOpen } = await openReview();
    const { entries } = review();
    let rounds = 0;
    for (let key = reviewStore.getState().selected; key !== null; rounds += 1) {
      expect(await decide(id, { [key]: rounds % 3 === 0 ? 'discarded' : 'accepted' })).toBe(true);
      key = nextOpen(entries, reviewStore.getState().decisions, key);
    }
    expect(rounds).toBe(entries.length);
    const { decisions } = reviewStore.getState();
    await reviewStore.getState().open(id);
    expect(reviewStore.getState().decisions).toEqual(decisions);
  });

  it('accepts all that is sure at once, and takes that back', async () => {
    const { id, review, reviewStore, decide, openSure } = await openReview();
    const sure = openSure(review(), {});
    expect(sure.length).toBeGreaterThan(5);
    expect(sure.length).toBeLessThan(review().entries.length);
    await decide(id, Object.fromEntries(sure.map((key) => [key, 'accepted'])));
    expect(openSure(review(), reviewStore.getState().decisions)).toEqual([]);
    await decide(id, Object.fromEntries(sure.map((key) => [key, null])));
    expect(reviewStore.getState().decisions).toEqual({});
  });

  it('has the findings about an entry seen with it', async () => {
    const { id, review, reviewStore, decide, reviews } = await openReview();
    const about = review().report.findings.find(({ ofSource, entry }) => ofSource && entry !== null);
    const key = about?.entry ?? '';
    await decide(id, { [key]: 'accepted', ...findingsSeenWith(review().report, key) });
    expect(Object.values(reviewStore.getState().decisions)).toContain('seen');
    expect((await reviews.open(id)).decisions).toEqual(reviewStore.getState().decisions);
  });

  it('tells why a decision is not stored, and shows what is', async () => {
    const { id, review, reviewStore, reviews, decide, useNotices } = await openReview();
    const [entry] = review().entries;
    await reviews.remove(id);
    expect(await decide(id, { [entry?.key ?? '']: 'accepted' })).toBe(false);
    expect(reviewStore.getState().decisions).toEqual({});
    expect(useNotices.getState().notice?.text).toContain('L’importazione non c’è più');
  });

  it('decides nothing of a review that is not the one that is open', async () => {
    const { decide, reviewStore, review } = await openReview();
    expect(
      await decide('01890a5d-ac96-774b-bcce-b302099a8057', { [review().entries[0]?.key ?? '']: 'accepted' }),
    ).toBe(false);
    expect(reviewStore.getState().decisions).toEqual({});
  });
});
