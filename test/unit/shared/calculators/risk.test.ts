import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anomalies,
  assessRisk,
  exactScore,
  levelOf,
  type RiskBand,
  riskFactors,
  riskiness,
  vulnerability,
} from '../../../../shared/calculators/risk.ts';
import { decimal, ratio, roundHalfUp } from '../../../../shared/numbers/decimal.ts';

const crema: readonly RiskBand[] = [
  { level: 'low', below: '5.5' },
  { level: 'medium', below: '13.5' },
  { level: 'high' },
];
const value = fc.integer({ min: 0, max: 500 }).map((hundredths) => roundHalfUp(ratio(hundredths, 100), 2));

describe('riskiness and vulnerability', () => {
  const rGrid = [
    '1.00',
    '1.31',
    '1.62',
    '1.92',
    '2.23',
    '2.54',
    '2.85',
    '3.15',
    '3.46',
    '3.77',
    '4.08',
    '4.38',
    '4.69',
    '5.00',
  ];
  const vGrid = ['1.00', '1.50', '2.00', '2.50', '3.00', '3.50', '4.00', '4.50', '5.00'];

  it('give the published grid for every number of factors and anomalies', () => {
    expect(rGrid.map((_, k) => riskiness(riskFactors.slice(0, k)))).toEqual(rGrid);
    expect(vGrid.map((_, k) => vulnerability(anomalies.slice(0, k)))).toEqual(vGrid);
  });

  it('correct the 1.54 of the published plan: three anomalies are 20/8', () => {
    expect(vulnerability(['arbitrariness', 'iterations', 'externalMonopoly'])).toBe('2.50');
    expect(riskiness(['interference', 'organisationalGaps', 'information', 'interests'])).toBe('2.23');
  });

  it('are the mean of fives and ones, whatever the subset and its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...riskFactors]), fc.shuffledSubarray([...anomalies]), (some, few) => {
        const points = (all: readonly string[], present: readonly string[]) =>
          all.reduce((total, name) => total + (present.includes(name) ? 5 : 1), 0);
        expect(riskiness(some)).toBe(roundHalfUp(ratio(points(riskFactors, some), 13), 2));
        expect(vulnerability(few)).toBe(roundHalfUp(ratio(points(anomalies, few), 8), 2));
        expect(riskiness(some.toReversed())).toBe(riskiness(some));
      }),
    );
  });
});

describe('score and level', () => {
  it.each([
    ['1', '2', '2.00', 'low'],
    ['2', '2', '4.00', 'low'],
    ['3', '2', '6.00', 'medium'],
    ['3', '3', '9.00', 'medium'],
    ['4', '3', '12.00', 'medium'],
    ['5', '3', '15.00', 'high'],
    ['5', '5', '25.00', 'high'],
    ['0', '5', '0.00', 'low'],
    ['2.17', '2.17', '4.71', 'low'],
  ])('%s × %s is %s: %s', (probability, impact, score, level) => {
    expect(assessRisk({ probability, impact, bands: crema })).toMatchObject({ score, level });
  });

  it('puts a score that lies exactly on a border into the upper band', () => {
    expect(levelOf(decimal('5.4999'), crema)).toBe('low');
    expect(levelOf(decimal('5.5'), crema)).toBe('medium');
    expect(levelOf(decimal('13.4999'), crema)).toBe('medium');
    expect(levelOf(decimal('13.5'), crema)).toBe('high');
  });

  it('compares the exact product, not the printed one', () => {
    // 1.83 × 3.005 = 5.49915 prints 5.50 and is still below it.
    expect(assessRisk({ probability: '1.83', impact: '3.005', bands: crema })).toMatchObject({
      score: '5.50',
      level: 'low',
    });
  });

  it('finds exactly one band for every P × I', () => {
    const borders = fc.uniqueArray(fc.integer({ min: 1, max: 2499 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(value, value, borders, (probability, impact, hundredths) => {
        const sorted = hundredths.toSorted((a, b) => a - b).map((n) => roundHalfUp(ratio(n, 100), 2));
        const bands = [...sorted.map((below) => ({ level: `to ${below}`, below })), { level: 'top' }];
        const score = exactScore(probability, impact);
        const holding = bands.filter((_, i) => {
          const from = sorted[i - 1] ?? '0';
          const to = sorted[i] ?? '26';
          return score.gte(decimal(from)) && score.lt(decimal(to));
        });
        expect(holding).toHaveLength(1);
        expect(levelOf(score, bands)).toBe(holding[0]?.level);
      }),
    );
  });

  it('does not care which of the two factors comes first', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(assessRisk({ probability: a, impact: b })).toEqual(assessRisk({ probability: b, impact: a }));
      }),
    );
  });
});

describe('what is not assessed', () => {
  it('is null, and an empty list is not', () => {
    expect(assessRisk({})).toEqual({ riskiness: null, vulnerability: null, score: null, level: null });
    expect(
      assessRisk({ factors: null, anomalies: null, probability: null, impact: '3', bands: null }),
    ).toEqual(assessRisk({}));
    expect(assessRisk({ factors: [], anomalies: [] })).toMatchObject({
      riskiness: '1.00',
      vulnerability: '1.00',
    });
  });

  it('leaves the level out when score or bands are missing', () => {
    expect(assessRisk({ probability: '3', bands: crema })).toMatchObject({ score: null, level: null });
    expect(assessRisk({ probability: '3', impact: '3' })).toMatchObject({ score: '9.00', level: null });
    expect(assessRisk({ probability: '3', impact: '3', bands: [] }).level).toBeNull();
  });
});
