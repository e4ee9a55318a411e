import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { contractCosts, gradesWithoutRates } from '../../../../../shared/plan/staff/contract-costs.ts';
import { checkContractRates } from '../../../../../shared/plan/staff/contract-rate-checks.ts';
import { unitCostOf } from '../../../../../shared/plan/staff/hire-costs.ts';
import { yearEffects } from '../../../../../shared/plan/staff/plan-limits.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

type Row = Readonly<Record<string, unknown>>;

/** Invented figures: 10,00 of pay, 13,00 with contributions, 1,00 of IRAP. */
const rate = {
  grade: 'Istruttori',
  baseSalary: '8.00',
  thirteenth: '1.00',
  sectorAllowance: '1.00',
  contributionRate: '30',
  irapRate: '10',
  source: 'CCNL',
};
const plan = (rates: readonly Row[], capacity: Row = {}, parts: Row = {}): PlanDocument =>
  planWith({
    capacity: {
      contractRates: rates.map((row, index) => ({ id: idOf(index + 1), ...rate, ...row })),
      ...capacity,
    },
    ...parts,
  });

/** Cost and IRAP of an Istruttore in a year. */
function unit(doc: PlanDocument, year = 2026, grade = 'Istruttori') {
  const { annualCost, irap } = unitCostOf(doc, grade, year);
  return [annualCost?.toString() ?? null, irap?.toString() ?? null];
}

describe('the cost of an area', () => {
  it('comes from the contract, whatever the spelling of the area', () => {
    expect(unit(plan([{}]))).toEqual(['13', '1']);
    expect(unit(plan([{}]), 2026, ' ISTRUTTORI ')).toEqual(['13', '1']);
    expect(unit(plan([{}]), 2026, 'Operatori')).toEqual([null, null]);
    expect(unit(plan([]))).toEqual([null, null]);
  });

  it('is the one that the ente states, which takes no IRAP from the pay of another', () => {
    const stated = (row: Row) => plan([{}], { gradeCosts: [{ id: idOf(50), grade: 'Istruttori', ...row }] });
    expect(unit(stated({ annualCost: '20.00', irap: '2.00' }))).toEqual(['20', '2']);
    expect(unit(stated({ annualCost: '20.00' }))).toEqual(['20', null]);
    expect(unit(stated({ irap: '0.00' }))).toEqual(['13', '0']);
    expect(unit(stated({ annualCost: '20.00', validFrom: '2027-01-01' }))).toEqual(['13', '1']);
  });

  it.each<[string, readonly Row[], readonly [string | null, string | null, string | null]]>([
    ['without dates', [{}], ['13', '13', '13']],
    ['from the last day of a year', [{ validFrom: '2026-12-31' }], [null, '13', '13']],
    ['to the first day of a year', [{ validTo: '2026-01-01' }], ['13', '13', null]],
    [
      'followed by another within a year, which counts',
      [{ validFrom: '2026-07-01', baseSalary: '18.00' }, { validTo: '2026-06-30' }],
      ['13', '26', '26'],
    ],
    [
      'that ended and left a gap',
      [{ validTo: '2025-06-30' }, { validFrom: '2027-01-01', baseSalary: '18.00' }],
      ['13', null, '26'],
    ],
  ])('is that of the contract in force: %s', (_what, rows, [before, year, after]) => {
    const doc = plan(rows);
    expect([2025, 2026, 2027].map((each) => unit(doc, each)[0])).toEqual([before, year, after]);
  });

  it('goes into what the hires do, where nothing else says what they cost', () => {
    const hires = [
      {
        id: idOf(60),
        year: 2026,
        status: 'new',
        contract: 'fixed-term',
        grade: 'Istruttori',
        startDate: '2026-07-01',
      },
    ];
    const [first, second] = yearEffects(plan([{}], {}, { hires }));
    expect([first?.added, first?.irap, second?.added]).toEqual(['6.50', '0.50', '13.00']);
  });
});

