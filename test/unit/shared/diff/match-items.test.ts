import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../../../shared/diff/plan-diff.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { kindOf, listKindNames } from '../../../../shared/plan/kinds.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

/** The same plan as an import would make it: every id from `base` on. */
function imported(base: number, change: { title?: string; number?: number; description?: string } = {}) {
  const id = (place: number) => idOf(base + place);
  return planWith({
    units: [
      { id: id(1), kind: 'area', name: 'Area 1' },
      { id: id(2), kind: 'area', name: 'Area 2' },
    ],
    objectives: [
      { id: id(11), number: 1, unit: id(1), title: 'Sportello unico' },
      { id: id(12), number: 1, unit: id(2), title: 'Sportello unico', ...change },
    ],
    measures: [{ id: id(21), kind: 'specific', description: 'Rotazione', objective: id(12) }],
    riskEvents: [{ id: id(31), office: 'SUAP', description: 'Favori', measures: [id(21)] }],
  });
}

const changesOf = (...plans: Parameters<typeof diffPlans>) =>
  diffPlans(...plans).sections.flatMap(({ changes }) => changes);

describe('matching items that have other ids', () => {
  it('finds no difference where only the ids are others, references included', () => {
    expect(changesOf(imported(100), imported(200))).toEqual([]);
  });

  it('tells alike titles apart by their unit, and names both ids', () => {
    expect(changesOf(imported(100), imported(200, { description: 'Nuova' }))).toEqual([
      {
        kind: 'objectives',
        id: idOf(212),
        previousId: idOf(112),
        change: 'changed',
        name: 'Sportello unico',
        fields: [{ field: 'description', before: '', after: 'Nuova' }],
      },
    ]);
  });

  it('recognises what was renumbered by unit and title', () => {
    expect(changesOf(imported(100), imported(200, { number: 7 }))).toMatchObject([
      { change: 'changed', fields: [{ field: 'number', before: 1, after: 7 }] },
    ]);
  });

  it('ignores case, accents and spaces of names, which a PDF loses', () => {
    expect(changesOf(imported(100), imported(200, { title: 'SPORTELLO  unico' }))).toMatchObject([
      { change: 'changed', fields: [{ field: 'title' }] },
    ]);
  });

  it('does not take another title for the same objective', () => {
    const sorts = changesOf(imported(100), imported(200, { title: 'Altro' })).map(({ change, kind }) => [
      kind,
      change,
    ]);
    expect(sorts).toEqual([
      ['objectives', 'added'],
      ['objectives', 'removed'],
      // The measure pointed at the one that went.
      ['measures', 'changed'],
    ]);
  });

  it('prefers the id to whatever the fields say', () => {
    const [before, after] = [imported(100), imported(100, { title: 'Altro', number: 9 })];
    expect(changesOf(before, after)).toMatchObject([{ id: idOf(112), change: 'changed' }]);
  });

  it('matches several that look alike in their order, and does not invent a match for the rest', () => {
    const hires = (base: number, count: number) =>
      planWith({
        hires: Array.from({ length: count }, (_, index) => ({
          id: idOf(base + index),
          year: 2026,
          status: 'new',
          profile: 'Agente',
        })),
      });
    expect(changesOf(hires(1, 3), hires(50, 4))).toMatchObject([{ change: 'added', id: idOf(53) }]);
  });
});

describe.each(listKindNames)('%s', (kind) => {
  it('is recognised by fields that it has', () => {
    const names = fieldsOf(kindOf(kind)).map(({ name }) => name);
    expect(kindOf(kind).recognisedBy.length).toBeGreaterThan(0);
    for (const key of kindOf(kind).recognisedBy) expect(names).toEqual(expect.arrayContaining([...key]));
  });
});
