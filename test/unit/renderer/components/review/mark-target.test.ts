import { describe, expect, it } from 'vitest';
import { marksOn, openMarkOn, targetOfMark } from '../../../../../renderer/components/review/mark-target.ts';
import { rollOver } from '../../../../../shared/rollover/roll-over.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const { document } = rollOver(
  planWith({ units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }], administration: { mayor: 'Rossi' } }),
);

describe('a mark and what it stands on', () => {
  it.each([
    { of: 'item', kind: 'units', id: idOf(1) },
    { of: 'single', kind: 'administration' },
    { of: 'section', key: '2.1' },
  ] as const)('lead to each other: %j', (target) => {
    const [mark] = marksOn(document.reviewMarks, target);
    expect(mark?.state).toBe('open');
    expect(mark && targetOfMark(mark)).toEqual(target);
  });

  it('is found again in marks that were replaced, and is open until it is ended', () => {
    const target = { of: 'item', kind: 'units', id: idOf(1) } as const;
    expect(openMarkOn(document.reviewMarks, target)?.item).toBe(idOf(1));
    const ended = document.reviewMarks.map((mark) => ({ ...mark, state: 'cleared' as const }));
    expect(openMarkOn(ended, target)).toBeUndefined();
    expect(marksOn(ended, target).map(({ state }) => state)).toEqual(['cleared']);
  });

  it('is the first open one of several on the same thing', () => {
    const target = { of: 'item', kind: 'units', id: idOf(1) } as const;
    const [mark] = marksOn(document.reviewMarks, target);
    if (mark === undefined) throw new Error('a mark');
    const several = [
      { ...mark, state: 'cleared' as const },
      { ...mark, id: idOf(7), reasons: ['finding' as const] },
      { ...mark, id: idOf(8) },
    ];
    expect(marksOn(several, target)).toHaveLength(3);
    expect(openMarkOn(several, target)?.id).toBe(idOf(7));
  });

  it('is none on what was not taken over', () => {
    expect(marksOn(document.reviewMarks, { of: 'item', kind: 'units', id: idOf(9) })).toEqual([]);
  });
});
