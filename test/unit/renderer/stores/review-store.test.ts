import { describe, expect, it } from 'vitest';
import {
  createReviewStore,
  nextOpen,
  openSure,
  type ReviewClient,
} from '../../../../renderer/stores/review-store.ts';
import { PiaoError } from '../../../../shared/errors.ts';
import type { Confidence } from '../../../../shared/importing/found.ts';
import type { ReviewDecision } from '../../../../shared/importing/review/review-report.ts';

const entry = (key: string, confidence: Confidence, line: number) => ({
  key,
  target: { of: 'section' as const, key: '2.2' },
  confidence,
  lines: [[line, line] as const],
});
const report = {
  entries: [entry('a', 'certain', 1), entry('b', 'certain', 2), entry('c', 'doubtful', 3)],
  findings: [{ code: 'import.x', message: '…', lines: null, entry: 'b', section: '2.2', ofSource: true }],
  unmatched: [],
  skipped: [],
};

/** A main process that keeps decisions in memory, and fails on demand. */
function mainProcess(decisions: Record<string, ReviewDecision> = {}) {
  const state = { decisions, corrected: [] as string[], fails: false };
  const client: ReviewClient = {
    open: async (id) => {
      if (id === 'gone') throw new PiaoError('import.gone', 'non c’è più');
      return { fileName: `${id}.txt`, text: 'x', report, decisions: { ...state.decisions } };
    },
    corrected: async () => state.corrected,
    decide: async (_, more) => {
      if (state.fails) throw new Error('disco pieno');
      for (const [key, decision] of Object.entries(more)) {
        if (decision === null) delete state.decisions[key];
        else state.decisions[key] = decision;
      }
    },
  };
  return { state, store: createReviewStore(client) };
}

describe('the review of the window', () => {
  it('begins at the first entry that nobody has decided on, the doubtful before the sure', async () => {
    const { store } = mainProcess({ c: 'accepted' });
    await store.getState().open('r');
    const { load, selected, decisions } = store.getState();
    expect(load).toMatchObject({ state: 'ready', review: { id: 'r', fileName: 'r.txt' } });
    expect(load.state === 'ready' && load.review.entries.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(selected).toBe('b');
    expect(decisions).toEqual({ c: 'accepted' });
  });

  it('begins at the first entry when all are decided', async () => {
    const { store } = mainProcess({ a: 'accepted', b: 'discarded', c: 'accepted' });
    await store.getState().open('r');
    expect(store.getState().selected).toBe('c');
  });

  it('shows a decision at once, and stores it', async () => {
    const { store, state } = mainProcess();
    await store.getState().open('r');
    const writing = store.getState().decide({ a: 'accepted', 'finding:0': 'seen' });
    expect(store.getState().decisions).toEqual({ a: 'accepted', 'finding:0': 'seen' });
    await writing;
    expect(state.decisions).toEqual({ a: 'accepted', 'finding:0': 'seen' });
    await store.getState().decide({ a: null });
    expect(store.getState().decisions).toEqual({ 'finding:0': 'seen' });
    expect(state.decisions).toEqual({ 'finding:0': 'seen' });
  });

  it('shows what was before when a decision could not be stored', async () => {
    const { store, state } = mainProcess({ a: 'discarded' });
    await store.getState().open('r');
    state.fails = true;
    await expect(store.getState().decide({ a: 'accepted', b: 'accepted' })).rejects.toThrow('disco pieno');
    expect(store.getState().decisions).toEqual({ a: 'discarded' });
  });

  it('asks what was corrected again', async () => {
    const { store, state } = mainProcess();
    await store.getState().open('r');
    expect(store.getState().corrected.size).toBe(0);
    state.corrected = ['a'];
    await store.getState().refreshCorrected();
    expect([...store.getState().corrected]).toEqual(['a']);
  });

  it('says why it does not open, and forgets what came too late', async () => {
    const { store } = mainProcess();
    await store.getState().open('gone');
    expect(store.getState().load).toEqual({ state: 'failed', id: 'gone', message: 'non c’è più' });
    const late = store.getState().open('r');
    store.getState().close();
    await late;
    expect(store.getState().load).toEqual({ state: 'none' });
  });

  it('writes nothing when none is open', async () => {
    const { store, state } = mainProcess();
    await store.getState().decide({ a: 'accepted' });
    await store.getState().refreshCorrected();
    expect(state.decisions).toEqual({});
  });
});

describe('what is left to do', () => {
  const { entries } = report;

  it('goes round from the entry that is shown', () => {
    expect(nextOpen(entries, {}, null)).toBe('a');
    expect(nextOpen(entries, {}, 'a')).toBe('b');
    expect(nextOpen(entries, { c: 'accepted' }, 'b')).toBe('a');
    expect(nextOpen(entries, { a: 'accepted', b: 'discarded', c: 'accepted' }, 'b')).toBeNull();
  });

  it('can be accepted together where it is sure and nobody has decided', () => {
    const spokenOf = new Set(['b']);
    expect(openSure({ entries, spokenOf }, {})).toEqual(['a']);
    expect(openSure({ entries, spokenOf }, { a: 'discarded' })).toEqual([]);
  });
});
