import { describe, expect, it } from 'vitest';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();

const riskExample = {
  factors: ['interference', 'organisationalGaps', 'information', 'interests'],
  anomalies: ['arbitrariness', 'iterations', 'externalMonopoly'],
  probability: '3',
  impact: '3',
  bands: [{ level: 'low', below: '5.5' }, { level: 'medium', below: '13.5' }, { level: 'high' }],
};

const capacityExample = {
  population: 34193,
  year: 2025,
  spending: [
    { code: 'U.1.01.00.00.000', amount: '6918674.38' },
    { code: 'U.1.03.02.12.999', amount: '27078.77' },
    { label: 'Incentivi funzioni tecniche', amount: '-32488.60' },
  ],
  revenue: { netAverage: '41231647.73' },
  forecast: [
    { year: 2025, spending: '7884760.46' },
    { year: 2026, spending: '7871174.66' },
    { year: 2027, spending: '7762906.56' },
  ],
  ceiling: {
    limit: '7256253.61',
    years: [
      {
        year: 2025,
        items: ['7884760.46', '69850.00', '429343.00', '42000.00'],
        excluded: '1240929.05',
        dm2020: '44820.03',
      },
    ],
  },
};

describe('piao risk', () => {
  it('answers the example of the contract', async () => {
    const file = folder.write('risk.json', riskExample);
    expect(await piaoJson('risk', file)).toEqual({
      status: 0,
      err: '',
      json: { riskiness: '2.23', vulnerability: '2.50', score: '9.00', level: 'medium' },
    });
  });

  it('answers people in Italian', async () => {
    const file = folder.write('risk.json', { factors: [] });
    const { out } = await piao('risk', file);
    expect(out).toContain('Rischiosità (R): 1,00');
    expect(out).toContain('Livello: non valutato');
  });

  it.each([
    ['an unknown factor', { factors: ['luck'] }, 'factors[0]'],
    ['a factor given twice', { factors: ['rules', 'rules'] }, 'factors[1]'],
    ['P of 6', { probability: '6' }, 'probability'],
    ['I of −1', { impact: '-1' }, 'impact'],
    ['P in words', { probability: 'tre' }, 'probability'],
    ['P as a number', { probability: 3 }, 'probability'],
    [
      'bands out of order',
      { bands: [{ level: 'a', below: '9' }, { level: 'b', below: '3' }, { level: 'c' }] },
      'bands[1]',
    ],
    [
      'bands with a gap',
      {
        bands: [
          { level: 'a', below: '5' },
          { level: 'b', from: '6' },
        ],
      },
      'bands[1].from',
    ],
    [
      'bands that end',
      {
        bands: [
          { level: 'a', below: '5' },
          { level: 'b', below: '25' },
        ],
      },
      'bands[1].below',
    ],
    ['two bands without end', { bands: [{ level: 'a' }, { level: 'b' }] }, 'bands[0]'],
    ['a level twice', { bands: [{ level: 'a', below: '5' }, { level: 'a' }] }, 'bands[1].level'],
    ['no band below 0', { bands: [{ level: 'a', below: '0' }, { level: 'b' }] }, 'bands[0].below'],
    ['an unknown anomaly', { anomalies: ['nearmiss'] }, 'anomalies[0]'],
    ['factors that are no list', { factors: 'rules' }, 'factors'],
    ['no bands', { bands: [] }, 'bands'],
    ['an unknown key', { fattori: [] }, 'fattori'],
  ])('refuses %s with file and place', async (_what, input, place) => {
    const file = folder.write('bad-risk.json', input);
    const { status, out, err } = await piao('risk', file, '--json');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(file);
    expect(err).toContain(place);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('piao capacity', () => {
  it('answers the example of the contract', async () => {
    const file = folder.write('capacity.json', capacityExample);
    const { json, status } = await piaoJson('capacity', file);
    expect(status).toBe(0);
    expect(json).toEqual({
      band: 'f',
      threshold: '27.00',
      returnThreshold: '31.00',
      spending: '6913264.55',
      revenue: '41231647.73',
      ratio: '16.77',
      case: 'below',
      maximumSpending: '11132544.89',
      margin: '4219280.34',
      forecast: [
        { year: 2025, ratio: '19.12', withinThreshold: true },
        { year: 2026, ratio: '19.09', withinThreshold: true },
        { year: 2027, ratio: '18.83', withinThreshold: true },
      ],
      ceiling: [
        { year: 2025, total: '8425953.46', net: '7140204.38', headroom: '116049.23', withinLimit: true },
      ],
    });
  });

  it('answers people with Italian figures', async () => {
    const { out } = await piao('capacity', folder.write('capacity.json', capacityExample));
    expect(out).toContain('Margine: 4.219.280,34');
    expect(out).toContain('Rapporto spesa/entrate: 16,77%');
  });

  it.each([
    ['no inhabitants', { population: 0 }],
    ['revenue of zero', { revenue: { netAverage: '0.00' } }],
    ['a malformed amount', { spending: [{ amount: '1.234,5,6' }] }],
    ['a year twice', { forecast: [capacityExample.forecast[0], capacityExample.forecast[0]] }],
    ['a year before 2025', { year: 2024 }],
  ])('refuses %s', async (_what, part) => {
    const file = folder.write('bad-capacity.json', { ...capacityExample, ...part });
    const { status, out, err } = await piao('capacity', file);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(file);
  });
});
