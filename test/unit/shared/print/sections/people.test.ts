import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/print/model.ts';
import { idOf, planWith, withHeader } from '../../plan/plan-with.ts';
import { blocksOf, factsOf, linesOf, outline, tablesOf, titlesOf } from '../printed-words.ts';

const undated = { period: { firstYear: null } };

describe('the scheda anagrafica', () => {
  it('has every field in the order of the schema, with the day that its counts refer to', () => {
    const doc = planWith({
      administration: { name: 'Comune di Crema', inhabitants: 34_193, mayor: 'Rossi' },
    });
    const facts = factsOf(doc, '1', 'administration');
    expect(Object.keys(facts)[0]).toBe('Denominazione');
    expect(Object.keys(facts)).toHaveLength(16);
    expect(facts).toMatchObject({
      Denominazione: 'Comune di Crema',
      Sindaco: 'Rossi',
      'Abitanti al 31 dicembre 2025': '34.193',
      'Dipendenti al 31 dicembre 2025': '–',
      PEC: '–',
    });
  });

  it('names no day where the plan has no period', () => {
    const labels = Object.keys(factsOf(withHeader(planWith(), undated), '1', 'administration'));
    expect(labels).toContain('Abitanti al 31 dicembre dell’anno precedente');
  });
});

describe('the organisation', () => {
  const units = [
    { id: idOf(1), kind: 'office', code: 'U1', name: 'Ufficio 1', parent: idOf(2), permanentStaff: 4 },
    { id: idOf(2), kind: 'area', code: 'A1', name: 'Area 1', manager: 'Bianchi', managerRole: 'Dirigente' },
    { id: idOf(3), kind: 'staff', name: 'Segretario', permanentStaff: 1, outsideHeadcount: true },
    { id: idOf(4), kind: 'office', name: 'Ufficio 2', parent: idOf(1), fixedTermStaff: 2, functions: 'Gare' },
  ];

  it('is said to be missing when there is none', () => {
    expect(outline(blocksOf(planWith(), '3.1'))).toEqual(['note Il piano non contiene unità organizzative.']);
  });

  it('is a tree, roots in their order, each above what belongs to it', () => {
    const [table] = tablesOf(planWith({ units }), '3.1', 'units');
    expect(linesOf(table)).toEqual([
      'A1 | Area 1 | Area | Bianchi\nDirigente | – | – | –',
      'U1 | Ufficio 1 | Ufficio | – | 4 | – | 4',
      ' | Ufficio 2 | Ufficio | – | – | 2 | 2',
      ' | Segretario | Staff | – | 1 | – | 1',
      '[total]  | Totale |  |  | 5 | 2 | 7',
    ]);
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual([
      { text: 'Area 1', indent: 0, strong: true },
      { text: 'Ufficio 1', indent: 1 },
      { text: 'Ufficio 2', indent: 2 },
      { text: 'Segretario', indent: 0, strong: true },
      'Totale',
    ]);
  });

  it('says who is outside the headcount and what the units do, where some do', () => {
    const doc = planWith({ units });
    expect(outline(blocksOf(doc, '3.1'))).toEqual([
      '3 Organigramma',
      'organigram',
      '3 Unità organizzative e personale assegnato',
      'table units',
      'note Fuori dalla consistenza di 3.3.1: Segretario.',
      '3 Ampiezza media delle unità organizzative',
      'table unit-sizes',
      'note I dipendenti di un’unità comprendono quelli delle unità che ne dipendono.',
      '3 Funzioni delle unità organizzative',
      'table unit-functions',
    ]);
    expect(linesOf(tablesOf(doc, '3.1', 'unit-functions')[0])).toEqual(['Ufficio 2 | Gare']);
    const bare = planWith({ units: [units[1]] });
    expect(outline(blocksOf(bare, '3.1'))).toEqual([
      '3 Organigramma',
      'organigram',
      '3 Unità organizzative e personale assegnato',
      'table units',
    ]);
    expect(linesOf(tablesOf(doc, '3.1', 'unit-sizes')[0])).toEqual([
      'Area | 1 | 1 | 6 | 6,00',
      'Ufficio | 2 | 2 | 8 | 4,00',
      'Staff | 1 | 1 | 1 | 1,00',
    ]);
  });
});

