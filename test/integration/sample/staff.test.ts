import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { headcountByGrade, headcountTotal } from '../../../shared/calculators/headcount.ts';
import { describeAgainstText, passage, printedAmount, tableRows } from './crema-text.ts';

const plan = loadSamplePlan();
const permanent = plan.headcount.filter(({ contract }) => contract === 'permanent');
const fixedTerm = plan.headcount.filter(({ contract }) => contract === 'fixed-term');

/** How the text writes the contractual areas, here and in the hires. */
const grades: Readonly<Record<string, string>> = {
  Dirigenziale: 'Dirigenziale',
  'Funzionari e E.Q': 'Funzionari e E.Q.',
  'Funzionari e EQ': 'Funzionari e E.Q.',
  'Funzion. E-Q': 'Funzionari e E.Q.',
  Istruttori: 'Istruttori',
  '(Operat. Esperti)': 'Operatori esperti',
  'Operatori esperti': 'Operatori esperti',
  Operatori: 'Operatori',
};

describe('the headcount of the sample', () => {
  it('is 170 permanent heads, 165.66 full-time equivalents', () => {
    expect(headcountTotal(permanent)).toEqual({
      heads: 170,
      partTimeHeads: 18,
      partTimeQuota: '13.66',
      fullTimeEquivalent: '165.66',
    });
  });

  it('is 7 fixed-term heads, 5.66 full-time equivalents', () => {
    expect(headcountTotal(fixedTerm)).toEqual({
      heads: 7,
      partTimeHeads: 2,
      partTimeQuota: '0.66',
      fullTimeEquivalent: '5.66',
    });
  });

  it('has the subtotals by grade, also the one that the text cuts off', () => {
    const subtotals = headcountByGrade(permanent).map((row) => [
      row.grade,
      row.heads,
      row.fullTimeEquivalent,
    ]);
    expect(subtotals).toEqual([
      ['Dirigenziale', 3, '3.00'],
      ['Funzionari e E.Q.', 30, '29.28'],
      ['Istruttori', 115, '112.55'],
      ['Operatori esperti', 22, '20.83'],
    ]);
  });

  it('makes 178 with the Segretario, as the units do', () => {
    expect(plan.headcount.length).toBe(27);
    expect(headcountTotal(plan.headcount).heads + 1).toBe(178);
  });
});

