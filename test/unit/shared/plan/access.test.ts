import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, singleOf, withKind } from '../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { kindNames, kindOf, listKindNames, singleKindNames } from '../../../../shared/plan/kinds.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { idOf, planWith } from './plan-with.ts';

const doc = planWith({
  units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }],
  capacity: { spending: [{ id: idOf(2), amount: '1.00' }], ceiling: { limit: '10.00' } },
  monitoring: { schedule: [{ id: idOf(3), activity: 'Verifica' }] },
});

/** Everything that can be reached on the way to a kind's place, its place included. */
function along(plan: PlanDocument, path: readonly string[]): unknown[] {
  let at: unknown = plan;
  return [at, ...path.map((key) => (at = Object(at)[key]))];
}

describe('reading', () => {
  it('finds items wherever the document keeps them', () => {
    expect(itemsOf(doc, 'units')).toBe(doc.units);
    expect(itemsOf(doc, 'capacitySpending')).toBe(doc.capacity.spending);
    expect(itemsOf(doc, 'monitoringSchedule')).toBe(doc.monitoring.schedule);
  });

  it('finds the single values', () => {
    expect(singleOf(doc, 'administration')).toBe(doc.administration);
    expect(singleOf(doc, 'ceiling')).toBe(doc.capacity.ceiling);
  });

  it('finds something for every kind', () => {
    for (const kind of listKindNames) expect(Array.isArray(itemsOf(doc, kind))).toBe(true);
    for (const kind of singleKindNames) expect(singleOf(doc, kind)).toBeTypeOf('object');
  });
});

describe('withKind', () => {
  it('replaces what stands at the top, and shares everything else', () => {
    const after = withKind(doc, 'units', []);
    expect(after.units).toEqual([]);
    expect(doc.units).toHaveLength(1);
    expect({ ...after, units: null }).toEqual({ ...doc, units: null });
    expect(after.objectiveTypes).toBe(doc.objectiveTypes);
    expect(after.capacity).toBe(doc.capacity);
  });

  it('replaces what stands deeper, and shares its neighbours', () => {
    const limit = { ...doc.capacity.ceiling, limit: '11.00' };
    const after = withKind(doc, 'ceiling', limit);
    expect(after.capacity.ceiling).toBe(limit);
    expect(after.capacity.spending).toBe(doc.capacity.spending);
    expect(after.units).toBe(doc.units);
    expect(doc.capacity.ceiling.limit).toBe('10.00');
  });

  it('changes one place alone, for every kind of any plan, and leads back', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), fc.constantFrom(...kindNames), (plan, kind) => {
        const before = structuredClone(plan);
        const { path } = kindOf(kind);
        const place = along(plan, path).at(-1);
        const marker = Array.isArray(place) ? [] : {};
        const after = withKind(plan, kind, marker as never);
        expect(plan).toEqual(before);
        expect(along(after, path).at(-1)).toBe(marker);
        for (const other of kindNames.filter((name) => name !== kind)) {
          const [there, here] = [along(after, kindOf(other).path), along(plan, kindOf(other).path)];
          expect(there.at(-1)).toBe(here.at(-1));
        }
        expect(after.sections).toBe(plan.sections);
        expect(withKind(after, kind, place as never)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
