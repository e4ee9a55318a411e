import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedSpending } from '../../../../shared/calculators/greater-spending.ts';
import { decimal, type Exact, ratio } from '../../../../shared/numbers/decimal.ts';

/** Last statement 20, maximum 27. */
const room = { from: decimal('20'), upTo: decimal('27') };
const none = decimal('0');

/** Counted and exempt, exact, of hires of that cost after a spending of `before`. */
function counted(spending: string, irap: string | null, before: string, deducted = '0') {
  const found = countedSpending(
    { spending: decimal(spending), irap: irap === null ? null : decimal(irap) },
    decimal(before),
    room,
    decimal(deducted),
  );
  return found === null ? null : [found.counted.toFraction(), found.exempt.toFraction()];
}

describe('the greater spending of permanent hires (artt. 4 and 7 DM 17.3.2020)', () => {
  it.each([
    ['wholly between statement and maximum', '5', '0.5', '20', ['0', '11/2']],
    ['up to the very maximum', '7', '0.7', '20', ['0', '77/10']],
    ['one cent beyond the maximum', '7.01', '0', '20', ['1/100', '7']],
    ['half beyond it, with half of the IRAP', '10', '1', '22', ['11/2', '11/2']],
    ['wholly beyond it', '5', '0.5', '27', ['11/2', '0']],
    ['filling first what has left since the statement', '5', '0.5', '17', ['33/10', '11/5']],
    ['that only replace what has left', '3', '0.3', '17', ['33/10', '0']],
    ['that cost nothing', '0', '0', '22', ['0', '0']],
  ])('%s', (_what, spending, irap, before, expected) => {
    expect(counted(spending, irap, before)).toEqual(expected);
  });

  it('needs no IRAP where nothing counts, and says that what it exempts is without it', () => {
    const spending = decimal('5');
    const at = (irap: Exact | null) => countedSpending({ spending, irap }, decimal('20'), room, none);
    expect(at(null)).toEqual({ counted: none, exempt: spending, withIrap: false });
    expect(at(none)).toMatchObject({ exempt: spending, withIrap: true });
  });

  it('cannot be told without IRAP where something counts', () => {
    expect(counted('5', null, '23')).toBeNull();
    expect(counted('5', null, '30')).toBeNull();
    expect(counted('-5', null, '25')).toBeNull();
  });

  it('of hires that leave takes out of row C no more than stands there', () => {
    expect(counted('-5', '-0.5', '25', '100')).toEqual(['0', '-11/2']);
    expect(counted('-5', '-0.5', '25', '2')).toEqual(['-7/2', '-2']);
    expect(counted('-5', '-0.5', '25', '0')).toEqual(['-11/2', '0']);
    expect(counted('-5', '-0.5', '18', '100')).toEqual(['-11/2', '0']);
  });
});

describe('whatever the figures', () => {
  const cents = (min: number, max: number) =>
    fc.integer({ min, max }).map((value): Exact => ratio(value, 100));
  const figures = fc.record({
    spending: cents(0, 3_000),
    irap: cents(0, 300),
    before: cents(0, 4_000),
    from: cents(0, 2_000),
    span: cents(1, 2_000),
    deducted: cents(0, 1_000),
  });

  it('counted and exempt are the whole cost, and neither is less than nothing', () => {
    fc.assert(
      fc.property(figures, ({ spending, irap, before, from, span, deducted }) => {
        const found = countedSpending({ spending, irap }, before, { from, upTo: from.add(span) }, deducted);
        if (found === null) throw new Error('the IRAP is known');
        expect(found.counted.add(found.exempt).equals(spending.add(irap))).toBe(true);
        expect(found.counted.gte(0) && found.exempt.gte(0)).toBe(true);
      }),
    );
  });

  it('it makes no difference whether hires are weighed together or one after the other', () => {
    fc.assert(
      fc.property(figures, cents(0, 3_000), ({ spending: first, before, from, span, deducted }, second) => {
        const within = { from, upTo: from.add(span) };
        const exempt = (spending: Exact, after: Exact) =>
          countedSpending({ spending, irap: none }, after, within, deducted)?.exempt ?? none;
        const together = exempt(first.add(second), before);
        expect(together.equals(exempt(first, before).add(exempt(second, before.add(first))))).toBe(true);
      }),
    );
  });

  it('who comes and leaves again leaves no trace where row C holds it', () => {
    fc.assert(
      fc.property(figures, ({ spending, irap, before, from, span }) => {
        const within = { from, upTo: from.add(span) };
        const coming = countedSpending({ spending, irap }, before, within, none);
        if (coming === null) throw new Error('the IRAP is known');
        const leaving = countedSpending(
          { spending: spending.neg(), irap: irap.neg() },
          before.add(spending),
          within,
          coming.exempt,
        );
        expect(leaving?.counted.add(coming.counted).equals(0)).toBe(true);
        expect(leaving?.exempt.add(coming.exempt).equals(0)).toBe(true);
      }),
    );
  });

  it('the wider the room the less counts', () => {
    fc.assert(
      fc.property(figures, cents(0, 1_000), ({ spending, irap, before, from, span, deducted }, more) => {
        const at = (upTo: Exact) =>
          countedSpending({ spending, irap }, before, { from, upTo }, deducted)?.counted ?? none;
        expect(at(from.add(span).add(more)).lte(at(from.add(span)))).toBe(true);
      }),
    );
  });
});