describe('the drawing of the organisation', () => {
  const manyUnits = (areas: number, offices: number) =>
    Array.from({ length: areas }, (_, area) => [
      { id: idOf(area * 100 + 1), kind: 'area', name: `Area ${area}` },
      ...Array.from({ length: offices }, (_, office) => ({
        id: idOf(area * 100 + office + 2),
        kind: 'office',
        name: `Ufficio ${office}`,
        parent: idOf(area * 100 + 1),
      })),
    ]).flat();
  const drawnIn = (areas: number, offices: number) =>
    blocksOf(planWith({ units: manyUnits(areas, offices) }), '3.1').filter(
      (block): block is Extract<Block, { type: 'organigram' }> => block.type === 'organigram',
    );

  it('is one, and says itself in words', () => {
    const [only, ...others] = drawnIn(6, 3);
    expect(others).toEqual([]);
    expect(only?.drawing.boxes).toHaveLength(1 + 6 * 4);
    expect(only?.alt).toContain('Ufficio 2 (ufficio), dipende da Area 5.');
  });

  it('comes in parts where one would be too tall to read, with every unit in one of them', () => {
    const parts = drawnIn(6, 30);
    expect(parts.length).toBe(2);
    const drawn = parts
      .flatMap(({ drawing }) => drawing.boxes.map(({ id }) => id))
      .filter((id) => id !== null);
    expect(new Set(drawn).size).toBe(6 * 31);
  });
});

describe('the headcount', () => {
  const headcount = [
    { id: idOf(1), contract: 'fixed-term', profile: 'Agente', heads: 1 },
    { id: idOf(2), contract: 'permanent', grade: 'Istruttori', profile: 'Geometra', heads: 3, note: 'PNRR' },
    {
      id: idOf(3),
      contract: 'permanent',
      grade: 'Funzionari',
      heads: 2,
      partTimeHeads: 1,
      partTimeQuota: '0.5',
    },
    { id: idOf(4), contract: 'permanent', grade: 'Istruttori', profile: 'Vigile', heads: 1 },
  ];
  const doc = planWith({ headcount });

  it('is said to be missing when there is none', () => {
    expect(outline(blocksOf(planWith(), '3.3.1'))[0]).toContain('note Il piano non contiene la consistenza');
  });

  it('has a table per contract, permanent first, dated by the year before the plan', () => {
    expect(outline(blocksOf(doc, '3.3.1'))).toEqual([
      '3 Personale a tempo indeterminato al 31 dicembre 2025',
      'table headcount',
      '3 Personale a tempo determinato al 31 dicembre 2025',
      'table headcount',
    ]);
    expect(outline(blocksOf(withHeader(doc, undated), '3.3.1'))[0]).toMatch(/al 31 dicembre$/);
  });

  it('groups profiles by grade as they first appear, with subtotals and the total', () => {
    const [permanent, fixedTerm] = tablesOf(doc, '3.3.1', 'headcount').map(linesOf);
    expect(permanent).toEqual([
      '[group] Istruttori',
      'Geometra\nPNRR | 3 | 0 | 0,00 | 3,00',
      'Vigile | 1 | 0 | 0,00 | 1,00',
      '[subtotal] Totale Istruttori | 4 | 0 | 0,00 | 4,00',
      '[group] Funzionari',
      '– | 2 | 1 | 0,50 | 1,50',
      '[subtotal] Totale Funzionari | 2 | 1 | 0,50 | 1,50',
      '[total] Totale | 6 | 1 | 0,50 | 5,50',
    ]);
    expect(fixedTerm?.[0]).toBe('[group] Area di inquadramento non indicata');
  });
});

