import { describe, expect, it } from 'vitest';
import { bandPresets, defaultBandPreset } from '../../../../shared/calculators/risk-bands.ts';
import { computeRisk } from '../../../../shared/calculators/risk-input.ts';

const bands = [{ level: 'low', below: '5.5' }, { level: 'medium', below: '13.5' }, { level: 'high' }];
const example = {
  factors: ['interference', 'organisationalGaps', 'information', 'interests'],
  anomalies: ['arbitrariness', 'iterations', 'externalMonopoly'],
  probability: '3',
  impact: '3',
  bands,
};

function refusal(input: unknown): unknown {
  try {
    return computeRisk(input);
  } catch (error) {
    return error;
  }
}

describe('piao risk', () => {
  it('answers the example of the contract', () => {
    expect(JSON.stringify(computeRisk(example))).toBe(
      '{"riskiness":"2.23","vulnerability":"2.50","score":"9.00","level":"medium"}',
    );
  });

  it.each(Object.keys(example))('may do without %s', (key) => {
    const rest = Object.fromEntries(Object.entries(example).filter(([name]) => name !== key));
    const dependent: Record<string, string[]> = {
      factors: ['riskiness'],
      anomalies: ['vulnerability'],
      probability: ['score', 'level'],
      impact: ['score', 'level'],
      bands: ['level'],
    };
    const expected = Object.fromEntries(
      Object.entries(computeRisk(example)).map(([name, v]) => [
        name,
        dependent[key]?.includes(name) ? null : v,
      ]),
    );
    expect(computeRisk(rest)).toEqual(expected);
  });

  it('accepts the borders of the scale and its own presets', () => {
    expect(computeRisk({ probability: '0', impact: '5.00' }).score).toBe('0.00');
    expect(computeRisk({ probability: '5', impact: '5', bands: [{ level: 'any' }] }).level).toBe('any');
    for (const preset of bandPresets) {
      expect(computeRisk({ probability: '5', impact: '5', bands: preset.bands }).level).toBe(
        preset.bands.at(-1)?.level,
      );
      expect(computeRisk({ probability: '1', impact: '1', bands: preset.bands }).level).toBe('low');
      expect(preset.source).not.toBe('');
    }
    expect(defaultBandPreset.bands).toEqual(bands);
  });

  it.each<[string, string, unknown, RegExp]>([
    [
      'an unknown factor',
      'risk.unknown-factor',
      { factors: ['rules', 'weather'] },
      /in factors\[1\], il fattore «weather» non esiste; valori ammessi: interference, /,
    ],
    ['an anomaly among the factors', 'risk.unknown-factor', { factors: ['timing'] }, /factors\[0\]/],
    [
      'a factor twice',
      'risk.duplicate-factor',
      { factors: ['rules', 'opacity', 'rules'] },
      /in factors\[2\], il fattore «rules» compare due volte/,
    ],
    [
      'an unknown anomaly',
      'risk.unknown-anomaly',
      { anomalies: ['Timing'] },
      /in anomalies\[0\], l’anomalia «Timing» non esiste/,
    ],
    ['an anomaly twice', 'risk.duplicate-anomaly', { anomalies: ['timing', 'timing'] }, /in anomalies\[1\]/],
    [
      'a name that is no text',
      'risk.malformed',
      { factors: [3] },
      /in factors\[0\], serve un testo tra virgolette, trovato il numero 3/,
    ],
    [
      'a list that is none',
      'risk.malformed',
      { factors: 'rules' },
      /in factors, serve un elenco, trovato «rules»/,
    ],
    [
      'a probability above 5',
      'risk.out-of-range',
      { probability: '5.01' },
      /in probability, serve un valore da 0 a 5, trovato «5.01»/,
    ],
    ['an impact below 0', 'risk.out-of-range', { impact: '-0.1' }, /in impact, serve un valore da 0 a 5/],
    [
      'a number instead of a string',
      'risk.malformed',
      { probability: 3 },
      /in probability, serve un numero tra virgolette come "2.17", trovato il numero 3 senza virgolette/,
    ],
    [
      'a decimal comma',
      'risk.malformed',
      { impact: '2,17' },
      /in impact, serve un numero con il punto come "2.17", trovato «2,17»/,
    ],
    ['an empty value', 'risk.malformed', { impact: '' }, /in impact/],
    ['null', 'risk.malformed', { impact: null }, /in impact.*trovato null/],
    ['an endless value', 'risk.malformed', { impact: `0.${'3'.repeat(60)}` }, /al massimo 40 caratteri/],
    [
      'bands out of order',
      'risk.bands-order',
      { bands: [{ level: 'a', below: '9' }, { level: 'b', below: '5' }, { level: 'c' }] },
      /in bands\[1\]\.below, le fasce vanno in ordine crescente: 5 non supera 9/,
    ],
    [
      'two equal borders',
      'risk.bands-order',
      { bands: [{ level: 'a', below: '5' }, { level: 'b', below: '5.0' }, { level: 'c' }] },
      /ordine crescente/,
    ],
    [
      'an open band in the middle',
      'risk.bands-order',
      { bands: [{ level: 'a' }, { level: 'b' }] },
      /in bands\[0\], manca "below"/,
    ],
    [
      'no open band at the end',
      'risk.bands-order',
      { bands: [{ level: 'a', below: '5' }] },
      /in bands\[0\]\.below, l’ultima fascia non ha limite/,
    ],
    ['no band at all', 'risk.malformed', { bands: [] }, /in bands, l’elenco non può essere vuoto/],
    [
      'a level twice',
      'risk.duplicate-level',
      { bands: [{ level: 'a', below: '5' }, { level: 'a' }] },
      /in bands\[1\]\.level/,
    ],
    ['a band without level', 'risk.malformed', { bands: [{ below: '5' }] }, /in bands\[0\]\.level, manca/],
    [
      'a band border as number',
      'risk.malformed',
      { bands: [{ level: 'a', below: 5.5 }, { level: 'b' }] },
      /in bands\[0\]\.below.*senza virgolette/,
    ],
    [
      'an unknown key',
      'risk.malformed',
      { factor: [] },
      /in factor, chiave sconosciuta; chiavi ammesse: factors, anomalies, probability, impact, bands/,
    ],
    ['a list', 'risk.malformed', [], /nel documento, serve un oggetto, trovato un elenco/],
    ['nothing', 'risk.malformed', undefined, /nel documento/],
  ])('refuses %s', (_name, code, input, message) => {
    expect(refusal(input)).toMatchObject({
      name: 'PiaoError',
      kind: 'input',
      code,
      message: expect.stringMatching(message),
    });
    expect(refusal(input)).toMatchObject({
      message: expect.stringMatching(/^Dati del rischio non validi: [^\n]+\.$/),
    });
  });

  it('reports the bad bands even when no score is there', () => {
    expect(refusal({ ...example, probability: undefined, bands: bands.toReversed() })).toMatchObject({
      code: 'risk.bands-order',
    });
  });
});
