import { describe, expect, it } from 'vitest';
import {
  commonObjectives,
  summaryByStructure,
  summaryByType,
} from '../../../../../shared/plan/performance/objective-summary.ts';
import { idOf, planWith } from '../plan-with.ts';

const units = [
  { id: idOf(1), kind: 'area', name: 'Area 1' },
  { id: idOf(2), kind: 'area', name: 'Area 2' },
];
const objectives = [
  { id: idOf(11), title: 'comune', unit: null, type: 'B' },
  { id: idOf(12), title: 'secondo', unit: idOf(2), number: 2, type: 'B', strategic: true },
  { id: idOf(13), title: 'senza numero', unit: idOf(1), type: null },
  { id: idOf(14), title: 'primo', unit: idOf(2), number: 1, type: 'A', strategic: true },
  { id: idOf(15), title: 'uno', unit: idOf(1), number: 1, type: 'B' },
];
const doc = planWith({ units, objectives });

function inWords(groups: ReturnType<typeof summaryByType>) {
  return groups.map(({ name, strategic, objectives: members }) => [
    name,
    strategic,
    members.map(({ title }) => title),
  ]);
}

describe('table 1', () => {
  it('follows the organisation and the numbers, what is common to all last', () => {
    expect(inWords(summaryByStructure(doc))).toEqual([
      ['Area 1', 0, ['uno', 'senza numero']],
      ['Area 2', 2, ['primo', 'secondo']],
      [commonObjectives, 0, ['comune']],
    ]);
  });

  it('is empty without objectives', () => {
    expect(summaryByStructure(planWith({ units }))).toEqual([]);
  });
});

describe('table 2', () => {
  it('follows the types, within one the order of table 1, and leaves none out', () => {
    const groups = summaryByType(doc);
    expect(inWords(groups).map(([name, ...rest]) => [String(name).slice(0, 10), ...rest])).toEqual([
      ['Tipo A – O', 1, ['primo']],
      ['Tipo B – O', 1, ['uno', 'secondo', 'comune']],
      ['Senza tipo', 0, ['senza numero']],
    ]);
    expect(groups.map(({ key }) => key)).toEqual(['A', 'B', null]);
  });

  it('counts an objective whose type is gone among those without one', () => {
    const [first] = doc.objectives;
    const lost = { ...doc, objectiveTypes: [], objectives: first === undefined ? [] : [first] };
    expect(inWords(summaryByType(lost))).toEqual([['Senza tipo', 0, ['comune']]]);
  });
});
