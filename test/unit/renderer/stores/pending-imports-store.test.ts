import { describe, expect, it } from 'vitest';
import { createPendingImportsStore } from '../../../../renderer/stores/pending-imports-store.ts';
import type { ReviewSummary } from '../../../../shared/contract/imports.ts';

function summary(id: string): ReviewSummary {
  return {
    id,
    fileName: `${id}.txt`,
    administrationName: '',
    firstYear: null,
    entries: 3,
    decided: 0,
    startedAt: '2026-03-02T08:00:00.000Z',
    updatedAt: '2026-03-02T08:00:00.000Z',
  };
}

describe('the imports that were left', () => {
  it('are asked for again, as after a restore; what cannot be read leaves those of before', async () => {
    const answers = [
      () => Promise.resolve([summary('a')]),
      () => Promise.reject(new Error('Archivio in uso.')),
      () => Promise.resolve([summary('b')]),
    ];
    const store = createPendingImportsStore(() => (answers.shift() ?? (() => Promise.resolve([])))());
    const ids = () => store.getState().pending.map(({ id }) => id);
    expect(ids()).toEqual([]);
    await store.getState().refresh();
    expect(ids()).toEqual(['a']);
    await expect(store.getState().refresh()).rejects.toThrow('Archivio in uso.');
    expect(ids()).toEqual(['a']);
    await store.getState().refresh();
    expect(ids()).toEqual(['b']);
  });

  it('are those of the last question, whichever answer comes last', async () => {
    const answers: ((list: readonly ReviewSummary[]) => void)[] = [];
    const store = createPendingImportsStore(() => new Promise((resolve) => answers.push(resolve)));
    const first = store.getState().refresh();
    const second = store.getState().refresh();
    answers[1]?.([summary('restored')]);
    answers[0]?.([summary('before')]);
    await Promise.all([first, second]);
    expect(store.getState().pending.map(({ id }) => id)).toEqual(['restored']);
  });
});
