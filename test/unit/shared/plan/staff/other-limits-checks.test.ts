import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkOtherLimits } from '../../../../../shared/plan/staff/other-limits-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const plan = (capacity: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  planWith({ administration: { inhabitants: 12_000 }, capacity, ...parts });
const codes = (doc: PlanDocument) => codesOf(checkOtherLimits(doc));
const find = (doc: PlanDocument, code: string) => only(doc, checkOtherLimits(doc), code);

describe('hires for a fixed term', () => {
  const code = 'capacity.flexible-spending-missing';
  const hires = [
    { id: idOf(1), status: 'new', year: 2026, contract: 'fixed-term' },
    { id: idOf(2), status: 'new', year: 2028, contract: 'fixed-term' },
    { id: idOf(3), status: 'new', year: 2028, contract: 'fixed-term' },
    { id: idOf(4), status: 'new', year: 2027 },
    { id: idOf(5), status: 'new', year: 2031, contract: 'fixed-term' },
  ];
  const yearsTold = (capacity: Readonly<Record<string, unknown>>, parts: object = { hires }) =>
    checkOtherLimits(plan(capacity, { ...parts }))
      .filter((finding) => finding.code === code)
      .map(({ message }) => /nel (\d{4}) (.*) a tempo/.exec(message)?.slice(1));

  it('are missed in the flexible work of their years, which is limited', () => {
    expect(yearsTold({})).toEqual([
      ['2026', 'un’assunzione'],
      ['2028', '2 assunzioni'],
    ]);
    expect(yearsTold({}, {})).toEqual([]);
    expect(yearsTold({}, { hires, plan: { ...plan({}).plan, period: { firstYear: null } } })).toEqual([]);
  });

  it('are there once the spending of the year is, by rows or as one figure', () => {
    const row = { id: idOf(9), role: 'item', firstYear: '0.00' };
    expect(yearsTold({ flexibleRows: [row] })).toEqual([['2028', '2 assunzioni']]);
    expect(yearsTold({ flexibleWork: { spending: '5.00' } })).toEqual([]);
  });

  it('lead to the rows of the flexible work', () => {
    const doc = plan({}, { hires: hires.slice(0, 1) });
    expect(find(doc, code)).toMatchObject({ path: 'capacity.flexibleRows', severity: 'warning' });
  });
});

describe('flexible work and progressions', () => {
  it.each([
    ['flexibleWork', { limit: '10.00', spending: '10.00' }, null],
    ['flexibleWork', { limit: '10.00', spending: '11.50' }, 'capacity.flexible-exceeded'],
    ['flexibleWork', { spending: '11.50' }, null],
    ['flexibleWork', { limit: '10.00' }, null],
    ['progressions', { budget: '10.00', used: '10.00' }, null],
    ['progressions', { budget: '10.00', used: '11.50' }, 'capacity.progressions-exceeded'],
    ['progressions', { used: '11.50' }, null],
    ['progressions', { budget: '10.00' }, null],
  ])('%s with %j: %s', (kind, value, code) => {
    const doc = plan({ [kind]: value });
    expect(codes(doc)).toEqual(code === null ? [] : [code]);
    if (code === null) return;
    expect(find(doc, code)).toMatchObject({
      severity: 'blocking',
      path: `capacity.${kind}.${kind === 'flexibleWork' ? 'spending' : 'used'}`,
      message: expect.stringContaining('di 1,50 euro'),
    });
  });
});

describe('flexible work by year', () => {
  const rows = [
    { id: idOf(1), role: 'item', label: 'Supplenze', firstYear: '12.00', secondYear: '9.00' },
    { id: idOf(2), role: 'excluded', label: 'Art. 110 TUEL', firstYear: '1.50' },
  ];

  it('is held against the limit that 2009 gives, what is excluded taken off', () => {
    const doc = plan({ flexibleWork: { spending2009: '10.00' }, flexibleRows: rows });
    expect(find(doc, 'capacity.flexible-exceeded')).toMatchObject({
      severity: 'blocking',
      path: 'capacity.flexibleRows',
      message: expect.stringMatching(/^Nel 2026 .* supera il limite di 0,50 euro/),
    });
    expect(codes(plan({ flexibleWork: { spending2009: '10.50' }, flexibleRows: rows }))).toEqual([]);
  });

  it('tells when the limit that is stated is not the one that the years give', () => {
    const doc = plan({ flexibleWork: { limit: '10.00', spending2009: '10.00', share: 'half' } });
    expect(find(doc, 'capacity.flexible-limit-disagrees').message).toContain('è 10,00, ma');
    expect(codes(plan({ flexibleWork: { limit: '5.00', spending2009: '10.00', share: 'half' } }))).toEqual(
      [],
    );
  });
});

describe('the budget of progressions', () => {
  it.each([
    ['0.55', 0],
    ['0.54', 1],
    [null, 0],
  ])('stated as 55,00 on a wage bill of 10.000,00 at %s per cent: %i findings', (percentage, count) => {
    const doc = plan({ progressions: { wageBill: '10000.00', budget: '55.00', percentage } });
    expect(codes(doc)).toEqual(Array(count).fill('capacity.progressions-budget-disagrees'));
  });

  it('follows from the wage bill where it is not stated', () => {
    const doc = plan({ progressions: { wageBill: '10000.00', used: '56.00' } });
    expect(find(doc, 'capacity.progressions-exceeded').message).toContain('di 1,00 euro');
  });
});

describe('the turn-over above the return threshold', () => {
  const above = {
    spending: [{ id: idOf(1), amount: '31.01' }],
    revenue: [{ id: idOf(2), official: true, netAverage: '100.00' }],
  };
  const hire = { id: idOf(3), year: 2026, status: 'new', grade: 'Istruttori', annualCost: '9.00' };
  const leaver = { id: idOf(4), year: 2025, grade: 'Istruttori', annualCost: '30.00' };

  it.each([
    ['9.00', []],
    ['9.01', ['capacity.turn-over-exceeded']],
  ])('hires at %s against 30 per cent of 30,00', (annualCost, expected) => {
    const doc = plan({ ...above, leavers: [leaver] }, { hires: [{ ...hire, annualCost }] });
    expect(codes(doc)).toEqual(expected);
  });

  it('allows nothing without leavers of the year before, and says so when a cost is unknown', () => {
    expect(codes(plan(above, { hires: [hire] }))).toEqual(['capacity.turn-over-exceeded']);
    const unknown = plan({ ...above, leavers: [{ ...leaver, annualCost: null }] }, { hires: [hire] });
    expect(codes(unknown)).toEqual(['capacity.turn-over-unknown']);
    const known = plan(
      {
        ...above,
        leavers: [{ ...leaver, annualCost: null }],
        gradeCosts: [{ id: idOf(5), grade: ' ISTRUTTORI ', annualCost: '30.00' }],
      },
      { hires: [hire] },
    );
    expect(codes(known)).toEqual([]);
  });

  it('goes by the percentage that the ente has corrected', () => {
    const parameters = [{ id: idOf(6), table: 'turn-over', key: 'above-return', value: '29.00' }];
    const doc = plan({ ...above, leavers: [leaver] }, { hires: [hire], parameters });
    expect(find(doc, 'capacity.turn-over-exceeded').message).toContain('8,70 euro, il 29,00%');
  });

  it('does not bind who is on or below it', () => {
    const spending = [{ id: idOf(1), amount: '31.00' }];
    expect(codes(plan({ ...above, spending }, { hires: [hire] }))).toEqual([]);
  });
});
