import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { type CapacityData, capacityWorksheet } from '../../../shared/calculators/capacity.ts';
import { formatItalianAmount } from '../../../shared/numbers/italian.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import { describeAgainstText, passage, printedAmount, tableRows } from './crema-text.ts';

const { capacity } = loadSamplePlan();
const columns = ['reference', 'statement', 'firstYear', 'secondYear', 'thirdYear'] as const;

/** The worksheet of one revenue scenario, with the population of the plan. */
function worksheet(netAverage: string) {
  const data: CapacityData = {
    population: 34193,
    spending: capacity.spending.map(({ amount }) => ({ amount: amount ?? '' })),
    revenue: { netAverage },
    forecast: capacity.forecast.map(({ year, spending }) => ({ year: year ?? 0, spending: spending ?? '' })),
    ceiling: {
      limit: capacity.ceiling.limit ?? '',
      // The reference mean and the statement are columns like the others: their years only tell them apart here.
      years: columns.map((column, index) => ({
        year: [2013, 2023, 2025, 2026, 2027][index] ?? 0,
        items: rowsOf('item').map((row) => row[column] ?? ''),
        excluded: rowsOf('excluded')[0]?.[column] ?? '',
        dm2020: rowsOf('dm2020')[0]?.[column] ?? '0.00',
      })),
    },
  };
  return capacityWorksheet(data);
}

function rowsOf(role: (typeof capacity.ceilingRows)[number]['role']) {
  return capacity.ceilingRows.filter((row) => row.role === role);
}

const [official, depurated] = capacity.revenue;

describe('the dynamic control of the sample', () => {
  it('gives 16.77 % on the official revenue and the margin up to 27 %', () => {
    expect([official?.official, official?.netAverage]).toEqual([true, '41231647.73']);
    expect(worksheet(official?.netAverage ?? '')).toMatchObject({
      band: 'f',
      threshold: '27.00',
      spending: '6913264.55',
      ratio: '16.77',
      case: 'below',
      maximumSpending: '11132544.89',
      margin: '4219280.34',
    });
  });

  it('gives 16.99 % without the Covid-19 transfers', () => {
    expect([depurated?.official, depurated?.netAverage]).toEqual([false, '40696094.45']);
    expect(worksheet(depurated?.netAverage ?? '')).toMatchObject({ ratio: '16.99', margin: '4074680.95' });
  });

  it('forecasts 19.12, 19.09 and 18.83 %, planned hires included', () => {
    const { forecast } = worksheet(official?.netAverage ?? '');
    expect(forecast?.map(({ year, ratio, withinThreshold }) => [year, ratio, withinThreshold])).toEqual([
      [2025, '19.12', true],
      [2026, '19.09', true],
      [2027, '18.83', true],
    ]);
    expect(capacity.forecast.every(({ includesPlannedHires }) => includesPlannedHires)).toBe(true);
  });

  it('keeps the three codes at zero and the adjustment with its legal basis', () => {
    expect(capacity.spending.map(({ code, amount }) => [code, amount])).toEqual([
      ['U.1.01.00.00.000', '6918674.38'],
      ['U.1.03.02.12.001', '0.00'],
      ['U.1.03.02.12.002', '0.00'],
      ['U.1.03.02.12.003', '0.00'],
      ['U.1.03.02.12.999', '27078.77'],
      ['', '-32488.60'],
    ]);
    expect(capacity.spending.at(-1)?.legalBasis).toContain('73/2021/PAR');
  });
});

describe('the static ceiling of the sample', () => {
  it('has the totals and the headroom of every column', () => {
    const { ceiling } = worksheet(official?.netAverage ?? '');
    expect(
      ceiling?.map(({ total, net, headroom, withinLimit }) => [total, net, headroom, withinLimit]),
    ).toEqual([
      ['7674399.98', '7256253.61', '0.00', true],
      ['7384954.59', '5968140.15', '1288113.46', true],
      ['8425953.46', '7140204.38', '116049.23', true],
      ['8397367.66', '7150368.58', '105885.03', true],
      ['8289099.56', '7042100.48', '214153.13', true],
    ]);
  });

  it('keeps the disagreement of 11,000.00 with the forecast, for the checks to find', () => {
    expect(capacity.ceilingRows[0]).toMatchObject({ secondYear: '7860174.66', thirdYear: '7751906.56' });
    expect(capacity.forecast.map(({ spending }) => spending)).toEqual([
      '7884760.46',
      '7871174.66',
      '7762906.56',
    ]);
  });
});

describe('the rest of the worksheet', () => {
  it('has progressions, retention and auditors as printed, and no limit of flexible work', () => {
    expect(capacity.progressions).toMatchObject({
      percentage: '0.55',
      budget: '26024.90',
      used: '7102.84',
      planned: 3,
    });
    expect(capacity.retention.answer).toBe('none');
    expect(capacity.auditorsOpinion).toMatchObject({ number: '3', date: '2025-02-20' });
    expect([capacity.flexibleWork.limit, capacity.flexibleWork.spending]).toEqual([null, null]);
    expect(capacity.basis.statementYear).toBe(2023);
  });
});

