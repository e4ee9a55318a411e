import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkStaffingPlan } from '../../../../../shared/plan/staff/staffing-plan-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const codes = (doc: PlanDocument) => codesOf(checkStaffingPlan(doc));
const find = (doc: PlanDocument, code: string) => only(doc, checkStaffingPlan(doc), code);
const hire = {
  id: idOf(1),
  year: 2026,
  status: 'new',
  grade: 'Istruttori',
  profile: 'Agente',
  startDate: '2026-01-01',
};
const capacity = {
  spending: [{ id: idOf(80), amount: '20.00' }],
  revenue: [{ id: idOf(81), official: true, netAverage: '100.00' }],
  forecast: [{ id: idOf(82), year: 2026, spending: '20.00' }],
};
const plan = (parts: Readonly<Record<string, unknown>>) =>
  planWith({ administration: { inhabitants: 12_000 }, capacity, ...parts });

describe('the hires against the limits', () => {
  it.each([
    ['7.00', []],
    ['7.01', ['capacity.plan-exceeds-limit']],
  ])('a hire of %s on 20 of 27', (annualCost, expected) => {
    expect(codes(plan({ hires: [{ ...hire, annualCost }] }))).toEqual(expected);
  });

  it('says by how much, and when the cost cannot be told', () => {
    expect(
      find(plan({ hires: [{ ...hire, annualCost: '8.00' }] }), 'capacity.plan-exceeds-limit'),
    ).toMatchObject({
      severity: 'blocking',
      path: 'hires',
      message: expect.stringContaining('nel 2026 la spesa supera di 1,00 euro la spesa massima'),
    });
    expect(find(plan({ hires: [hire] }), 'capacity.plan-cost-unknown').severity).toBe('warning');
  });

  it('finds nothing in Crema, whose forecast holds the plan', () => {
    expect(codes(loadSamplePlan())).toEqual([]);
  });
});

describe('hires and the objective that measures them', () => {
  const objective = { id: idOf(5), title: 'Piano del fabbisogno', indicator: 'procedure avviate nell’anno' };
  const other = { id: idOf(6), title: 'Rete idrica', indicator: 'km' };
  const priced = { ...hire, annualCost: '1.00' };

  it('names both places when one of the two is missing', () => {
    expect(find(plan({ hires: [priced], objectives: [other] }), 'hire.objective-missing')).toMatchObject({
      path: 'hires',
      message: expect.stringMatching(/un’assunzione nel 2026 \(3\.3\.2\).*\(2\.2\)/),
    });
    expect(find(plan({ objectives: [other, objective] }), 'objective.without-hires')).toMatchObject({
      path: 'objectives[1].indicator',
      item: idOf(5),
      section: '2.2',
    });
  });

  it('is silent when both or neither are there', () => {
    expect(codes(plan({ hires: [priced], objectives: [objective] }))).toEqual([]);
    expect(codes(plan({ hires: [priced] }))).toEqual([]);
    expect(codes(plan({ objectives: [other] }))).toEqual([]);
    expect(codes(withKind(loadSamplePlan(), 'hires', []))).toContain('objective.without-hires');
  });
});

describe('a quota of one person', () => {
  it.each([
    ['0', 1],
    ['0.01', 0],
    ['1', 0],
    ['1.01', 1],
    ['-0.5', 1],
  ])('of %s: %i findings', (partTimeQuota, count) => {
    const doc = plan({ hires: [{ ...hire, partTimeQuota, annualCost: '1.00' }] });
    expect(codes(doc)).toEqual(Array(count).fill('hire.quota-impossible'));
    const leaving = plan({ capacity: { leavers: [{ id: idOf(9), profile: 'Messo', partTimeQuota }] } });
    expect(codes(leaving)).toEqual(Array(count).fill('leaver.quota-impossible'));
  });
});
