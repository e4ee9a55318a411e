import { describe, expect, it } from 'vitest';
import { applyChange, invertChange } from '../../../../shared/plan/apply-change.ts';
import { type PlanChange, planChangeSchema } from '../../../../shared/plan/change.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';

const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
const [first, second] = doc.riskAreas;
if (first === undefined || second === undefined) throw new Error('a new plan has risk areas');
const section = doc.sections.premise;
if (section === undefined) throw new Error('a new plan has a premise');
const item = { target: 'item', kind: 'riskAreas' } as const;

const changes: readonly (readonly [string, PlanChange])[] = [
  ['creates', { ...item, id: 'n', before: null, after: { ...first, id: newId(), code: 'Z' }, position: 1 }],
  ['updates', { ...item, id: second.id, before: second, after: { ...second, name: 'Altro' }, position: 1 }],
  ['removes', { ...item, id: second.id, before: second, after: null, position: 1 }],
  ['moves', { target: 'move', kind: 'riskAreas', id: first.id, from: 0, to: 3 }],
  [
    'replaces a single',
    {
      target: 'single',
      kind: 'administration',
      before: doc.administration,
      after: { ...doc.administration, mayor: 'X' },
    },
  ],
  ['adds a section', { target: 'section', key: '2.3.art-8', before: null, after: section }],
  ['takes a section away', { target: 'section', key: 'premise', before: section, after: null }],
  ['changes the header', { target: 'header', before: doc.plan, after: { ...doc.plan, revision: 7 } }],
];

/** The id of a creation is that of its item. */
const fitting = changes.map(
  ([what, change]) =>
    [
      what,
      change.target === 'item'
        ? ({ ...change, id: (change.after ?? change.before)?.id ?? '' } as PlanChange)
        : change,
    ] as const,
);

describe.each(fitting)('a change that %s', (_what, change) => {
  it('leads to another document, leaves the first as it was, and leads back', () => {
    const before = JSON.stringify(doc);
    const after = applyChange(doc, change);
    expect(after).not.toEqual(doc);
    expect(applyChange(after, invertChange(change))).toEqual(doc);
    expect(JSON.stringify(doc)).toBe(before);
  });

  it('is read back from JSON, and not with a key too many', () => {
    expect(planChangeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
    expect(planChangeSchema.safeParse({ ...change, more: 1 }).success).toBe(false);
  });
});

describe('a change that does not fit', () => {
  it.each<[string, PlanChange]>([
    ['creates what is there', { ...item, id: first.id, before: null, after: first, position: 0 }],
    [
      'creates beyond the end',
      { ...item, id: 'n', before: null, after: { ...first, id: newId() }, position: 9 },
    ],
    ['removes what is not there', { ...item, id: 'n', before: first, after: null, position: 0 }],
    ['updates what is not there', { ...item, id: 'n', before: first, after: second, position: 0 }],
    ['moves what is not there', { target: 'move', kind: 'riskAreas', id: 'n', from: 0, to: 1 }],
  ])('because it %s is a fault', (_what, change) => {
    expect(() => applyChange(doc, change)).toThrow();
  });

  it.each([
    { target: 'everything' },
    { target: 'item', kind: 'administration', id: 'x', before: null, after: null, position: 0 },
    { target: 'item', kind: 'riskAreas', id: 'x', before: null, after: { id: 'x' }, position: 0 },
    { target: 'section', key: '9', before: null, after: null },
    { target: 'move', kind: 'riskAreas', id: 'x', from: -1, to: 0 },
  ])('is not read: %j', (change) => {
    expect(planChangeSchema.safeParse(change).success).toBe(false);
  });
});
