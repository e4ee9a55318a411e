import { expect, it } from 'vitest';
import { groupWords } from '../../../../renderer/sections/objectives/summary-words.ts';
import { idOf, planWith } from '../../shared/plan/plan-with.ts';

it('counts in the singular and the plural, and leaves out what there is none of', () => {
  const { objectives } = planWith({ objectives: [{ id: idOf(1) }, { id: idOf(2) }] });
  expect(groupWords({ objectives, strategic: 2 })).toBe('2 obiettivi, 2 strategici');
  expect(groupWords({ objectives, strategic: 1 })).toBe('2 obiettivi, 1 strategico');
  expect(groupWords({ objectives: objectives.slice(1), strategic: 0 })).toBe('1 obiettivo');
});