describeAgainstText('the sample against the worksheets of the published text', () => {
  const ceilingTable = () =>
    tableRows(passage(/^Prospetto di verifica del limite/, /^Il limite risulta rispettato/));

  it('has every name and figure of the static table', () => {
    const table = ceilingTable();
    const printed = table
      .slice(
        1,
        table.findIndex(([label]) => label?.startsWith('(=)')),
      )
      .filter(([label]) => !label?.startsWith('Totale'));
    expect(capacity.ceilingRows.map(({ label }) => label.toLowerCase())).toEqual(
      printed.map(([label = '']) => ceilingLabel(label).toLowerCase()),
    );
    // The text writes the deductions as negative amounts, the document as positive ones.
    expect(capacity.ceilingRows.map((row) => columns.map((column) => row[column] ?? '0.00'))).toEqual(
      printed.map((row) => row.slice(1, 6).map((cell) => printedAmount(cell).replace('-', ''))),
    );
  });

  it('computes every total that the text prints', () => {
    const { ceiling = [] } = worksheet(official?.netAverage ?? '');
    const printed = (label: string) =>
      ceilingTable()
        .find(([first]) => first?.startsWith(label))
        ?.slice(1, 6) ?? [];
    expect(ceiling.map(({ total }) => total)).toEqual(printed('Totale spese').map(printedAmount));
    expect(ceiling.map(({ net }) => net)).toEqual(printed('(=)').map(printedAmount));
    expect(capacity.ceiling.limit).toBe(printedAmount(printed('Media del triennio')[0]));
    const differences = ceilingTable().find((row) => row.includes('differenza')) ?? [];
    expect(ceiling.slice(1).map(({ headroom }) => headroom)).toEqual(
      differences.filter((cell) => /^\d/.test(cell)).map(printedAmount),
    );
  });

  it('has every figure of spending and revenue', () => {
    const table = tableRows(passage(/^a\) Spesa di personale/, /^b\) Entrate correnti/));
    const printed = table.filter(([label = '']) => /^(U\.|A detrarre)/.test(label));
    expect(capacity.spending.map(({ amount }) => amount)).toEqual(
      printed.map((row) => printedAmount(row[1])),
    );
    expect(capacity.spending.slice(0, 5).map(({ code }) => code)).toEqual(
      printed.slice(0, 5).map(([code]) => code),
    );
    for (const [index, { label }] of capacity.spending.slice(0, 5).entries()) {
      expect(label.startsWith(printed[index]?.[2] ?? '?'), label).toBe(true); // "inter" is cut off in the text
    }
    const revenue = tableRows(passage(/^b\) Entrate correnti/, /^Il Comune di Crema si colloca/)).flat();
    const computed = capacity.revenue.map(({ netAverage }) => netAverage ?? '');
    expect(revenue.filter((cell) => /^\d.*,\d\d$/.test(cell)).map(printedAmount)).toEqual(computed);
    const ratios = computed.map((average) => `${worksheet(average).ratio?.replace('.', ',')}%`);
    expect(revenue.filter((cell) => cell.endsWith('%'))).toEqual(ratios);
  });

  it('has every figure of the forecast', () => {
    const [years = [], spending = [], revenue = [], ratios = []] = tableRows(
      passage(/^3- Verifica sostenibilità/, /^Il limite risulta rispettato/),
    ).map((row) => row.slice(1));
    expect(capacity.forecast.map(({ year }) => `${year}`)).toEqual(years);
    expect(capacity.forecast.map(({ spending: amount }) => amount)).toEqual(spending.map(printedAmount));
    expect(new Set(revenue.map(printedAmount))).toEqual(new Set([official?.netAverage]));
    const { forecast = [] } = worksheet(official?.netAverage ?? '');
    expect(forecast.map(({ ratio }) => `${ratio.replace('.', ',')}%`)).toEqual(ratios);
  });

  it('has the amounts and dates that stand in running text', () => {
    const text = passage(/^Progressioni tra le aree/, /^3\.3\.4/).join(' ');
    const { progressions, auditorsOpinion } = capacity;
    const facts = [
      `${progressions.percentage?.replace('.', ',')}% del Monte salari 2018`,
      `€ ${formatItalianAmount(progressions.budget ?? '')}`,
      `€ ${formatItalianAmount(progressions.used ?? '')}`,
      `n. ${progressions.planned} progressioni verticali`,
      `verbale n. ${auditorsOpinion.number} del ${formatItalianDate(auditorsOpinion.date ?? '')}`,
    ];
    for (const fact of facts) expect(text).toContain(fact);
  });
});

/** Without the signs of the sum, and with the one slip of the pen mended. */
function ceilingLabel(label: string): string {
  return label
    .replace(/^\(-\) /, '')
    .replace(/ \([BC]\)$/, '')
    .replace('Atre spese', 'Altre spese');
}
