import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../../shared/diff/difference.ts';
import { diffPlans } from '../../../../shared/diff/plan-diff.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { idOf, planWith, withHeader } from '../plan/plan-with.ts';

const unit = { id: idOf(1), kind: 'area', name: 'Area 1' };
const objective = (number: number, fields = {}) => ({
  id: idOf(10 + number),
  number,
  unit: unit.id,
  title: `Obiettivo ${number}`,
  ...fields,
});
const plan = (objectives: readonly unknown[], parts = {}) =>
  planWith({ units: [unit], objectives, ...parts });

function only(before: PlanDocument, after: PlanDocument): Difference {
  const changes = diffPlans(before, after).sections.flatMap((section) => section.changes);
  expect(changes).toHaveLength(1);
  return changes[0] as Difference;
}

/** Keys in the opposite order, at every depth. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('diffPlans', () => {
  it('finds nothing in a plan against itself, however its keys are ordered and its text is spaced', () => {
    const nothing = { sections: [], counts: { added: 0, removed: 0, changed: 0, moved: 0 } };
    fc.assert(
      fc.property(arbitraryPlan(), (doc) => {
        expect(diffPlans(doc, doc)).toEqual(nothing);
        const again = parsePlanDocument(JSON.parse(JSON.stringify(turned(doc), null, 3)));
        expect(diffPlans(doc, again)).toEqual(nothing);
      }),
    );
  });

  it('shows the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (a, b) => {
        const [there, back] = [diffPlans(a, b).counts, diffPlans(b, a).counts];
        expect([there.added, there.changed, there.moved]).toEqual([back.removed, back.changed, back.moved]);
      }),
      { numRuns: 50 },
    );
  });

  it('tells of what came, went, changed and moved, section by section in the order of the plan', () => {
    const before = plan([objective(1), objective(2), objective(3), objective(4)], {
      hires: [{ id: idOf(30), year: 2026, status: 'new', profile: 'Istruttore' }],
    });
    const after = plan([objective(3), objective(1), objective(2, { target: '80%' }), objective(5)]);
    const { sections, counts } = diffPlans(before, after);
    expect(sections.map(({ section, title }) => [section, title])).toEqual([
      ['2.2', 'Performance'],
      ['3.3.2', 'Programmazione strategica delle risorse umane'],
    ]);
    expect(sections[0]?.changes).toEqual([
      {
        kind: 'objectives',
        id: idOf(13),
        name: 'Obiettivo 3',
        change: 'moved',
        fields: [],
        from: 2,
        to: 0,
      },
      {
        kind: 'objectives',
        id: idOf(12),
        name: 'Obiettivo 2',
        change: 'changed',
        fields: [{ field: 'target', before: '', after: '80%' }],
      },
      {
        kind: 'objectives',
        id: idOf(15),
        name: 'Obiettivo 5',
        change: 'added',
        fields: [
          { field: 'number', before: null, after: 5 },
          { field: 'unit', before: null, after: unit.id },
          { field: 'title', before: null, after: 'Obiettivo 5' },
        ],
      },
      expect.objectContaining({ id: idOf(14), change: 'removed' }),
    ]);
    expect(counts).toEqual({ added: 1, removed: 2, changed: 1, moved: 1 });
  });

  it('gives the exact difference of figures, and none of ordinal numbers and years', () => {
    const row = { id: idOf(40), role: 'item', label: 'Spese', firstYear: '7884760.46' };
    const capacity = (firstYear: string) => ({ capacity: { ceilingRows: [{ ...row, firstYear }] } });
    expect(only(plan([], capacity('7884760.46')), plan([], capacity('7860174.66'))).fields).toEqual([
      { field: 'firstYear', before: '7884760.46', after: '7860174.66', difference: '-24585.80' },
    ]);
    const staff = (heads: number | null, partTimeQuota: string) => ({
      headcount: [{ id: idOf(41), contract: 'permanent', profile: 'Agente', heads, partTimeQuota }],
    });
    expect(only(plan([], staff(3, '1.5')), plan([], staff(5, '2'))).fields).toEqual([
      { field: 'heads', before: 3, after: 5, difference: '2' },
      { field: 'partTimeQuota', before: '1.5', after: '2', difference: '0.5' },
    ]);
    expect(only(plan([], staff(null, '1')), plan([], staff(5, '1'))).fields).toEqual([
      { field: 'heads', before: null, after: 5 },
    ]);
    const years = only(plan([objective(1)]), plan([objective(1, { number: 2, startYear: 2027 })]));
    expect(years.fields.map(({ difference }) => difference)).toEqual([undefined, undefined]);
  });

  it('compares singles, the header and the headings of sections', () => {
    const mayor = only(plan([]), plan([], { administration: { mayor: 'Rossi' } }));
    expect(mayor).toMatchObject({ kind: 'administration', id: null, change: 'changed' });
    const doc = plan([]);
    const next = withHeader(doc, { id: idOf(99), period: { firstYear: 2027 }, status: 'approved' });
    expect(only(doc, next)).toMatchObject({
      kind: 'plan',
      fields: [
        { field: 'firstYear', before: 2026, after: 2027 },
        { field: 'status', before: 'draft', after: 'approved' },
      ],
    });
  });

  it('compares narrative paragraph by paragraph', () => {
    const text = (body: string) =>
      plan([], { sections: { '2.1': { number: '2.1', title: 'Valore', body: richTextFromPlain(body) } } });
    const before = text('Primo paragrafo.\n\nIl triennio è 2025-2027.\n\nFine.');
    expect(
      only(before, text('Primo paragrafo.\n\nIl triennio è 2026-2028.\n\nNuovo.\n\nFine.')),
    ).toMatchObject({
      kind: 'section',
      id: '2.1',
      change: 'changed',
      name: '2.1 Valore',
      fields: [
        {
          field: 'body',
          paragraphs: [
            { change: 'changed', before: 'Il triennio è 2025-2027.', after: 'Il triennio è 2026-2028.' },
            { change: 'added', before: null, after: 'Nuovo.' },
          ],
        },
      ],
    });
    const without = plan([], { sections: {} });
    expect(only(without, before)).toMatchObject({ change: 'added', fields: [{ field: 'number' }, {}, {}] });
    expect(only(before, without)).toMatchObject({ change: 'removed' });
  });
});