describe('the table of the costs by contract', () => {
  it('has every part to the cent, and what is not known is no zero', () => {
    expect(contractCosts(plan([{ baseSalary: '8.01', irapRate: null }, { thirteenth: null }]))).toMatchObject(
      [
        { pay: '10.01', contributions: '3.00', annualCost: '13.01', irap: null },
        { pay: null, contributions: null, annualCost: null, irap: null },
      ],
    );
  });

  it.each<[string, readonly Row[], Row, readonly string[]]>([
    ['in force', [{}], {}, ['used']],
    ['in force in the third year alone', [{ validFrom: '2028-05-01' }], {}, ['used']],
    ['out of force', [{ validTo: '2025-12-31' }], {}, ['elsewhen']],
    ['begun after the plan', [{ validFrom: '2029-01-01' }], {}, ['elsewhen']],
    [
      'overtaken by a later one',
      [{ validFrom: '2025-01-01' }, { validFrom: '2026-01-01' }],
      {},
      ['elsewhen', 'used'],
    ],
    [
      'overruled',
      [{}],
      { gradeCosts: [{ id: idOf(50), grade: 'istruttori', annualCost: '1.00' }] },
      ['stated'],
    ],
    [
      'overruled from the second year',
      [{}],
      { gradeCosts: [{ id: idOf(50), grade: 'Istruttori', annualCost: '1.00', validFrom: '2027-01-01' }] },
      ['partly'],
    ],
    [
      'overruled in IRAP alone',
      [{}],
      { gradeCosts: [{ id: idOf(50), grade: 'Istruttori', irap: '1.00' }] },
      ['used'],
    ],
  ])('says what a row is for: %s', (_what, rows, capacity, expected) => {
    expect(contractCosts(plan(rows, capacity)).map(({ use }) => use)).toEqual(expected);
  });

  it('knows which areas of the plan have no row yet', () => {
    const parts = {
      headcount: [
        { id: idOf(70), contract: 'permanent', grade: ' Istruttori ' },
        { id: idOf(71), contract: 'permanent', grade: 'Operatori  esperti' },
        { id: idOf(72), contract: 'permanent', grade: 'operatori esperti' },
      ],
      hires: [
        { id: idOf(73), status: 'new', grade: 'Funzionari e E.Q.' },
        { id: idOf(74), status: 'new', grade: '' },
      ],
    };
    const leavers = [{ id: idOf(75), grade: 'Dirigenziale' }];
    const doc = plan([{}], { leavers }, parts);
    expect(gradesWithoutRates(doc)).toEqual(['Operatori  esperti', 'Funzionari e E.Q.', 'Dirigenziale']);
    expect(gradesWithoutRates(plan([]))).toEqual([]);
  });
});

describe('the check of the contractual figures', () => {
  const codes = (...rows: readonly Row[]) => codesOf(checkContractRates(plan(rows)));

  it('has nothing to say about figures with a source, nor about an empty row', () => {
    expect(codes({}, { grade: 'Operatori', contributionRate: '0', irapRate: '100' })).toEqual([]);
    const empty = { baseSalary: null, thirteenth: null, sectorAllowance: null };
    expect(codes({ ...empty, contributionRate: null, irapRate: null, source: '' })).toEqual([]);
  });

  it.each<[Row, string, string]>([
    [{ thirteenth: '-1.00' }, 'contract-rate.amount-negative', 'thirteenth'],
    [{ otherPay: '-0.01' }, 'contract-rate.amount-negative', 'otherPay'],
    [{ irapRate: '100.1' }, 'contract-rate.rate-out-of-range', 'irapRate'],
    [{ contributionRate: '-1' }, 'contract-rate.rate-out-of-range', 'contributionRate'],
    [{ validFrom: '2026-02-01', validTo: '2026-01-31' }, 'contract-rate.dates-reversed', 'validTo'],
    [{ source: ' ' }, 'contract-rate.source-missing', 'source'],
  ])('%j: %s', (row, code, field) => {
    const doc = plan([row]);
    expect(codesOf(checkContractRates(doc))).toEqual([code]);
    expect(only(doc, checkContractRates(doc), code)).toMatchObject({
      severity: 'warning',
      path: `capacity.contractRates[0].${field}`,
      message: expect.stringContaining('«Istruttori»'),
    });
  });

  it('tells of two rows of an area that begin on the same day, at the second', () => {
    expect(codes({}, { grade: ' istruttori' })).toEqual(['contract-rate.repeated']);
    expect(codes({}, { validFrom: '2026-01-01' })).toEqual([]);
    const dated = plan([{ validFrom: '2026-01-01' }, { validFrom: '2026-01-01' }]);
    expect(only(dated, checkContractRates(dated), 'contract-rate.repeated')).toMatchObject({
      path: 'capacity.contractRates[1].validFrom',
      message: expect.stringContaining('dal 01.01.2026'),
    });
  });
});
