import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { amountWords, percentWords } from '../../../../../renderer/sections/staff/figure-words.ts';
import { headcountWords, leaversByYear } from '../../../../../renderer/sections/staff/headcount-figures.ts';
import { limitsOf } from '../../../../../renderer/sections/staff/limits-at-a-glance.ts';
import {
  inputLabel,
  inputs,
  outputs,
  scenarioName,
} from '../../../../../renderer/sections/staff/revenue-words.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { headcountSchema } from '../../../../../shared/plan/staff/headcount.ts';
import { leaverSchema } from '../../../../../shared/plan/staff/leavers.ts';
import { officialScenario, scenarioWorksheet } from '../../../../../shared/plan/staff/worksheet.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const crema = loadSamplePlan();

describe('a figure of the worksheet in words', () => {
  it('is in Italian, and never zero or blank where it is not known', () => {
    expect([amountWords('1234.5'), percentWords('16.77')]).toEqual(['1.234,50', '16,77%']);
    for (const unknown of [null, undefined]) {
      expect([amountWords(unknown), percentWords(unknown)]).toEqual(['non calcolabile', 'non calcolabile']);
    }
  });
});

describe('the limits at a glance', () => {
  const byId = (doc: PlanDocument) =>
    Object.fromEntries(limitsOf(doc).map(({ id, ...limit }) => [id, limit]));

  it('are those of Crema by the year with the least room', () => {
    expect(byId(crema)).toMatchObject({
      capacityBasis: { within: true, headroom: '3247784.43', when: ' nel 2025' },
      ceiling: { within: true, headroom: '105885.03', when: ' nel 2026' },
      flexibleWork: { within: null, headroom: null, when: '' },
      progressions: { within: true, headroom: '18922.06', when: '' },
    });
  });

  it('are broken where one year breaks them, by the worst of all', () => {
    const limit = { ...crema.capacity.ceiling, limit: '7100000.00' };
    expect(byId(withKind(crema, 'ceiling', limit)).ceiling).toMatchObject({
      within: false,
      headroom: '-50368.58',
      when: ' nel 2026',
    });
  });

  it('are unknown where a year is, unless another breaks them', () => {
    const [first, ...others] = crema.capacity.forecast;
    if (first === undefined) throw new Error('no forecast');
    const gap = withKind(crema, 'capacityForecast', [{ ...first, spending: null }, ...others]);
    expect(byId(gap).capacityBasis).toMatchObject({ within: null, headroom: null });
    const worse = withKind(gap, 'capacityForecast', [
      { ...first, spending: null },
      ...others.map((row) => ({ ...row, spending: '12000000.00' })),
    ]);
    expect(byId(worse).capacityBasis).toMatchObject({ within: false, when: ' nel 2026' });
    expect(Object.values(byId(planWith())).map(({ within }) => within)).toEqual([null, null, null, null]);
  });
});

describe('the headcount in figures', () => {
  const row = (figures: Readonly<Record<string, unknown>>, index = 0) =>
    headcountSchema.parse({ id: idOf(index), contract: 'permanent', ...figures });

  it('counts heads, part-time and equivalents, with the year before where anybody wrote it', () => {
    const rows = [row({ heads: 40, partTimeHeads: 2, partTimeQuota: '1.25' }), row({ heads: 1 }, 1)];
    expect(headcountWords(rows)).toEqual(['41', '2', '1,25', '40,25', 'non indicato']);
    expect(headcountWords([...rows, row({ heads: 0, previousHeads: 3 }, 2)]).at(-1)).toBe('3,00');
    expect(headcountWords([])).toEqual(['0', '0', '0,00', '0,00', 'non indicato']);
  });

  it('has every permanent of Crema', () => {
    const permanent = crema.headcount.filter(({ contract }) => contract === 'permanent');
    expect(headcountWords(permanent).slice(0, 4)).toEqual(['170', '18', '13,66', '165,66']);
  });
});

describe('leavers', () => {
  it('are counted year by year, those of no year last', () => {
    const leavers = [
      { year: null, reason: 'retirement' },
      { year: 2027, reason: 'mobility' },
      { year: 2026, reason: 'retirement' },
      { year: 2027, reason: null },
      { year: 2027, reason: 'retirement' },
    ].map((parts, index) => leaverSchema.parse({ id: idOf(index), ...parts }));
    expect(leaversByYear(leavers)).toEqual([
      { year: 2026, retired: 1, others: 0 },
      { year: 2027, retired: 1, others: 2 },
      { year: null, retired: 1, others: 0 },
    ]);
    expect(leaversByYear([])).toEqual([]);
  });
});

describe('a revenue scenario in words', () => {
  it('names the statements by their years, and by their order where no year is known', () => {
    expect(inputs.slice(0, 3).map((field) => inputLabel(crema, field))).toEqual([
      'Entrate correnti, rendiconto 2021',
      'Entrate correnti, rendiconto 2022',
      'Entrate correnti, rendiconto 2023',
    ]);
    expect(inputs.slice(0, 3).map((field) => inputLabel(planWith(), field))).toEqual([
      'Primo rendiconto',
      'Secondo rendiconto',
      'Terzo rendiconto',
    ]);
    expect(new Set(inputs.map((field) => inputLabel(crema, field))).size).toBe(inputs.length);
  });

  it('gives what is computed of it, and no amount where spending may not grow', () => {
    const told = (doc: PlanDocument) =>
      outputs.map(({ pick }) => pick(scenarioWorksheet(doc, officialScenario(doc))));
    expect(told(crema)).toEqual([
      '41.231.647,73',
      '16,77%',
      'sotto la soglia',
      '11.132.544,89',
      '4.219.280,34',
    ]);
    const [first, ...others] = crema.capacity.spending;
    if (first === undefined) throw new Error('no spending');
    const above = withKind(crema, 'capacitySpending', [{ ...first, amount: '20000000.00' }, ...others]);
    expect(told(above).slice(2)).toEqual([
      'sopra la soglia di rientro',
      'nessun incremento',
      'nessun incremento',
    ]);
    expect(new Set(told(planWith()))).toEqual(new Set(['non calcolabile']));
  });

  it('is called by its name, else by its place', () => {
    const [scenario] = crema.capacity.revenue;
    if (scenario === undefined) throw new Error('no scenario');
    expect(scenarioName(scenario, 0)).toBe(scenario.label);
    expect(scenarioName({ ...scenario, label: '' }, 1)).toBe('scenario 2');
  });
});
