import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { fteByGrade, fteTotal } from '../../../../../shared/plan/staff/fte-by-grade.ts';
import { idOf, planWith } from '../plan-with.ts';

describe('staff before and after the plan', () => {
  it('starts from the full-time equivalents of Crema: 165,66', () => {
    const rows = fteByGrade(loadSamplePlan());
    expect(rows.slice(0, 4).map(({ grade, before }) => [grade, before])).toEqual([
      ['Dirigenziale', '3.00'],
      ['Funzionari e E.Q.', '29.28'],
      ['Istruttori', '112.55'],
      ['Operatori esperti', '20.83'],
    ]);
    expect(fteTotal(rows)).toMatchObject({ before: '165.66', leavers: '0.00' });
  });

  it('takes leavers and hires by quota, whatever the spelling of the grade; fixed terms apart', () => {
    const doc = planWith({
      headcount: [{ id: idOf(1), contract: 'permanent', grade: 'Istruttori', heads: 2 }],
      capacity: {
        leavers: [
          { id: idOf(2), grade: ' istruttori', partTimeQuota: '0.83' },
          { id: idOf(3), grade: 'Istruttori', contract: 'fixed-term' },
        ],
      },
      hires: [
        { id: idOf(4), status: 'new', grade: 'ISTRUTTORI' },
        { id: idOf(5), status: 'new', grade: 'Operatori', partTimeQuota: '0.5' },
      ],
    });
    const rows = fteByGrade(doc);
    expect(rows).toEqual([
      { grade: 'Istruttori', before: '2.00', leavers: '0.83', hires: '1.00', after: '2.17' },
      { grade: 'Operatori', before: '0.00', leavers: '0.00', hires: '0.50', after: '0.50' },
    ]);
    expect(fteTotal(rows)).toMatchObject({ before: '2.00', leavers: '0.83', hires: '1.50', after: '2.67' });
  });
});
