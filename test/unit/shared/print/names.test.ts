import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../shared/print/names.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

const doc = planWith({
  units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }],
  riskAreas: [
    { id: idOf(2), code: 'A', name: 'Personale' },
    { id: idOf(3), code: 'Z' },
  ],
  publicValueGoals: [
    { id: idOf(4), code: 'a', title: 'Comunità' },
    { id: idOf(5), title: 'Ambiente' },
    { id: idOf(6), code: 'c' },
  ],
  measures: [
    { id: idOf(7), kind: 'further', number: 3, title: 'Rotazione', description: 'Ogni tre anni' },
    { id: idOf(8), kind: 'further', title: ' ', description: 'Tavolo' },
  ],
  objectives: [
    { id: idOf(9), number: 1, unit: idOf(1), title: 'Archivi' },
    { id: idOf(10), title: 'Comune' },
  ],
});
const names = namesOf(doc);

describe('the names of what others refer to', () => {
  it.each([
    ['unit', names.unit(idOf(1)), 'Area 1'],
    ['unit', names.unit(null), '–'],
    ['unit', names.unit('altrove'), 'altrove'],
    ['area', names.area('A'), 'A) Personale'],
    ['area', names.area('Z'), 'Z'],
    ['area', names.area('X'), 'X'],
    ['area', names.area(null), '–'],
    ['goal', names.goal(idOf(4)), 'a) Comunità'],
    ['goal', names.goal(idOf(5)), 'Ambiente'],
    ['goal', names.goal(idOf(6)), 'c'],
    ['goal', names.goal(null), '–'],
    ['measure', names.measure(idOf(7)), '3. Rotazione'],
    ['measure', names.measure(idOf(8)), 'Tavolo'],
    ['measure', names.measure('altrove'), 'altrove'],
    ['objective', names.objective(idOf(9)), 'n. 1 – Archivi (Area 1)'],
    ['objective', names.objective(idOf(10)), 'Comune'],
    ['objective', names.objective(null), '–'],
  ])('%s: %s', (_kind, name, expected) => {
    expect(name).toBe(expected);
  });
});

describe('levels', () => {
  const levelsOf = (bands: readonly Readonly<Record<string, unknown>>[]) =>
    namesOf(planWith({ riskMethod: { bands } })).level;

  it('are called as the plan calls them, and climb with the bands', () => {
    const level = levelsOf([{ level: 'low', label: 'minimo' }, { level: 'medium' }, { level: 'mio' }]);
    expect([level('low'), level('medium'), level('mio')]).toEqual([
      { text: 'minimo', tone: 0 },
      { text: 'medio', tone: 1 },
      { text: 'mio', tone: 2 },
    ]);
  });

  it('go no higher than the highest tone, however many bands there are', () => {
    const level = levelsOf(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ level: name })));
    expect(['c', 'd', 'e', 'f'].map((name) => level(name))).toEqual([
      { text: 'c', tone: 2 },
      { text: 'd', tone: 3 },
      { text: 'e', tone: 3 },
      { text: 'f', tone: 3 },
    ]);
  });

  it('are words alone where no band gives them', () => {
    const level = levelsOf([]);
    expect([level('low'), level('veryHigh'), level('undeterminable'), level('boh'), level(null)]).toEqual([
      ...['basso', 'altissimo', 'non determinabile', 'boh', '–'],
    ]);
  });
});
