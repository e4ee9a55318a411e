import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { chartPoints } from '../../../../../shared/plan/staff/spending-over-years.ts';
import { planWith } from '../plan-with.ts';

describe('spending and limits over the years', () => {
  it('starts from the last statement and follows the forecasts of Crema', () => {
    expect(chartPoints(loadSamplePlan())).toEqual([
      {
        year: 2023,
        spending: '6913264.55',
        maximum: '11132544.89',
        net: '5968140.15',
        ceiling: '7256253.61',
      },
      {
        year: 2025,
        spending: '7884760.46',
        maximum: '11132544.89',
        net: '7140204.38',
        ceiling: '7256253.61',
      },
      {
        year: 2026,
        spending: '7871174.66',
        maximum: '11132544.89',
        net: '7150368.58',
        ceiling: '7256253.61',
      },
      {
        year: 2027,
        spending: '7762906.56',
        maximum: '11132544.89',
        net: '7042100.48',
        ceiling: '7256253.61',
      },
    ]);
  });

  it('knows nothing of an empty plan', () => {
    expect(chartPoints(planWith()).map(({ year, spending, net }) => [year, spending, net])).toEqual([
      [2026, null, null],
      [2027, null, null],
      [2028, null, null],
    ]);
  });
});