describe('hires', () => {
  const hires = [
    { id: idOf(1), status: 'new', year: 2027, number: 1, grade: 'Istruttori', profile: 'Geometra' },
    { id: idOf(2), status: 'new', year: 2026, number: 2, contract: 'fixed-term', annualCost: '31000.5' },
    { id: idOf(3), status: 'under-way', year: 2026, number: 3, reason: 'growth', channel: 'mobility' },
    { id: idOf(4), status: 'new', year: null, conditional: true },
    {
      id: idOf(5),
      status: 'new',
      year: 2026,
      conditional: true,
      condition: 'Se finanziata',
      startDate: '2026-09-01',
    },
  ];
  const doc = planWith({ hires });

  it('are said not to be planned when there is none', () => {
    expect(outline(blocksOf(planWith(), '3.3.2')).at(-1)).toBe('note Il piano non prevede assunzioni.');
  });

  it('stand year by year, those without year last, together on their pages', () => {
    const outlined = outline(blocksOf(doc, '3.3.2'));
    expect(outlined.slice(outlined.indexOf('3 Piano delle assunzioni'))).toEqual([
      '3 Piano delle assunzioni',
      '4 Anno 2026',
      'table hires',
      '4 Anno 2027',
      'table hires',
      '4 Anno non indicato',
      'table hires',
    ]);
  });

  it('has procedures under way before new ones, and shows only the columns that say something', () => {
    const [first, second, last] = tablesOf(doc, '3.3.2', 'hires');
    expect(titlesOf(first)).toEqual([
      ...['N.', 'Area professionale', 'Profilo', 'Contratto', 'Motivo e modalità'],
      ...['Condizione', 'Decorrenza', 'Costo annuo (euro)'],
    ]);
    expect(linesOf(first)).toEqual([
      '[group] Procedura del piano precedente in corso (1)',
      '3 | – | – |  | potenziamento; mobilità |  | – | –',
      '[group] Nuova assunzione (2)',
      '2 | – | – | A tempo determinato |  |  | – | 31.000,50',
      '– | – | – |  |  | Se finanziata | 01.09.2026 | –',
      '[total]  | Totale 3 |  |  |  |  |  | ',
    ]);
    expect(titlesOf(second)).toEqual(['N.', 'Area professionale', 'Profilo']);
    expect(linesOf(last)[1]).toBe('– | – | – | condizionata');
  });
});

describe('remote work and training', () => {
  it('print nothing, or a note, when there is none', () => {
    expect(blocksOf(planWith(), '3.2')).toEqual([]);
    expect(outline(blocksOf(planWith(), '3.3.5'))).toEqual([
      'note Il piano non contiene interventi di formazione.',
    ]);
  });

  it('remote work is one table, kind by kind', () => {
    const remoteWork = [
      { id: idOf(1), kind: 'contribution', description: 'Meno tempi', target: '10%' },
      { id: idOf(2), kind: 'condition', description: 'Accordo' },
    ];
    const [table] = tablesOf(planWith({ remoteWork }), '3.2', 'remote-work');
    expect(titlesOf(table)).toEqual(['Descrizione', 'Valore atteso']);
    expect(linesOf(table)).toEqual([
      '[group] Condizione',
      'Accordo | ',
      '[group] Contributo alla performance',
      'Meno tempi | 10%',
    ]);
  });

  it('training has a table of its own for each kind, with the mark of prevention', () => {
    const training = [
      { id: idOf(1), kind: 'course', title: 'Etica', prevention: true, hours: '8' },
      { id: idOf(2), kind: 'priority', title: 'Digitale' },
      { id: idOf(3), kind: 'course', description: 'Senza titolo' },
    ];
    const doc = planWith({ training });
    expect(outline(blocksOf(doc, '3.3.5'))).toEqual([
      '3 Piano della formazione',
      '4 Priorità strategiche',
      'table training',
      '4 Interventi formativi',
      'table training',
    ]);
    const [, courses] = tablesOf(doc, '3.3.5', 'training');
    expect(linesOf(courses)).toEqual(['Etica\n(prevenzione della corruzione) |  | 8', '– | Senza titolo | ']);
  });
});
