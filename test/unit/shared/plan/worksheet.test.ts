import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { fromCents, toCents } from '../../../../shared/numbers/amount.ts';
import { withKind } from '../../../../shared/plan/access.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import {
  ceilingTable,
  officialScenario,
  scenarioWorksheet,
} from '../../../../shared/plan/staff/worksheet.ts';

const crema = loadSamplePlan();
const scenario = (index: number) => scenarioWorksheet(crema, crema.capacity.revenue[index]);

describe('the worksheets of Crema, from the document', () => {
  it('give both revenue scenarios', () => {
    expect(scenario(0)).toMatchObject({
      ratio: '16.77',
      maximumSpending: '11132544.89',
      margin: '4219280.34',
    });
    expect(scenario(1)).toMatchObject({
      ratio: '16.99',
      maximumSpending: '10987945.50',
      margin: '4074680.95',
    });
    expect(officialScenario(crema)).toBe(crema.capacity.revenue[0]);
  });

  it('give the static ceiling, column by column', () => {
    expect(
      ceilingTable(crema).map(({ column, year, total, net, headroom }) => [
        column,
        year,
        total,
        net,
        headroom,
      ]),
    ).toEqual([
      ['reference', null, '7674399.98', '7256253.61', '0.00'],
      ['statement', 2023, '7384954.59', '5968140.15', '1288113.46'],
      ['firstYear', 2025, '8425953.46', '7140204.38', '116049.23'],
      ['secondYear', 2026, '8397367.66', '7150368.58', '105885.03'],
      ['thirdYear', 2027, '8289099.56', '7042100.48', '214153.13'],
    ]);
  });
});

describe('a worksheet that is not complete', () => {
  it('says which columns of the static ceiling have no figure, whose zeroes mean nothing', () => {
    const ceilingRows = crema.capacity.ceilingRows.map((row) => ({ ...row, thirdYear: null }));
    const filledOf = (doc: typeof crema) => ceilingTable(doc).map(({ filled }) => filled);
    expect(filledOf(crema)).toEqual([true, true, true, true, true]);
    expect(filledOf({ ...crema, capacity: { ...crema.capacity, ceilingRows } })).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(filledOf(newPlan({ firstYear: 2026, kind: 'ordinary' }))).not.toContain(true);
  });

  it('computes what it can without revenue, without inhabitants, with revenue of zero', () => {
    const { revenue: none, ...withoutRevenue } = scenarioWorksheet(crema, undefined);
    expect(none).toBeUndefined();
    expect(withoutRevenue).toEqual({
      band: 'f',
      threshold: '27.00',
      returnThreshold: '31.00',
      spending: '6913264.55',
    });

    const unknown = { ...crema, administration: { ...crema.administration, inhabitants: null } };
    expect(scenarioWorksheet(unknown, officialScenario(unknown))).toMatchObject({ ratio: '16.77' });
    expect(scenarioWorksheet(unknown, officialScenario(unknown))).not.toHaveProperty('case');

    const zero = crema.capacity.revenue.map((row) => ({ ...row, netAverage: '0.00' }));
    expect(scenarioWorksheet(crema, zero[0])).toEqual(scenarioWorksheet(crema, undefined));
  });

  it('takes three statements and the provision where there is no net average', () => {
    const row = {
      ...crema.capacity.revenue[0],
      netAverage: null,
      firstStatement: '100.00',
      secondStatement: '110.00',
      thirdStatement: '120.00',
      doubtfulDebtProvision: '10.00',
    };
    expect(scenarioWorksheet(crema, { ...row, id: newId(), label: '', official: true }).revenue).toBe(
      '100.00',
    );
    expect(
      scenarioWorksheet(crema, { ...row, id: newId(), label: '', official: true, thirdStatement: null }),
    ).not.toHaveProperty('revenue');
  });

  it('is not changed by rows of zero, nor by their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 6 }), (cents) => {
        const rows = cents.map((value) => ({
          id: newId(),
          code: '',
          label: '',
          legalBasis: '',
          amount: fromCents(value),
        }));
        const zero = { id: newId(), code: '', label: 'zero', legalBasis: '', amount: '0.00' };
        const total = cents.reduce((sum, value) => sum + value, 0);
        const spending = scenarioWorksheet(
          withKind(crema, 'capacitySpending', [zero, ...rows].reverse()),
          undefined,
        ).spending;
        expect(toCents(spending ?? '')).toBe(total);
      }),
    );
  });
});
