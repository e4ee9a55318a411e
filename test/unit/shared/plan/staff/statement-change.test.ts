import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import { pastRatio, statementChange } from '../../../../../shared/plan/staff/statement-change.ts';
import { idOf } from '../plan-with.ts';

const crema = loadSamplePlan();
const past = {
  id: idOf(1),
  statementYear: 2022,
  recordedOn: '2025-01-31',
  spending: '6700000.00',
  revenue: '40000000.00',
  note: '',
};

describe('a new statement', () => {
  it('is compared with the last earlier verification', () => {
    const doc = withKind(crema, 'pastStatements', [{ ...past, spending: '1.00' }, past]);
    expect(statementChange(doc)).toEqual({
      before: {
        statementYear: 2022,
        spending: '6700000.00',
        revenue: '40000000.00',
        ratio: '16.75',
        case: 'below',
        margin: '4100000.00',
      },
      now: {
        statementYear: 2023,
        spending: '6913264.55',
        revenue: '41231647.73',
        ratio: '16.77',
        case: 'below',
        margin: '4219280.34',
      },
    });
  });

  it('has nothing to be compared with at first, and says what is not known', () => {
    expect(statementChange(crema)).toBeNull();
    const empty = withKind(crema, 'pastStatements', [{ ...past, spending: null, revenue: null }]);
    expect(statementChange(empty)?.before).toMatchObject({ ratio: null, case: null, margin: null });
    expect(pastRatio({ ...past, revenue: '0.00' })).toBeNull();
    expect(pastRatio(past)).toBe('16.75');
  });
});
