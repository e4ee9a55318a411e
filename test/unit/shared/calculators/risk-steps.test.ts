import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandFaults } from '../../../../shared/calculators/band-faults.ts';
import { probabilityByRule } from '../../../../shared/calculators/own-rule.ts';
import { anomalies, riskFactors, riskiness, vulnerability } from '../../../../shared/calculators/risk.ts';
import { bandPresets } from '../../../../shared/calculators/risk-bands.ts';
import { traitSum, withTurned } from '../../../../shared/calculators/trait-sum.ts';
import { ratio } from '../../../../shared/numbers/decimal.ts';

describe('the written sum', () => {
  it('is that of the plan: 29/13 = 2,23 and, of three anomalies, 20/8 = 2,50', () => {
    const r = traitSum(riskFactors, ['interference', 'organisationalGaps', 'information', 'interests']);
    expect(r).toEqual({ terms: [5, 1, 1, 5, 1, 1, 5, 5, 1, 1, 1, 1, 1], total: 29, mean: '2.23' });
    const v = traitSum(anomalies, ['arbitrariness', 'iterations', 'externalMonopoly']);
    expect(v).toEqual({ terms: [5, 5, 5, 1, 1, 1, 1, 1], total: 20, mean: '2.50' });
  });

  it('gives R and V by their closed forms, and turning an answer twice changes nothing', () => {
    const some = fc.shuffledSubarray([...riskFactors]);
    fc.assert(
      fc.property(some, fc.constantFrom(...riskFactors), (present, turned) => {
        const { total, mean } = traitSum(riskFactors, present);
        expect(total).toBe(13 + 4 * present.length);
        expect(mean).toBe(riskiness(present));
        const once = withTurned(riskFactors, present, turned);
        expect(once.length).toBe(present.length + (present.includes(turned) ? -1 : 1));
        expect(new Set(withTurned(riskFactors, once, turned))).toEqual(new Set(present));
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...anomalies]), (present) => {
        expect(traitSum(anomalies, present).mean).toBe(vulnerability(present));
      }),
    );
  });
});

describe('the rule of the ente', () => {
  const factors = riskFactors.slice(0, 4);
  const three = anomalies.slice(0, 3);

  it('is exact, and there is none unless the ente has one', () => {
    expect(probabilityByRule('none', factors, three)).toBeNull();
    expect(probabilityByRule('max', factors, three)?.equals(ratio(5, 2))).toBe(true);
    expect(probabilityByRule('max', riskFactors, three)?.equals(5)).toBe(true);
    expect(probabilityByRule('mean', factors, three)?.equals(ratio(29 * 8 + 20 * 13, 208))).toBe(true);
  });

  it('says nothing of what is not assessed', () => {
    expect(probabilityByRule('max', null, three)).toBeNull();
    expect(probabilityByRule('mean', factors, null)).toBeNull();
  });
});

describe('bands', () => {
  it.each(bandPresets)('of the preset $key have no fault', ({ bands }) => {
    expect(bandFaults(bands)).toEqual([]);
  });

  it.each([
    ['a name twice', [{ level: 'a', below: '3' }, { level: 'a' }], { is: 'duplicate', index: 1 }],
    ['no end before the last', [{ level: 'a' }, { level: 'b' }], { is: 'endless', index: 0 }],
    [
      'an end of the last',
      [
        { level: 'a', below: '3' },
        { level: 'b', below: '9' },
      ],
      { is: 'ended', index: 1 },
    ],
    [
      'an overlap',
      [{ level: 'a', below: '9' }, { level: 'b', below: '5' }, { level: 'c' }],
      { is: 'order', index: 1 },
    ],
    [
      'an empty band',
      [{ level: 'a', below: '9' }, { level: 'b', below: '9.0' }, { level: 'c' }],
      { is: 'order', index: 1 },
    ],
    [
      'nothing below the lowest score',
      [{ level: 'a', below: '0' }, { level: 'b' }],
      { is: 'order', index: 0 },
    ],
  ])('with %s are refused', (_what, bands, fault) => {
    expect(bandFaults(bands)).toEqual([fault]);
  });
});
