import { describe, expect, it } from 'vitest';
import { deadlineOf, piaoDeadlines } from '../../../../../shared/legal/deadlines.ts';
import { deadlinesOfPlan, deadlineTable } from '../../../../../shared/plan/core/corrected-deadlines.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { turnOverParameter, turnOverPercentage } from '../../../../../shared/plan/staff/other-limits.ts';
import { checkParameters } from '../../../../../shared/plan/staff/parameter-checks.ts';
import { parameterWords } from '../../../../../shared/plan/staff/parameter-words.ts';
import { thresholdsOf, thresholdTable } from '../../../../../shared/plan/staff/worksheet.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

type Row = Readonly<Record<string, unknown>>;

/** A plan from 2026 with these corrections of the threshold of band f, or of what they name. */
function corrected(...rows: readonly Row[]): PlanDocument {
  const parameters = rows.map((row, index) => ({
    id: idOf(index + 1),
    table: thresholdTable,
    key: 'f.threshold',
    ...row,
  }));
  return planWith({ parameters });
}

const bandF = (doc: PlanDocument) => thresholdsOf(doc).find(({ band }) => band === 'f');

describe('a corrected legal figure', () => {
  it('prevails, with its own source, and is to be verified until the ente says when it was', () => {
    expect(bandF(corrected())).toMatchObject({ threshold: '27.00', returnThreshold: '31.00' });
    const doc = corrected({ value: '27.60', source: 'DM 2026', note: 'nuova tabella' });
    expect(bandF(doc)).toMatchObject({
      threshold: '27.60',
      thresholdSource: { source: 'correzione dell’ente: DM 2026; nuova tabella', verified: false },
      returnThreshold: '31.00',
    });
    const verified = corrected({ value: '27.60', verifiedOn: '2026-01-10' });
    expect(bandF(verified)?.thresholdSource).toEqual({
      source: 'correzione dell’ente, senza fonte',
      verified: true,
    });
    expect(thresholdsOf(doc).filter(({ band }) => band !== 'f')).toEqual(
      thresholdsOf(corrected()).filter(({ band }) => band !== 'f'),
    );
  });

  it.each<[string, readonly Row[], string]>([
    ['in force later than the first year', [{ value: '20.00', validFrom: '2027-01-01' }], '27.00'],
    ['in force within it', [{ value: '20.00', validFrom: '2026-12-31' }], '20.00'],
    ['without a date', [{ value: '20.00' }], '20.00'],
    [
      'after an older one, in whatever order',
      [
        { value: '22.00', validFrom: '2026-01-01' },
        { value: '21.00', validFrom: '2025-01-01' },
        { value: '20.00' },
      ],
      '22.00',
    ],
    ['on the same day as another: the one written last', [{ value: '20.00' }, { value: '21.00' }], '21.00'],
    ['that cannot be read', [{ value: '20.00' }, { value: 'venti', validFrom: '2026-01-01' }], '20.00'],
  ])('%s', (_what, rows, expected) => {
    expect(bandF(corrected(...rows))?.threshold).toBe(expected);
  });

  it('goes for the turn-over too', () => {
    expect(turnOverPercentage(corrected())).toBe('30.00');
    expect(turnOverPercentage(corrected({ ...turnOverParameter, value: '100.00' }))).toBe('100.00');
    const later = { ...turnOverParameter, value: '100.00', validFrom: '2027-06-01' };
    expect(turnOverPercentage(corrected(later))).toBe('30.00');
  });
});

describe('the check of the parameters', () => {
  it('does not pass over one that does not read as a number, and says how to write it', () => {
    const doc = corrected(
      { value: '27,5' },
      { ...turnOverParameter, value: '30.00' },
      { table: 'altro', key: 'x', value: 'parole' },
    );
    expect(codesOf(checkParameters(doc))).toEqual(['capacity.parameter-malformed']);
    expect(only(doc, checkParameters(doc), 'capacity.parameter-malformed')).toMatchObject({
      path: 'parameters[0].value',
      message: expect.stringMatching(/«27,5» .*«Valore soglia, fascia f\)».* come 27,00/),
    });
  });

  it.each([
    ['0', true],
    ['-5', true],
    ['27000', true],
    ['100.01', true],
    ['100', false],
    ['0.01', false],
  ])('%s is no percentage: %s', (value, told) => {
    const doc = corrected({ value });
    expect(codesOf(checkParameters(doc))).toEqual(told ? ['capacity.parameter-out-of-range'] : []);
    if (told) only(doc, checkParameters(doc), 'capacity.parameter-out-of-range');
  });
});

describe('a term of the PIAO that the ente corrects', () => {
  const term = (key: string, value: string) => ({ table: deadlineTable, key, value });

  it('replaces that of its year, or adds a year that the program does not know', () => {
    const doc = corrected(term('2026', '30.04.2026'), term('2027', '2027-02-28'));
    const rows = deadlinesOfPlan(doc);
    expect(rows.slice(0, piaoDeadlines.length)).toEqual(piaoDeadlines);
    expect(deadlineOf(2026, rows)).toEqual({
      year: 2026,
      budgetTerm: null,
      term: '2026-04-30',
      source: 'correzione dell’ente, senza fonte',
      verified: false,
    });
    expect(deadlineOf(2027, rows)?.term).toBe('2027-02-28');
    expect(deadlineOf(2025, rows)).toEqual(deadlineOf(2025));
  });

  it.each<[string, readonly Row[], string]>([
    [
      'the latest of its year, in whatever order',
      [
        { ...term('2026', '31.05.2026'), validFrom: '2026-05-01' },
        { ...term('2026', '30.04.2026'), validFrom: '2026-03-01' },
        term('2026', '15.04.2026'),
      ],
      '2026-05-31',
    ],
    [
      'not the one that begins after the year',
      [term('2026', '15.04.2026'), { ...term('2026', '30.04.2026'), validFrom: '2027-01-01' }],
      '2026-04-15',
    ],
    [
      'not the latest that is no date',
      [term('2026', '15.04.2026'), { ...term('2026', 'aprile'), validFrom: '2026-03-01' }],
      '2026-04-15',
    ],
  ])('is %s', (_what, rows, expected) => {
    expect(deadlineOf(2026, deadlinesOfPlan(corrected(...rows)))?.term).toBe(expected);
  });

  it('does not count, and is told of, while it is no date', () => {
    const doc = corrected(term('2026', '31.02.2026'), term('anno', '30.04.2026'));
    expect(deadlineOf(2026, deadlinesOfPlan(doc))).toEqual(deadlineOf(2026));
    expect(codesOf(checkParameters(doc))).toEqual(['capacity.parameter-malformed']);
    expect(only(doc, checkParameters(doc), 'capacity.parameter-malformed').message).toMatch(
      /«31\.02\.2026» .*«Termine di approvazione del PIAO, anno 2026» non è una data/,
    );
  });
});

describe('the words for a legal figure', () => {
  it.each([
    [{ table: thresholdTable, key: 'a.threshold' }, 'Valore soglia, fascia a)'],
    [{ table: thresholdTable, key: 'i.returnThreshold' }, 'Valore di rientro, fascia i)'],
    [{ table: thresholdTable, key: 'z.threshold' }, 'staffing-thresholds – z.threshold'],
    [turnOverParameter, 'Turn-over oltre il valore di rientro, sulle cessazioni dell’anno precedente'],
    [{ table: 'Soglie regionali', key: '' }, 'Soglie regionali'],
    [{ table: '', key: '' }, ''],
  ])('%j is %s', (name, words) => {
    expect(parameterWords(name)).toBe(words);
  });
});
