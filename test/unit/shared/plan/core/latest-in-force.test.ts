import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, latestInForce } from '../../../../../shared/plan/core/latest-in-force.ts';

const day = fc.constantFrom('2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01');
const rows = fc.array(fc.record({ validFrom: fc.option(day) }), { maxLength: 8 });

describe('the row in force', () => {
  it('has begun, none that has begun began after it, and of its own day none stands below it', () => {
    fc.assert(
      fc.property(rows, day, (all, until) => {
        const began = all.filter(({ validFrom }) => validFrom === null || validFrom <= until);
        const found = latestInForce(all, until);
        if (found === undefined) {
          expect(began).toEqual([]);
          return;
        }
        expect(began).toContain(found);
        for (const other of began) {
          if (other.validFrom === null) continue;
          expect(found.validFrom !== null && found.validFrom >= other.validFrom).toBe(true);
        }
        const below = all.slice(all.indexOf(found) + 1);
        expect(below.every(({ validFrom }) => validFrom !== found.validFrom)).toBe(true);
      }),
    );
  });

  it('is the same whatever rows stand among them that begin later', () => {
    fc.assert(
      fc.property(rows, day, (all, until) => {
        const began = all.filter(({ validFrom }) => validFrom === null || validFrom <= until);
        expect(latestInForce(all, until)).toBe(latestInForce(began, until));
      }),
    );
  });

  it('may begin on the last day of the year, and not on the first of the next', () => {
    const last = { validFrom: '2026-12-31' };
    expect(latestInForce([{ validFrom: null }, last, { validFrom: '2027-01-01' }], endOf(2026))).toBe(last);
  });
});
