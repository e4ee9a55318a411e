import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkCapacity } from '../../../../../shared/plan/staff/capacity-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

/** An ente of band f: threshold 27 %, return 31 %; spending 20 over net revenue 100. */
const spending = [{ id: idOf(1), code: 'U.1.01.00.00.000', amount: '20.00' }];
const revenue = [{ id: idOf(2), label: 'Rendiconti', official: true, netAverage: '100.00' }];
const plan = (capacity: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  planWith({
    administration: { inhabitants: 12_000 },
    capacity: { spending, revenue, ...capacity },
    ...parts,
  });
const codes = (doc: PlanDocument) => codesOf(checkCapacity(doc));
const find = (doc: PlanDocument, code: string) => only(doc, checkCapacity(doc), code);

describe('revenue', () => {
  it.each([
    ['nothing', {}],
    ['two statements', { firstStatement: '1.00', secondStatement: '1.00' }],
    ['a mean of zero', { netAverage: '0.00' }],
    [
      'a provision that eats it up',
      {
        firstStatement: '1.00',
        secondStatement: '1.00',
        thirdStatement: '1.00',
        doubtfulDebtProvision: '1.00',
      },
    ],
  ])('cannot be used with %s', (_what, value) => {
    const doc = plan({ revenue: [...revenue, { id: idOf(10), label: 'Altro', ...value }] });
    expect(codes(doc)).toEqual(['capacity.revenue-not-usable']);
    expect(find(doc, 'capacity.revenue-not-usable')).toMatchObject({
      path: 'capacity.revenue[1]',
      item: idOf(10),
      message: expect.stringContaining('«Altro» non è calcolabile'),
    });
  });

  it.each([[0], [2]])('needs one official scenario, not %i', (official) => {
    const scenarios = [0, 1].map((index) => ({
      ...revenue[0],
      id: idOf(20 + index),
      official: index < official,
    }));
    expect(find(plan({ revenue: scenarios }), 'capacity.official-scenario').path).toBe('capacity.revenue');
  });

  it.each([['0.00'], ['-5.00'], [null]])('is not set against spending of %s', (amount) => {
    const doc = plan({ spending: [{ id: idOf(1), amount }] });
    expect(find(doc, 'capacity.spending-not-positive').path).toBe('capacity.spending');
  });
});
