import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PiaoError } from '../../../../../shared/errors.ts';

const reviewId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** The window with a review open; `decide` answers what the main process would. */
async function openWindow(decide: () => Promise<unknown>) {
  const review = { fileName: 'piao.txt', text: '', decisions: {} };
  const report = { entries: [], findings: [], unmatched: [], skipped: [] };
  const imports = {
    open: async () => ({ ok: true, value: { ...review, report } }),
    corrected: async () => ({ ok: true, value: [] }),
    decide,
  };
  vi.stubGlobal('window', { piao: { imports, on: {} } });
  vi.resetModules();
  onTestFinished(() => void vi.unstubAllGlobals());
  const { reviewStore } = await import('../../../../../renderer/stores/use-review.ts');
  const { useNotices } = await import('../../../../../renderer/stores/notice-store.ts');
  const { decide: write } = await import('../../../../../renderer/app/import/decide.ts');
  await reviewStore.getState().open(reviewId);
  return { write, reviewStore, notice: () => useNotices.getState().notice?.text };
}

describe('a decision', () => {
  it('is told to be stored only when it is', async () => {
    let answer: (result: unknown) => void = () => undefined;
    const { write, reviewStore } = await openWindow(() => new Promise((resolve) => (answer = resolve)));
    let told: boolean | null = null;
    const written = write(reviewId, { header: 'accepted' }).then((stored) => (told = stored));
    await Promise.resolve();
    expect(reviewStore.getState().decisions).toEqual({ header: 'accepted' });
    expect(told).toBeNull();
    answer({ ok: true, value: undefined });
    await written;
    expect(told).toBe(true);
  });

  it('that is refused is taken back, with the reason', async () => {
    const { code, message, details } = new PiaoError('database.busy', 'Archivio in uso.');
    const { write, reviewStore, notice } = await openWindow(async () => ({
      ok: false,
      error: { code, message, details },
    }));
    expect(await write(reviewId, { header: 'accepted' })).toBe(false);
    expect(reviewStore.getState().decisions).toEqual({});
    expect(notice()).toBe('Archivio in uso.');
  });

  it('on a review that is no longer open is nothing', async () => {
    const decide = vi.fn();
    const { write } = await openWindow(decide);
    expect(await write('01890a5d-ac96-774b-bcce-b302099a8058', { header: 'accepted' })).toBe(false);
    expect(decide).not.toHaveBeenCalled();
  });
});
