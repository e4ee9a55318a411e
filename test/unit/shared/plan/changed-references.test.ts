import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyItemsOf, applyChange } from '../../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { kindOf, listKindNames } from '../../../../shared/plan/kinds.ts';
import { checkChangedReferences, checkReferences } from '../../../../shared/plan/references.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { idOf, planWith } from './plan-with.ts';

const referring = listKindNames.flatMap((kind) =>
  fieldsOf(kindOf(kind))
    .filter(({ references }) => references !== undefined)
    .map(({ name, column }) => ({ kind, field: name, several: column === 'json' })),
);

/** Something refers elsewhere: to an item that is there, to itself, or to nothing. */
function redirected(doc: PlanDocument, at: number, target: string): readonly PlanChange[] {
  const { kind, field, several } = referring[at % referring.length] ?? { kind: 'units', field: 'parent' };
  return anyItemsOf(doc, kind)
    .slice(0, 1)
    .map((before) => {
      const after = { ...before, [field]: several ? [target] : target };
      return { target: 'item', kind, id: before.id, before, after, position: 0 } as PlanChange;
    });
}

/** The sentence of a refusal; null when there is none. */
function refusal(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('checkChangedReferences', () => {
  it('says what checkReferences says, wherever an edit makes something refer to', () => {
    const edit = fc.tuple(arbitraryPlan({ size: 2 }), fc.nat(200), fc.nat(2_000));
    fc.assert(
      fc.property(edit, ([doc, at, pick]) => {
        const ids = [...listKindNames.flatMap((kind) => anyItemsOf(doc, kind).map(({ id }) => id)), idOf(1)];
        const changes = redirected(doc, at, ids[pick % ids.length] ?? idOf(1));
        const after = changes.reduce(applyChange, doc);
        expect(refusal(() => checkChangedReferences(after, changes))).toBe(
          refusal(() => checkReferences(after)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a unit that comes to contain itself', () => {
    const doc = planWith({ units: [{ id: idOf(1), kind: 'area' }] });
    const [before] = doc.units;
    if (before === undefined) throw new Error('the plan has a unit');
    const changes: PlanChange[] = [
      {
        target: 'item',
        kind: 'units',
        id: before.id,
        before,
        after: { ...before, parent: before.id },
        position: 0,
      },
    ];
    const after = changes.reduce(applyChange, doc);
    expect(() => checkChangedReferences(after, changes)).toThrow(/contenuto in sé stesso/);
  });

  it('reads everything again when a code changes, which others refer by', () => {
    const doc = planWith({ riskEvents: [{ id: idOf(1), area: 'A' }] });
    const [before] = doc.riskAreas;
    if (before === undefined) throw new Error('a new plan has risk areas');
    const changes: PlanChange[] = [
      {
        target: 'item',
        kind: 'riskAreas',
        id: before.id,
        before,
        after: { ...before, code: 'Z' },
        position: 0,
      },
    ];
    const after = changes.reduce(applyChange, doc);
    expect(() => checkChangedReferences(after, changes)).toThrow(/riskEvents\[0\]\.area/);
  });
});
