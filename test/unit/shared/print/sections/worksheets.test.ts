import { describe, expect, it } from 'vitest';
import { idOf, planWith, withHeader } from '../../plan/plan-with.ts';
import { blocksOf, factsOf, linesOf, outline, tablesOf, titlesOf } from '../printed-words.ts';

const plan = (capacity: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  planWith({ administration: { inhabitants: 12_000 }, capacity, ...parts });
const undated = { period: { firstYear: null } };

describe('worksheets that are not there', () => {
  it('are said to be missing, each in its place', () => {
    expect(outline(blocksOf(planWith(), '3.3.2'))).toEqual([
      '3 Limite di spesa del personale',
      'note Il piano non contiene il prospetto del limite di spesa.',
      '3 Capacità assunzionale',
      'note Il piano non contiene il prospetto della capacità assunzionale.',
      'note Il piano non prevede assunzioni.',
    ]);
  });

  it('keep the notes and the forecast that were written all the same', () => {
    const doc = plan({
      basis: { note: 'In attesa del rendiconto.' },
      ceiling: { note: 'In attesa dei revisori.' },
      forecast: [{ id: idOf(1), year: 2026, spending: '10.00' }],
    });
    const blocks = blocksOf(doc, '3.3.2');
    expect(outline(blocks)).toEqual(
      expect.arrayContaining(['note In attesa del rendiconto.', 'note In attesa dei revisori.']),
    );
    expect(linesOf(tablesOf(doc, '3.3.2', 'capacity-forecast')[0])).toEqual([
      '2026 | 10,00 | – | 27,00% | – | non compreso',
    ]);
  });
});

describe('the static ceiling', () => {
  const ceilingRows = [
    { id: idOf(1), role: 'excluded', label: 'Rinnovi', firstYear: '10.00' },
    { id: idOf(2), role: 'item', code: '101', label: 'Redditi', firstYear: '100.00', reference: '95.00' },
    { id: idOf(3), role: 'dm2020', label: 'DM', firstYear: '0.50' },
    { id: idOf(4), role: 'item', code: '103', firstYear: '5.00' },
  ];

  it('is A − B − C in that order, in the columns that have a figure', () => {
    const [table] = tablesOf(plan({ ceiling: { limit: '90.00' }, ceilingRows }), '3.3.2', 'ceiling');
    expect(titlesOf(table)).toEqual(['Voce', 'Media 2011-2013', 'Previsione 2026']);
    expect(linesOf(table)).toEqual([
      '101 – Redditi | 95,00 | 100,00',
      '103 | – | 5,00',
      '[subtotal] Totale spese di personale (A) | 95,00 | 105,00',
      'Rinnovi (B) | – | 10,00',
      'DM (C) | – | 0,50',
      '[total] Spesa soggetta al limite (A − B − C) | 95,00 | 94,50',
      'Limite |  | 90,00',
      '[total] Margine rispetto al limite |  | -4,50',
      'Esito |  | superato',
    ]);
  });

  it('judges nothing without a limit', () => {
    expect(linesOf(tablesOf(plan({ ceilingRows }), '3.3.2', 'ceiling')[0]).at(-1)).toMatch(
      /^\[total\] Spesa soggetta/,
    );
  });

  it('names its norm, its base and its years', () => {
    const all = {
      reference: '1.00',
      statement: '1.00',
      firstYear: '1.00',
      secondYear: '1.00',
      thirdYear: '1.00',
    };
    const rows = { ceilingRows: [{ id: idOf(1), role: 'item', ...all }] };
    const old = plan({ ...rows, ceiling: { basis: 'comma-562' }, basis: { statementYear: 2024 } });
    const [table] = tablesOf(old, '3.3.2', 'ceiling');
    expect(table?.caption).toBe('Importi in euro – art. 1 comma 562 L. 296/2006');
    expect(titlesOf(table)).toEqual([
      ...['Voce', 'Anno 2008', 'Rendiconto 2024'],
      ...['Previsione 2026', 'Previsione 2027', 'Previsione 2028'],
    ]);
    const [open] = tablesOf(withHeader(plan(rows), undated), '3.3.2', 'ceiling');
    expect(titlesOf(open).slice(1)).toEqual([
      ...['Media 2011-2013', 'Ultimo rendiconto'],
      ...['Previsione 1° anno', 'Previsione 2° anno', 'Previsione 3° anno'],
    ]);
  });
});

describe('the dynamic control', () => {
  const capacity = {
    basis: { statementYear: 2024 },
    spending: [
      { id: idOf(1), code: 'U.1.01', label: 'Redditi', amount: '20.00' },
      { id: idOf(2), label: 'Incentivi', legalBasis: 'art. 113', amount: '-1.50' },
      { id: idOf(3), label: 'Altro' },
    ],
    revenue: [
      { id: idOf(4), label: '', netAverage: '100.00' },
      { id: idOf(5), label: 'Ufficiale', official: true, netAverage: '60.00' },
    ],
    forecast: [
      { id: idOf(6), year: 2026, spending: '16.20', includesPlannedHires: true },
      { id: idOf(7), year: 2027, spending: '16.21' },
      { id: idOf(8) },
    ],
  };
  const doc = plan(capacity);

  it('lists the spending with its total, adjustments included', () => {
    const [table] = tablesOf(doc, '3.3.2', 'capacity-spending');
    expect(table?.caption).toBe('Spesa del personale in euro – rendiconto 2024');
    expect(linesOf(table)).toEqual([
      'U.1.01 | Redditi |  | 20,00',
      ' | Incentivi | art. 113 | -1,50',
      ' | Altro |  | –',
      '[total]  | Totale |  | 18,50',
    ]);
  });

  it('sets every scenario beside the other, the official one marked', () => {
    const [table] = tablesOf(doc, '3.3.2', 'capacity-scenarios');
    expect(titlesOf(table)).toEqual(['Voce', 'Scenario 1', 'Ufficiale (ufficiale)']);
    expect(linesOf(table)).toEqual([
      'Media delle entrate correnti al netto del FCDE | 100,00 | 60,00',
      'Spesa del personale | 18,50 | 18,50',
      '[subtotal] Rapporto | 18,50% | 30,83%',
      'Fascia demografica | f) | f)',
      'Soglia | 27,00% | 27,00%',
      'Soglia di rientro | 31,00% | 31,00%',
      'Posizione | sotto la soglia | tra soglia e soglia di rientro',
      'Spesa massima | 27,00 | –',
      '[total] Margine | 8,50 | –',
    ]);
  });

  it('holds the forecast against the official scenario, on the exact ratio', () => {
    const [table] = tablesOf(doc, '3.3.2', 'capacity-forecast');
    expect(table?.caption).toBe('Rapporto sulla media netta delle entrate correnti (60,00 euro)');
    expect(linesOf(table)).toEqual([
      '2026 | 16,20 | 27,00% | 27,00% | rispettata | compreso',
      '2027 | 16,21 | 27,02% | 27,00% | non rispettata | non compreso',
      '– | – | – | 27,00% | – | non compreso',
    ]);
  });

  it('leaves open what cannot be computed, without the inhabitants or without revenue', () => {
    const unknown = planWith({ capacity });
    expect(linesOf(tablesOf(unknown, '3.3.2', 'capacity-scenarios')[0])).toEqual(
      expect.arrayContaining([
        'Fascia demografica | – | –',
        'Posizione | – | –',
        '[subtotal] Rapporto | 18,50% | 30,83%',
      ]),
    );
    const poor = plan({ ...capacity, revenue: [] });
    expect(tablesOf(poor, '3.3.2', 'capacity-scenarios')).toEqual([]);
    expect(linesOf(tablesOf(poor, '3.3.2', 'capacity-forecast')[0])[0]).toBe(
      '2026 | 16,20 | – | 27,00% | – | compreso',
    );
  });
});

describe('the other limits', () => {
  it('print the facts that are known, with the margin that follows', () => {
    const doc = plan({
      flexibleWork: { limit: '10.00', spending: '10.01', needs: 'Stagionali' },
      progressions: { percentage: '0.55', budget: '10.00', used: '4.00', planned: 2 },
      retention: { answer: 'none' },
      auditorsOpinion: { number: '12', date: '2026-01-20' },
    });
    expect(factsOf(doc, '3.3.2', 'flexible-work')).toEqual({
      'Limite (euro)': '10,00',
      'Spesa prevista (euro)': '10,01',
      'Margine (euro)': '-0,01',
      Esito: 'superato',
      Fabbisogno: 'Stagionali',
    });
    expect(factsOf(doc, '3.3.2', 'progressions')).toEqual({
      'Percentuale del monte salari 2018': '0,55%',
      'Budget (euro)': '10,00',
      'Utilizzato (euro)': '4,00',
      'Residuo (euro)': '6,00',
      'Progressioni in corso': '2',
    });
    expect(factsOf(doc, '3.3.2', 'retention')).toEqual({ Casi: 'nessun caso' });
    expect(factsOf(doc, '3.3.2', 'auditors')).toEqual({ 'Verbale n.': '12', Data: '20.01.2026' });
  });

  it('show half of what is known without inventing the other', () => {
    const doc = plan({ flexibleWork: { limit: '10.00' } });
    expect(factsOf(doc, '3.3.2', 'flexible-work')).toEqual({ 'Limite (euro)': '10,00' });
  });

  it("show the ente's own legal figures with day, source and note", () => {
    const parameters = [
      {
        id: idOf(1),
        table: 'soglie',
        key: 'f',
        value: '27,00',
        validFrom: '2026-01-01',
        source: 'DM',
        note: 'Nuova',
      },
      { id: idOf(2), table: 'soglie', key: 'g' },
      { id: idOf(3), table: 'regione', key: 'anno', value: '2026' },
    ];
    expect(linesOf(tablesOf(plan({}, { parameters }), '3.3.2', 'parameters')[0])).toEqual([
      'soglie – f | 27,00 | 01.01.2026 | DM\nNuova',
      'soglie – g | – | – | –',
      'regione – anno | 2026 | – | –',
    ]);
  });
});