describe('the hires of the sample', () => {
  const numbersOf = (year: number, status: string) =>
    plan.hires.filter((hire) => hire.year === year && hire.status === status).map(({ number }) => number);
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('are 8 under way and 18 new, then 5 and 3', () => {
    expect(numbersOf(2025, 'under-way')).toEqual(upTo(8));
    expect(numbersOf(2025, 'new')).toEqual(upTo(18));
    expect(numbersOf(2026, 'new')).toEqual(upTo(5));
    expect(numbersOf(2027, 'new')).toEqual(upTo(3));
    expect(plan.hires).toHaveLength(34);
  });

  it('are permanent, in a unit, and have no cost, start or channel that the plan does not print', () => {
    const unitIds = new Set(plan.units.map(({ id }) => id));
    for (const hire of plan.hires) {
      expect(hire.contract).toBe('permanent');
      expect(unitIds.has(hire.unit ?? '')).toBe(true);
      expect([hire.annualCost, hire.firstYearCost, hire.startDate, hire.channel]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    }
  });

  it('are conditional exactly where the note says so, and tell the condition', () => {
    for (const { note, conditional, condition } of plan.hires) {
      expect([note, conditional]).toEqual([note, note.includes('condizionato')]);
      expect([note, condition !== '']).toEqual([note, conditional]);
    }
    expect(plan.hires.filter(({ conditional }) => conditional)).toHaveLength(18);
  });

  it('have a reason only where the note gives it', () => {
    const reasonIn = (note: string) => {
      if (note.includes('68/99')) return 'protected-category';
      if (/sost|effettiva cessazione/i.test(note)) return 'replacement';
      if (note.includes('potenziamento')) return 'growth';
      return note === 'disp.posto' ? 'vacancy' : null;
    };
    expect(plan.hires.map(({ note, reason }) => [note, reason])).toEqual(
      plan.hires.map(({ note }) => [note, reasonIn(note)]),
    );
  });
});

describeAgainstText('the sample against section 3.3 of the published text', () => {
  const permanentTable = () => tableRows(passage(/^A tempo Indeterminato/, /^Note:/));
  const fixedTermTable = () => tableRows(passage(/^A tempo Determinato/, /^Segretario Generale/));

  it('has every row of the headcount', () => {
    expect(permanent.map(headcountCells)).toEqual(printedHeadcount(permanentTable()));
    expect(fixedTerm.map(headcountCells)).toEqual(printedHeadcount(fixedTermTable()));
  });

  it('adds up to what the text prints per profile, per grade and in all', () => {
    const equivalents = [...permanent, ...fixedTerm].map((row) => headcountTotal([row]).fullTimeEquivalent);
    const printed = [...permanentTable(), ...fixedTermTable()]
      .filter(isProfile)
      .map((row) => printedAmount(row[5]));
    expect(equivalents).toEqual(printed);

    const subtotals = permanentTable().filter(
      (row) => row[1]?.startsWith('sub. Tot.') && row[5] !== undefined,
    );
    const computed = headcountByGrade(permanent).map((row) => row.fullTimeEquivalent);
    for (const row of subtotals) expect(computed).toContain(printedAmount(row[5]));

    for (const [rows, table] of [
      [permanent, permanentTable()],
      [fixedTerm, fixedTermTable()],
    ] as const) {
      const printedTotal = table.find((row) => row.some((cell) => cell.startsWith('Totale tempo'))) ?? [];
      const { heads, partTimeQuota, fullTimeEquivalent } = headcountTotal(rows);
      const figures = printedTotal.filter((cell) => /^\d/.test(cell)).map(printedAmount);
      expect(figures).toEqual(expect.arrayContaining([`${heads}.00`, partTimeQuota, fullTimeEquivalent]));
    }
  });

  it('has every hire', () => {
    const unitOf: Readonly<Record<string, string>> = { A1: '02', A2: '03', A3: '04', A4: '05', PL: '07' };
    const tables: readonly (readonly [RegExp, RegExp])[] = [
      [/^a\) Procedure del Piano 2024/, /^b\) Nuove assunzioni/],
      [/^b\) Nuove assunzioni/, /^Assunzioni a tempo indeterminato previste Anno 2026/],
      [
        /^Assunzioni a tempo indeterminato previste Anno 2026/,
        /^Assunzioni a tempo indeterminato previste Anno 2027/,
      ],
      [/^Assunzioni a tempo indeterminato previste Anno 2027/, /^b\) Assunzioni a tempo determinato/],
    ];
    const years = [2025, 2025, 2026, 2027];
    const printed = tables.flatMap(([start, end], table) =>
      tableRows(passage(start, end))
        .filter(([number]) => /^\d+$/.test(number ?? ''))
        .map(([number, grade = '', profile, unit = '', note]) => [
          years[table],
          table === 0 ? 'under-way' : 'new',
          number,
          grades[grade],
          profile,
          unitOf[unit],
          note,
        ]),
    );
    expect(
      plan.hires.map((hire) => [
        hire.year,
        hire.status,
        `${hire.number}`,
        hire.grade,
        hire.profile,
        hire.unit?.slice(-2),
        hire.note,
      ]),
    ).toEqual(printed);
  });
});

function headcountCells(row: (typeof plan.headcount)[number]): readonly unknown[] {
  return [
    row.grade,
    row.profile,
    row.heads,
    printedAmount((row.partTimeQuota ?? '').replace('.', ',')),
    row.partTimeHeads,
  ];
}

/** A row of a profile: neither heading, nor subtotal, nor total. */
function isProfile(row: readonly string[]): boolean {
  return (
    /^\d+$/.test(row[2] ?? '') &&
    row[1] !== '' &&
    !(row[1] ?? '').includes('Tot') &&
    !(row[0] ?? '').includes('Tot')
  );
}

function printedHeadcount(table: readonly (readonly string[])[]): readonly (readonly unknown[])[] {
  let grade = '';
  return table.filter(isProfile).map((row) => {
    grade = grades[row[0] ?? ''] ?? grade;
    return [grade, row[1], Number(row[2]), printedAmount(row[3]), Number(row[4] ?? '')];
  });
}
