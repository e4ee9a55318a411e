import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { idOf, planWith } from '../../plan/plan-with.ts';
import { blocksOf, factsOf, linesOf, outline, tablesOf, titlesOf } from '../printed-words.ts';

const hire = { id: idOf(1), year: 2026, status: 'new', grade: 'Istruttori', startDate: '2026-07-01' };
const capacity = {
  spending: [{ id: idOf(80), amount: '20.00' }],
  revenue: [{ id: idOf(81), official: true, netAverage: '100.00' }],
  forecast: [{ id: idOf(82), year: 2026, spending: '20.00' }],
  gradeCosts: [{ id: idOf(90), grade: 'Istruttori', annualCost: '10.00', source: 'CCNL' }],
};
const plan = (parts: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  planWith({ administration: { inhabitants: 12_000 }, capacity: { ...capacity, ...more }, ...parts });

describe('leavers', () => {
  const leavers = [
    {
      id: idOf(1),
      year: 2027,
      reason: 'mobility',
      grade: 'Istruttori',
      profile: 'Messo',
      partTimeQuota: '0.83',
    },
    {
      id: idOf(2),
      year: 2026,
      reason: 'retirement',
      grade: 'Operatori',
      profile: 'Operaio',
      annualCost: '9.00',
    },
  ];

  it('are printed year by year, one person each, without empty columns', () => {
    const doc = planWith({ capacity: { leavers } });
    const [table] = tablesOf(doc, '3.3.1', 'leavers');
    expect(linesOf(table)).toEqual([
      '[group] Anno 2026 (1)',
      'pensionamento | Operatori | Operaio |  | 9,00',
      '[group] Anno 2027 (1)',
      'mobilità verso altri enti | Istruttori | Messo | 0,83 | –',
      '[total] Totale 2 |  |  |  | ',
    ]);
    expect(tablesOf(planWith(), '3.3.1', 'leavers')).toEqual([]);
  });

  it('bring the table of the staff before and after', () => {
    const doc = plan(
      { hires: [hire], headcount: [{ id: idOf(5), contract: 'permanent', grade: 'Istruttori', heads: 2 }] },
      { leavers },
    );
    const [table] = tablesOf(doc, '3.3.2', 'staffing');
    expect(linesOf(table).at(-1)).toBe('[total] Totale | 2,00 | 1,83 | 1,00 | 1,17');
  });
});

describe('the picture of the year before', () => {
  const row = { id: idOf(5), contract: 'permanent', grade: 'Istruttori', profile: 'Agente', heads: 3 };

  it('stands beside that of today where it is known', () => {
    const doc = planWith({ headcount: [{ ...row, previousHeads: 2 }] });
    const [table] = tablesOf(doc, '3.3.1', 'headcount');
    expect(linesOf(table)).toContain('[total] Totale | 3 | 0 | 0,00 | 3,00 | 2 | 2,00');
    expect(titlesOf(tablesOf(planWith({ headcount: [row] }), '3.3.1', 'headcount')[0])).toHaveLength(5);
  });
});

describe('what the hires do', () => {
  it('is printed where the forecast does not hold them', () => {
    const [table] = tablesOf(plan({ hires: [hire] }), '3.3.2', 'plan-effects');
    expect(linesOf(table)).toEqual(['2026 | 20,00 | 5,00 | 25,00 | 25,00% | 2,00 | rispettato | – | –']);
  });

  it('is printed with what the static ceiling does not count of it, and by which norm', () => {
    const ceilings = {
      ceiling: { limit: '30.00' },
      ceilingRows: [{ id: idOf(85), role: 'item', firstYear: '24.00' }],
    };
    const notes = (doc: PlanDocument) =>
      outline(blocksOf(doc, '3.3.2')).filter((line) => line.startsWith('note '));
    const exempt = plan({ hires: [hire] }, ceilings);
    expect(linesOf(tablesOf(exempt, '3.3.2', 'plan-effects')[0])).toEqual([
      '2026 | 20,00 | 5,00 | 25,00 | 25,00% | 2,00 | rispettato | 6,00 | rispettato',
    ]);
    expect(notes(exempt).join()).toMatch(/\(artt\. 4 e 7 DM 17\.3\.2020\): 5,00 euro nel 2026\./);
    const counted = plan({ hires: [{ ...hire, contract: 'fixed-term' }] }, ceilings);
    expect(notes(counted).join()).not.toContain('art. 7');
  });

  it('is «non calcolabile» where a cost is not known', () => {
    const [table] = tablesOf(plan({ hires: [hire] }, { gradeCosts: [] }), '3.3.2', 'plan-effects');
    expect(linesOf(table)).toEqual(['2026 | 20,00 | non calcolabile | non calcolabile | – | – | – | – | –']);
  });

  it('is not repeated where the forecast holds the whole plan', () => {
    const forecast = [{ id: idOf(82), year: 2026, spending: '20.00', includesPlannedHires: true }];
    expect(tablesOf(plan({ hires: [hire] }, { forecast }), '3.3.2', 'plan-effects')).toEqual([]);
  });
});

describe('the contractual figures', () => {
  const rate = {
    id: idOf(40),
    grade: 'Istruttori',
    baseSalary: '8.00',
    thirteenth: '1.00',
    sectorAllowance: '1.00',
    contributionRate: '30',
    irapRate: '8.5',
    validFrom: '2026-01-01',
    source: 'CCNL',
  };
  const printed = (row: Readonly<Record<string, unknown>>) =>
    tablesOf(
      plan({}, { contractRates: [{ ...rate, ...row }], gradeCosts: [] }),
      '3.3.2',
      'contract-rates',
    )[0];

  it('are printed with the cost that they come to, their rates and whether anybody has looked them up', () => {
    expect(linesOf(printed({}))).toEqual([
      'Istruttori | 10,00 | 3,00 | 13,00 | 0,85 | 01.01.2026 | CCNL; oneri 30%, IRAP 8,5%; da verificare sulla fonte',
    ]);
    const verified = printed({ verifiedOn: '2026-02-01', validTo: '2026-12-31', note: 'Nota' });
    expect(linesOf(verified)).toEqual([
      'Istruttori | 10,00 | 3,00 | 13,00 | 0,85 | 01.01.2026 | 31.12.2026 | CCNL; oneri 30%, IRAP 8,5% | Nota',
    ]);
    expect(titlesOf(verified)).toContain('Fino al');
  });

  it('are «non calcolabile» where a part is missing, and not printed at all without a row', () => {
    expect(
      linesOf(printed({ thirteenth: null, source: '', contributionRate: null, irapRate: null })),
    ).toEqual([
      'Istruttori | non calcolabile | non calcolabile | non calcolabile | non calcolabile | 01.01.2026',
    ]);
    expect(tablesOf(plan({}), '3.3.2', 'contract-rates')).toEqual([]);
  });

  it.each([
    ['in every year', null, 'non usato: vale il costo annuo indicato'],
    ['from the second year', '2027-01-01', 'non usato negli anni in cui vale il costo annuo indicato'],
  ])('say that they do not count where a cost of the area is stated %s', (_when, validFrom, words) => {
    const stated = { id: idOf(90), grade: 'Istruttori', annualCost: '30.00', irap: '2.00', validFrom };
    const rows = [{ ...rate, note: 'Nota' }];
    const doc = plan({}, { contractRates: rows, gradeCosts: [stated] });
    const [line] = linesOf(tablesOf(doc, '3.3.2', 'contract-rates')[0]);
    expect(line).toMatch(new RegExp(` \\| ${words}\\nNota$`));
  });
});

describe('flexible work', () => {
  const flexibleRows = [
    { id: idOf(1), role: 'excluded', label: 'Art. 110', firstYear: '2.00' },
    { id: idOf(2), role: 'item', label: 'Supplenze', legalBasis: 'art. 36', firstYear: '12.00' },
  ];

  it('is a table by year against the limit that 2009 gives', () => {
    const doc = plan({}, { flexibleWork: { spending2009: '20.00', share: 'half' }, flexibleRows });
    const [table] = tablesOf(doc, '3.3.2', 'flexible-work');
    expect(linesOf(table)).toEqual([
      'Supplenze | art. 36 | 12,00 | – | –',
      'Art. 110 (a detrarre) |  | 2,00 | – | –',
      '[total] Spesa soggetta al limite |  | 10,00 | 0,00 | 0,00',
      'Limite |  | 10,00 | 10,00 | 10,00',
      '[total] Margine rispetto al limite |  | 0,00 | – | –',
      'Esito |  | rispettato |  | ',
    ]);
    expect(factsOf(doc, '3.3.2', 'flexible-work')).toMatchObject({
      'Limite (euro)': '10,00',
      Misura: '50% della spesa 2009',
    });
  });

  it('has its heading and rows also without a limit', () => {
    const doc = plan({}, { flexibleRows });
    expect(outline(blocksOf(doc, '3.3.2'))).toContain('3 Lavoro flessibile (art. 9 c. 28 DL 78/2010)');
    expect(linesOf(tablesOf(doc, '3.3.2', 'flexible-work')[0])).toHaveLength(3);
  });
});

describe('earlier verifications', () => {
  it('are printed with their ratio', () => {
    const pastStatements = [
      { id: idOf(1), statementYear: 2023, recordedOn: '2025-02-01', spending: '19.00', revenue: '100.00' },
    ];
    const [table] = tablesOf(plan({}, { pastStatements }), '3.3.2', 'past-statements');
    expect(linesOf(table)).toEqual(['2023 | 01.02.2025 | 19,00 | 100,00 | 19,00% | ']);
  });
});
