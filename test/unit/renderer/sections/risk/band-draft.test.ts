import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftOfPreset,
  readBands,
} from '../../../../../renderer/sections/risk/method/band-draft.ts';
import { bandEdits, usesOfLostLevels } from '../../../../../renderer/sections/risk/method/band-edits.ts';
import { bandPresets } from '../../../../../shared/calculators/risk-bands.ts';
import { levelShifts } from '../../../../../shared/plan/risk/level-shifts.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const band = (label: string, below = '', level = '') => ({ level, label, below });

describe('bands as they are typed', () => {
  it.each(bandPresets)('come back from the preset $key as they were', (preset) => {
    const read = readBands(draftOfPreset(preset));
    if (!read.ok) throw new Error(read.reason);
    expect(read.bands.map(({ level, below }) => ({ level, below }))).toEqual(
      preset.bands.map(({ level, below }) => ({ level, below: below ?? null })),
    );
    expect(readBands(draftOf(read.bands))).toEqual(read);
  });

  it('take a name for the level where there is none yet', () => {
    expect(readBands([band('basso', '5,5', 'low'), band(' critico ')])).toEqual({
      ok: true,
      bands: [
        { level: 'low', label: 'basso', below: '5.5' },
        { level: 'critico', label: 'critico', below: null },
      ],
    });
  });

  it.each([
    [[], 'Serve almeno una fascia.'],
    [[band('', '5'), band('alto')], 'La fascia 1 non ha un nome'],
    [[band('basso', 'cinque'), band('alto')], 'non si legge'],
    [[band('basso', '-5'), band('alto')], 'deve essere un numero da 0 a 999'],
    [[band('basso', '5'), band('basso')], 'Due fasce si chiamano «basso»'],
    [[band('basso'), band('alto')], '«basso» non ha limite, ma non è l’ultima'],
    [[band('basso', '5'), band('alto', '25')], '«alto» non deve avere limite: togliere 25'],
    [
      [band('basso', '9'), band('medio', '5'), band('alto')],
      'si sovrappongono: «medio» finisce sotto 5, ma comincia da 9',
    ],
    [[band('a', '5', 'x'), band('b', '', 'x')], '«b» compare due volte'],
  ])('are refused with one sentence: %j', (drafts, words) => {
    const read = readBands(drafts);
    expect(read.ok ? '' : read.reason).toContain(words);
  });
});

describe('levels that other bands do not have', () => {
  const doc = planWith({
    riskMethod: {
      bands: [
        { level: 'low', below: '5' },
        { level: 'top', below: null },
      ],
    },
    riskEvents: [
      { id: idOf(1), probability: '5', impact: '5', level: 'top' },
      { id: idOf(2), level: 'low', expectedLevel: 'top' },
    ],
  });
  const bands = [
    { level: 'low', label: '', below: '5' },
    { level: 'high', label: '', below: null },
  ];

  it('are told where they stay in use', () => {
    expect(usesOfLostLevels(doc, bands, [])).toBe(2);
    expect(usesOfLostLevels(doc, bands, levelShifts(doc, bands))).toBe(1);
    expect(usesOfLostLevels(doc, doc.riskMethod.bands, [])).toBe(0);
  });

  it('change after the levels that they give, as one action', () => {
    const shifts = levelShifts(doc, bands);
    const method = { bands, bandsSource: 'RPCT', adoptedOn: '2026-01-31' };
    expect(bandEdits(method, shifts)).toEqual({
      edits: [
        { target: { of: 'item', kind: 'riskEvents', id: idOf(1) }, fields: { level: 'high' } },
        { target: { of: 'single', kind: 'riskMethod' }, fields: method },
      ],
      words: 'Fasce cambiate, con il livello di 1 evento.',
    });
    expect(bandEdits(method, []).words).toBe('Fasce cambiate.');
  });
});
