import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStaff } from '../../../../../shared/plan/staff/staff-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith, withHeader } from '../plan-with.ts';

const unit = { id: idOf(1), kind: 'area', name: 'Area 1' };
const hire = { id: idOf(2), status: 'new', year: 2026, number: 3, profile: 'Istruttore', unit: unit.id };
const hiring = (change: Readonly<Record<string, unknown>>) =>
  planWith({
    units: [unit],
    hires: [
      { ...hire, id: idOf(3) },
      { ...hire, ...change },
    ],
  });

describe('a hire', () => {
  it('is complete with year, profile and unit', () => {
    expect(checkStaff(hiring({}))).toEqual([]);
  });

  it.each([
    [
      { year: null },
      'hire.year-missing',
      'year',
      'blocking',
      'L’assunzione «Istruttore» (n. 3) non ha un anno',
    ],
    [
      { year: 2025 },
      'hire.year-outside-period',
      'year',
      'warning',
      'è prevista nel 2025, fuori dal triennio 2026-2028',
    ],
    [{ year: 2029 }, 'hire.year-outside-period', 'year', 'warning', 'è prevista nel 2029'],
    [{ profile: ' ' }, 'hire.profile-missing', 'profile', 'warning', 'non ha un profilo'],
    [
      { profile: '', number: null },
      'hire.profile-missing',
      'profile',
      'warning',
      'L’assunzione «senza profilo» non',
    ],
    [{ unit: null }, 'hire.unit-missing', 'unit', 'warning', 'non indica la struttura di destinazione'],
  ])('with %j is reported as %s alone', (change, code, field, severity, words) => {
    const doc = hiring(change);
    const findings = checkStaff(doc);
    expect(codesOf(findings)).toEqual([code]);
    expect(only(doc, findings, code)).toMatchObject({
      path: `hires[1].${field}`,
      item: hire.id,
      severity,
      section: '3.3.2',
      message: expect.stringContaining(words),
    });
  });

  it.each([2026, 2027, 2028])('may be in %i, within the triennium', (year) => {
    expect(checkStaff(hiring({ year }))).toEqual([]);
  });

  it('is not held against a period that the plan does not say', () => {
    expect(checkStaff(withHeader(hiring({ year: 2050 }), { period: { firstYear: null } }))).toEqual([]);
  });
});

describe('part-time figures', () => {
  const row = (figures: Readonly<Record<string, unknown>>) =>
    planWith({ headcount: [{ id: idOf(4), contract: 'permanent', profile: 'Operaio', ...figures }] });

  it.each([
    [{}],
    [{ heads: 3 }],
    [{ heads: 3, partTimeHeads: 0, partTimeQuota: '0' }],
    [{ heads: 3, partTimeHeads: 1, partTimeQuota: '0.01' }],
    [{ heads: 3, partTimeHeads: 3, partTimeQuota: '3' }],
    [{ heads: 8, partTimeHeads: 8, partTimeQuota: '5.94' }],
  ])('%j can be true', (figures) => {
    expect(checkStaff(row(figures))).toEqual([]);
  });

  it.each([
    ['more part-time people than people', { heads: 2, partTimeHeads: 3, partTimeQuota: '1.50' }],
    ['part-time people without heads', { partTimeHeads: 1, partTimeQuota: '0.50' }],
    ['a quota above their number', { heads: 5, partTimeHeads: 1, partTimeQuota: '1.01' }],
    ['a negative quota', { heads: 5, partTimeHeads: 1, partTimeQuota: '-0.50' }],
    ['a quota of nobody', { heads: 5, partTimeHeads: 0, partTimeQuota: '0.50' }],
    ['nobody with a quota', { heads: 5, partTimeHeads: 2, partTimeQuota: '0.00' }],
    ['part-time people without a quota', { heads: 5, partTimeHeads: 2 }],
  ])('%s cannot', (_what, figures) => {
    const doc = row(figures);
    expect(only(doc, checkStaff(doc), 'headcount.part-time-impossible')).toMatchObject({
      path: 'headcount[0]',
      item: idOf(4),
      section: '3.3.1',
      severity: 'warning',
      message: expect.stringContaining('Per il profilo «Operaio»'),
    });
  });

  it('are written as Italians write them', () => {
    const doc = row({ heads: 1, partTimeHeads: 1, partTimeQuota: '1.25' });
    expect(checkStaff(doc)[0]?.message).toContain(
      '(1) e le loro quote (1,25) non sono compatibili con il numero dei dipendenti (1):',
    );
  });

  it('are possible exactly where every part-timer has a share between nothing and the whole', () => {
    const figure = fc.nat({ max: 4 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: -50, max: 450 }), (heads, partTimeHeads, hundredths) => {
        const sign = hundredths < 0 ? '-' : '';
        const digits = String(Math.abs(hundredths)).padStart(3, '0');
        const partTimeQuota = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const possible =
          partTimeHeads === 0
            ? hundredths === 0
            : partTimeHeads <= heads && hundredths > 0 && hundredths <= partTimeHeads * 100;
        expect(checkStaff(row({ heads, partTimeHeads, partTimeQuota }))).toHaveLength(possible ? 0 : 1);
      }),
    );
  });
});
