import { describe, expect, it } from 'vitest';
import {
  kindOfMark,
  openMarks,
  proposedForRemoval,
  sectionOfMark,
} from '../../../../../shared/plan/core/review-state.ts';
import { idOf, planWith } from '../plan-with.ts';

const mark = (number: number, fields: object) => ({ id: idOf(number), ...fields });

describe('openMarks', () => {
  it('are those that nobody has cleared or waived, on what is still there', () => {
    const doc = planWith({
      objectives: [{ id: idOf(50), title: 'Sportello' }],
      reviewMarks: [
        mark(1, { kind: 'objectives', item: idOf(50) }),
        mark(2, { kind: 'objectives', item: idOf(51) }),
        mark(3, { kind: 'objectives', item: idOf(50), state: 'cleared' }),
        mark(4, { kind: 'section', item: '2.1', state: 'waived', motivation: 'invariato' }),
        mark(5, { kind: 'section', item: '2.2' }),
        mark(6, { kind: 'section', item: '2.9' }),
        mark(7, { kind: 'administration', item: '' }),
      ],
    });
    expect(openMarks(doc).map(({ id }) => id)).toEqual([idOf(1), idOf(5), idOf(7)]);
    expect(openMarks(planWith())).toEqual([]);
  });

  it('stand where their thing stands', () => {
    expect(sectionOfMark({ kind: 'hires', item: idOf(1) })).toBe('3.3.2');
    expect(sectionOfMark({ kind: 'section', item: '2.3.art-8' })).toBe('2.3.art-8');
    expect([kindOfMark({ kind: 'hires' }), kindOfMark({ kind: 'section' })]).toEqual(['hires', null]);
  });
});

describe('what a mark proposes to delete', () => {
  const [ended, hired, single, section, reassess] = planWith({
    reviewMarks: [
      mark(1, { kind: 'objectives', item: idOf(50), reasons: ['stale-date', 'ended'] }),
      mark(2, { kind: 'hires', item: idOf(51), reasons: ['completed'] }),
      mark(3, { kind: 'administration', item: '', reasons: ['ended'] }),
      mark(4, { kind: 'section', item: '2.2', reasons: ['narrative'] }),
      mark(5, { kind: 'riskEvents', item: idOf(52), reasons: ['reassess'] }),
    ],
  }).reviewMarks;

  it('is the row that has ended, and nothing else', () => {
    const all = [ended, hired, single, section, reassess].map((each) => each && proposedForRemoval(each));
    expect(all).toEqual([
      { kind: 'objectives', id: idOf(50) },
      { kind: 'hires', id: idOf(51) },
      null,
      null,
      null,
    ]);
  });
});
