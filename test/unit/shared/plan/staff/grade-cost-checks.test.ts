import { describe, expect, it } from 'vitest';
import { checkGradeCosts } from '../../../../../shared/plan/staff/grade-cost-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const plan = (...rows: readonly Readonly<Record<string, unknown>>[]) =>
  planWith({ capacity: { gradeCosts: rows.map((row, index) => ({ id: idOf(index + 1), ...row })) } });

describe('the check of the stated costs', () => {
  it('asks for the IRAP of a stated cost', () => {
    const doc = plan({ grade: 'Istruttori', annualCost: '30000.00' });
    expect(only(doc, checkGradeCosts(doc), 'grade-cost.irap-missing')).toMatchObject({
      severity: 'warning',
      path: 'capacity.gradeCosts[0].irap',
      message: expect.stringContaining('dell’area «Istruttori» è indicato senza IRAP'),
    });
    const nameless = plan({ annualCost: '0.00' });
    expect(checkGradeCosts(nameless)[0]?.message).toContain('senza area di inquadramento');
  });

  it('has nothing to say where it is written, be it zero, or where no cost is', () => {
    const doc = plan({ annualCost: '1.00', irap: '0.00' }, { grade: 'Operatori' }, { irap: '1.00' });
    expect(codesOf(checkGradeCosts(doc))).toEqual([]);
  });
});
