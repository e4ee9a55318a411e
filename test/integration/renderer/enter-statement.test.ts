import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** A plan on the statement of 2024, with spending and three years of revenue. */
async function onStatement() {
  const window = await openWindow();
  const { create, edit } = window.planStore.getState();
  const basis = { of: 'single', kind: 'capacityBasis' } as const;
  edit(basis, 'statementYear', '2024', { ok: true, value: 2024 });
  await create('capacitySpending', { code: 'U.1.01.00.00.000', amount: '20.00' }, 0);
  await create(
    'capacityRevenue',
    {
      label: 'Entrate',
      official: true,
      firstStatement: '90.00',
      secondStatement: '100.00',
      thirdStatement: '110.00',
      doubtfulDebtProvision: '1.00',
    },
    0,
  );
  const { enterStatement } = await import('../../../renderer/sections/staff/enter-statement.ts');
  return { ...window, enterStatement };
}

describe('entering the statement of the next year', () => {
  it('keeps the position of before and makes room, by one action that one undo takes back', async () => {
    const { enterStatement, document, stored, history, notice } = await onStatement();
    const before = document();
    await enterStatement(2025);
    const { capacity } = document();
    expect(capacity.basis.statementYear).toBe(2025);
    expect(capacity.pastStatements).toMatchObject([
      { statementYear: 2024, spending: '20.00', revenue: '99.00' },
    ]);
    expect(capacity.revenue).toMatchObject([
      { firstStatement: '100.00', secondStatement: '110.00', thirdStatement: null },
    ]);
    expect(capacity.spending).toMatchObject([{ amount: null }]);
    expect(notice()).toMatchObject({ tone: 'done', action: { label: 'Annulla' } });
    expect(document()).toEqual(await stored());

    await history.undo();
    expect(document()).toEqual(before);
    expect(await stored()).toEqual(before);
    await history.redo();
    expect(document().capacity.basis.statementYear).toBe(2025);
  });

  it('does it once when it is asked twice at once', async () => {
    const { enterStatement, document, history } = await onStatement();
    const before = document();
    await Promise.all([enterStatement(2025), enterStatement(2025)]);
    expect(document().capacity.basis.statementYear).toBe(2025);
    expect(document().capacity.pastStatements).toHaveLength(1);
    await history.undo();
    expect(document()).toEqual(before);
  });

  it('takes what is being typed into the position that it keeps', async () => {
    const { enterStatement, document, planStore } = await onStatement();
    const [spending] = document().capacity.spending;
    if (spending === undefined) throw new Error('no spending');
    const target = { of: 'item', kind: 'capacitySpending', id: spending.id } as const;
    planStore.getState().edit(target, 'amount', '30', { ok: true, value: '30.00' });
    await enterStatement(2025);
    expect(document().capacity.pastStatements).toMatchObject([{ spending: '30.00' }]);
  });

  it('changes nothing while something cannot be read, and says so', async () => {
    const { enterStatement, document, planStore, notice } = await onStatement();
    const [spending] = document().capacity.spending;
    if (spending === undefined) throw new Error('no spending');
    const target = { of: 'item', kind: 'capacitySpending', id: spending.id } as const;
    planStore.getState().edit(target, 'amount', '1.234,5,6', { ok: false, reason: 'Non si legge.' });
    const before = document();
    await enterStatement(2025);
    expect(document()).toBe(before);
    expect(notice()).toMatchObject({ tone: 'error', text: 'Non si legge.' });
  });
});
