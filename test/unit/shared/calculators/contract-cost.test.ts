import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContractTerms, contractCost } from '../../../../shared/calculators/contract-cost.ts';
import { decimal, roundHalfUp, sum } from '../../../../shared/numbers/decimal.ts';

/** Invented figures: the program knows none. */
const terms: ContractTerms = {
  baseSalary: '12000.00',
  thirteenth: '1000.00',
  sectorAllowance: '500.00',
  otherPay: null,
  contributionRate: '30',
  irapRate: '8.5',
};

/** The four parts of the cost, to the cent. */
function cost(parts: Partial<ContractTerms> = {}) {
  const { pay, contributions, annualCost, irap } = contractCost({ ...terms, ...parts });
  return [pay, contributions, annualCost, irap].map((part) => (part === null ? null : roundHalfUp(part, 2)));
}

describe('the cost that a contract comes to', () => {
  it('is pay and contributions, and IRAP beside them', () => {
    expect(cost()).toEqual(['13500.00', '4050.00', '17550.00', '1147.50']);
    expect(cost({ otherPay: '100.00' })).toEqual(['13600.00', '4080.00', '17680.00', '1156.00']);
  });

  it.each(['baseSalary', 'thirteenth', 'sectorAllowance'] as const)('is not known without %s', (part) => {
    expect(cost({ [part]: null })).toEqual([null, null, null, null]);
    expect(cost({ [part]: '0.00' })).not.toContain(null);
  });

  it('is known as far as its rates are', () => {
    expect(cost({ contributionRate: null })).toEqual(['13500.00', null, null, '1147.50']);
    expect(cost({ irapRate: null })).toEqual(['13500.00', '4050.00', '17550.00', null]);
    expect(cost({ irapRate: '0' })[3]).toBe('0.00');
  });

  it('keeps what lies beyond the cent until it is shown', () => {
    const { irap } = contractCost({
      ...terms,
      baseSalary: '0.01',
      thirteenth: '0.00',
      sectorAllowance: '0.00',
    });
    expect(irap?.toFraction()).toBe('17/20000');
  });
});

describe('whatever the figures', () => {
  const amounts = fc
    .integer({ min: 0, max: 9_999_999 })
    .map((cents) => roundHalfUp(decimal(String(cents)).div(100), 2));
  const rates = fc.integer({ min: 0, max: 10_000 }).map((points) => String(points / 100));
  const figures = fc.record({
    baseSalary: amounts,
    thirteenth: amounts,
    sectorAllowance: amounts,
    otherPay: fc.option(amounts),
    contributionRate: rates,
    irapRate: rates,
  });

  it('parts and whole agree exactly', () => {
    fc.assert(
      fc.property(figures, (row) => {
        const { pay, contributions, annualCost, irap } = contractCost(row);
        const parts = [row.baseSalary, row.thirteenth, row.sectorAllowance, row.otherPay ?? '0'].map(decimal);
        expect(pay?.equals(sum(parts))).toBe(true);
        expect(annualCost?.equals(sum([...parts, contributions ?? decimal('-1')]))).toBe(true);
        expect(irap?.mul(100).equals(sum(parts).mul(decimal(row.irapRate)))).toBe(true);
      }),
    );
  });

  it('it does not matter under which name of the pay an amount stands', () => {
    fc.assert(
      fc.property(figures, (row) => {
        const moved = {
          ...row,
          baseSalary: row.thirteenth,
          thirteenth: row.sectorAllowance,
          sectorAllowance: row.baseSalary,
        };
        expect(contractCost(moved)).toEqual(contractCost(row));
      }),
    );
  });

  it('ten times all amounts is ten times the cost', () => {
    fc.assert(
      fc.property(figures, (row) => {
        const tenfold = (amount: string) => roundHalfUp(decimal(amount).mul(10), 2);
        const more = contractCost({
          ...row,
          baseSalary: tenfold(row.baseSalary),
          thirteenth: tenfold(row.thirteenth),
          sectorAllowance: tenfold(row.sectorAllowance),
          otherPay: row.otherPay === null ? null : tenfold(row.otherPay),
        });
        expect(more.annualCost).toEqual(contractCost(row).annualCost?.mul(10));
      }),
    );
  });
});
