import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** A plan with three marks "da rivedere" on its units. */
async function withMarks() {
  const window = await openWindow();
  const review = await import('../../../renderer/components/review/review-actions.ts');
  const { create } = window.planStore.getState();
  for (const index of [0, 1, 2]) {
    const item = await create('units', { kind: 'area', name: `Area ${index}` }, index);
    await create('reviewMarks', { kind: 'units', item, reasons: [], state: 'open' }, index);
  }
  const states = () => window.document().reviewMarks.map(({ state }) => state);
  return { ...window, review, states };
}

describe('marks «da rivedere»', () => {
  it('end together as one action, which one undo takes back', async () => {
    const { review, states, document, notice, stored } = await withMarks();
    expect(await review.clearMarks(document().reviewMarks.slice(0, 2))).toBe(true);
    expect(states()).toEqual(['cleared', 'cleared', 'open']);
    expect(notice()?.text).toBe('Segnati come rivisti: 2 elementi.');
    expect((await stored()).reviewMarks).toEqual(document().reviewMarks);
    notice()?.action?.run();
    await expect.poll(states).toEqual(['open', 'open', 'open']);
  });

  it('end one by one in the singular, and can be opened again', async () => {
    const { review, states, document, notice } = await withMarks();
    await review.clearMarks(document().reviewMarks.slice(0, 1));
    expect(notice()?.text).toBe('Segnato come rivisto.');
    const [mark] = document().reviewMarks;
    if (mark === undefined) throw new Error('no mark');
    await review.reopenMark(mark);
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('are left with a motivation, which goes when they are opened again', async () => {
    const { review, document } = await withMarks();
    const [mark] = document().reviewMarks;
    if (mark === undefined) throw new Error('no mark');
    await review.waiveMark(mark, 'Confermato dal dirigente.');
    expect(document().reviewMarks[0]).toMatchObject({
      state: 'waived',
      motivation: 'Confermato dal dirigente.',
    });
    await review.reopenMark(mark);
    expect(document().reviewMarks[0]).toMatchObject({ state: 'open', motivation: '' });
  });

  it('end with what they stand on when it is deleted, and come back with it', async () => {
    const { review, document, notice, stored } = await withMarks();
    const { openMarks } = await import('../../../shared/plan/core/review-state.ts');
    const [unit] = document().units;
    if (unit === undefined) throw new Error('no unit');
    expect(await review.removeMarked({ kind: 'units', id: unit.id }, 'Area 0')).toBe(true);
    expect(notice()?.text).toBe('Eliminato: Area 0.');
    expect(openMarks(document())).toHaveLength(2);
    expect((await stored()).units.map(({ name }) => name)).toEqual(['Area 1', 'Area 2']);
    notice()?.action?.run();
    await expect.poll(() => openMarks(document()).length).toBe(3);
    expect(
      await review.removeMarked({ kind: 'units', id: '00000000-0000-7000-8000-000000000099' }, 'X'),
    ).toBe(false);
    expect(notice()?.tone).toBe('error');
  });

  it('that are not in the plan are told of, and nothing is said to be done', async () => {
    const { review, document, notice } = await withMarks();
    const [mark] = document().reviewMarks;
    if (mark === undefined) throw new Error('no mark');
    const strange = { ...mark, id: '00000000-0000-7000-8000-000000000099' };
    expect(await review.clearMarks([strange])).toBe(false);
    expect(notice()?.tone).toBe('error');
    await expect(review.waiveMark(strange, 'No.')).rejects.toThrow();
  });
});
