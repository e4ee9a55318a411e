import { describe, expect, it } from 'vitest';
import { markOn, openMarkOn, targetOfMark } from '../../../../../renderer/components/review/mark-target.ts';
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
    const mark = markOn(document.reviewMarks, target);
    expect(mark?.state).toBe('open');
    expect(mark && targetOfMark(mark)).toEqual(target);
  });

  it('is found again in marks that were replaced, and is open until it is ended', () => {
    const target = { of: 'item', kind: 'units', id: idOf(1) } as const;
    expect(openMarkOn(document.reviewMarks, target)?.item).toBe(idOf(1));
    const ended = document.reviewMarks.map((mark) => ({ ...mark, state: 'cleared' as const }));
    expect(openMarkOn(ended, target)).toBeUndefined();
    expect(markOn(ended, target)?.state).toBe('cleared');
  });

  it('is none on what was not taken over', () => {
    expect(markOn(document.reviewMarks, { of: 'item', kind: 'units', id: idOf(9) })).toBeUndefined();
  });
});
