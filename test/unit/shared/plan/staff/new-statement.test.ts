import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import { newStatementEdits, verificationOf } from '../../../../../shared/plan/staff/new-statement.ts';
import { idOf, planWith } from '../plan-with.ts';

const crema = loadSamplePlan();

describe('entering a new statement', () => {
  it('keeps the position of today', () => {
    expect(verificationOf(crema, '2026-05-01')).toEqual({
      statementYear: 2023,
      recordedOn: '2026-05-01',
      spending: '6913264.55',
      revenue: '41231647.73',
      note: '',
    });
    expect(verificationOf(planWith(), '2026-05-01')).toMatchObject({ spending: null, revenue: null });
  });

  it('moves the statements on and empties what is of the last year alone', () => {
    const [scenario] = crema.capacity.revenue;
    if (scenario === undefined) throw new Error('no scenario');
    const three = { firstStatement: '1.00', secondStatement: '2.00', thirdStatement: '3.00' };
    const doc = withKind(crema, 'capacityRevenue', [
      { ...scenario, ...three, doubtfulDebtProvision: '0.50', netAverage: null },
    ]);
    const [past, basis, revenue, ...spending] = newStatementEdits(doc, '2026-05-01');
    expect(past).toEqual({
      edit: 'create',
      kind: 'pastStatements',
      fields: verificationOf(doc, '2026-05-01'),
    });
    expect(basis?.fields).toEqual({ statementYear: 2024 });
    expect(revenue?.fields).toEqual({
      firstStatement: '2.00',
      secondStatement: '3.00',
      thirdStatement: null,
      doubtfulDebtProvision: null,
      netAverage: null,
    });
    expect(spending).toHaveLength(doc.capacity.spending.length);
    expect(spending[0]).toEqual({
      edit: 'update',
      kind: 'capacitySpending',
      id: doc.capacity.spending[0]?.id,
      fields: { amount: null },
    });
  });

  it('does nothing while the year of the statement is not known', () => {
    expect(
      newStatementEdits(
        planWith({ capacity: { spending: [{ id: idOf(1), amount: '1.00' }] } }),
        '2026-05-01',
      ),
    ).toEqual([]);
  });
});
