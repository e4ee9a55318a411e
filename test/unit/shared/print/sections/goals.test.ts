import { describe, expect, it } from 'vitest';
import { standardSections } from '../../../../../shared/plan/core/sections.ts';
import { ownsItems, sectionPrinters } from '../../../../../shared/print/sections/index.ts';
import { idOf, planWith } from '../../plan/plan-with.ts';
import { blocksOf, linesOf, outline, sheetsOf, tablesOf, titlesOf } from '../printed-words.ts';

const goal = {
  id: idOf(1),
  code: 'a',
  title: 'Comunità',
  dimension: 'social',
  indicator: 'Utenti',
  target: '100',
};
const units = [
  { id: idOf(2), kind: 'area', name: 'Area 1' },
  { id: idOf(3), kind: 'area', name: 'Area 2' },
];
const objectives = [
  { id: idOf(4), number: 2, unit: idOf(3), title: 'Secondo', type: 'B', managers: ['Verdi', 'Bianchi'] },
  {
    id: idOf(5),
    number: 1,
    unit: idOf(3),
    title: 'Primo',
    type: 'A',
    strategic: true,
    publicValueGoal: goal.id,
  },
  {
    id: idOf(6),
    unit: null,
    title: 'Comune',
    pnrr: true,
    pnrrMeasure: '1.4.5',
    startYear: 2026,
    endYear: 2027,
  },
  {
    id: idOf(7),
    number: 1,
    unit: idOf(2),
    title: 'Altro',
    type: 'B',
    sharedWith: [idOf(3)],
    services: 'Gare',
  },
];
const doc = planWith({ publicValueGoals: [goal, { id: idOf(8), title: 'Ambiente' }], units, objectives });

describe('public value', () => {
  it('prints nothing when there is no goal', () => {
    expect(blocksOf(planWith(), '2.1')).toEqual([]);
  });

  it('has a sheet for each goal with what was written, and the objectives that serve it', () => {
    expect(outline(blocksOf(doc, '2.1'))).toEqual([
      '3 Obiettivi di valore pubblico',
      'sheet 4 a) Comunità',
      'sheet 4  Ambiente',
    ]);
    const [first, second] = sheetsOf(doc, '2.1');
    expect(first?.fields.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Dimensione del benessere: benessere sociale',
      'Indicatore: Utenti',
      'Valore atteso: 100',
      'Obiettivi di performance collegati: n. 1 – Primo (Area 2)',
    ]);
    expect(second?.fields).toEqual([]);
  });
});

describe('objectives', () => {
  it('are said to be missing when there is none', () => {
    expect(outline(blocksOf(planWith({ units }), '2.2'))).toEqual([
      'note Il piano non contiene obiettivi di performance.',
    ]);
  });

  it('stand in legend, two tables and sheets, the common ones last', () => {
    expect(outline(blocksOf(doc, '2.2'))).toEqual([
      '3 Tipi di obiettivo',
      'table objective-types',
      '3 Obiettivi per struttura',
      'table objectives-by-structure',
      '3 Obiettivi per tipo',
      'table objectives-by-type',
      '3 Schede degli obiettivi',
      '4 Area 1',
      'sheet 5 1. Altro',
      '4 Area 2',
      'sheet 5 1. Primo',
      'sheet 5 2. Secondo',
      '4 Obiettivi comuni a tutte le strutture',
      'sheet 5  Comune',
    ]);
  });

  it('are counted and numbered in the table of the structures', () => {
    const [table] = tablesOf(doc, '2.2', 'objectives-by-structure');
    expect(titlesOf(table)).toEqual(['N.', 'Titolo', 'Tipo', 'S', 'Dirigenti', 'Servizi']);
    expect(linesOf(table)).toEqual([
      '[group] Area 1 (1)',
      '1 | Altro | B |  |  | Gare',
      '[group] Area 2 (2)',
      '1 | Primo | A | S |  | ',
      '2 | Secondo | B |  | Verdi, Bianchi | ',
      '[group] Obiettivi comuni a tutte le strutture (1)',
      '– | Comune | – |  |  | ',
    ]);
  });

  it('are all in the table of the types too, those without type last', () => {
    const lines = linesOf(tablesOf(doc, '2.2', 'objectives-by-type')[0]);
    expect(lines.filter((line) => line.startsWith('[group]')).map((line) => line.slice(0, 16))).toEqual([
      '[group] Tipo A –',
      '[group] Tipo B –',
      '[group] Senza ti',
    ]);
    expect(lines).toContain('2 | Secondo | Area 2 |  | Verdi, Bianchi | ');
    expect(lines.at(-1)).toBe('– | Comune | Tutte |  |  | ');
    expect(lines).toHaveLength(3 + objectives.length);
  });

  it('say on their sheet what else is known, and wear their marks', () => {
    const sheets = new Map(sheetsOf(doc, '2.2').map((sheet) => [sheet.title, sheet]));
    expect([...sheets.values()].map(({ badges }) => badges)).toEqual([
      ['Tipo B'],
      ['Tipo A', 'Strategico di direzione'],
      ['Tipo B'],
      ['Tipo non indicato', 'PNRR'],
    ]);
    const further = (title: string) =>
      sheets
        .get(title)
        ?.fields.slice(9)
        .map(({ label, text }) => `${label}: ${text}`);
    expect(further('Altro')).toEqual(['Servizi: Gare', 'Condiviso con: Area 2']);
    expect(further('Primo')).toEqual(['Obiettivo di valore pubblico: a) Comunità']);
    expect(further('Comune')).toEqual(['Periodo: 2026–2027', 'Misura PNRR: 1.4.5']);
    expect(sheets.get('Secondo')?.fields.find(({ letter }) => letter === 'b)')?.text).toBe('Verdi, Bianchi');
  });

  it("say which types are the ente's own", () => {
    const own = planWith({
      objectiveTypes: [{ id: idOf(1), code: 'F', name: 'Altri' }],
      objectives: [{ id: idOf(2), title: 'Uno' }],
    });
    expect(linesOf(tablesOf(own, '2.2', 'objective-types')[0])).toEqual(['F | Altri | tipologia dell’ente']);
  });
});

describe('monitoring', () => {
  const schedule = [
    {
      id: idOf(10),
      section: '2.2',
      activity: 'Verifica',
      deadline: 'entro giugno',
      deadlineDate: '2026-06-30',
    },
    { id: idOf(11), section: '4', deadlineDate: '2026-12-31', frequency: 'Annuale' },
  ];
  const results = [
    { id: idOf(12), schedule: idOf(10), objective: idOf(5), date: '2026-06-30', outcome: 'Raggiunto' },
    { id: idOf(13), evidence: 'Atti' },
  ];

  it('shows the calendar, in words before the date', () => {
    const [table] = tablesOf(planWith({ monitoring: { schedule } }), '4', 'monitoring');
    expect(titlesOf(table)).toEqual(['Sezione', 'Attività', 'Frequenza', 'Termine']);
    expect(linesOf(table)).toEqual(['2.2 | Verifica |  | entro giugno', '4 | – | Annuale | 31.12.2026']);
  });

  it('shows the results with what they are about', () => {
    const full = {
      ...doc,
      monitoring: planWith({ units, publicValueGoals: [goal], objectives, monitoring: { schedule, results } })
        .monitoring,
    };
    expect(outline(blocksOf(full, '4'))).toEqual([
      '3 Calendario del monitoraggio',
      'table monitoring',
      '3 Risultati del monitoraggio',
      'table monitoring-results',
    ]);
    expect(linesOf(tablesOf(full, '4', 'monitoring-results')[0])).toEqual([
      'Verifica\nn. 1 – Primo (Area 2) | 30.06.2026 | Raggiunto | ',
      '– | – |  | Atti',
    ]);
  });

  it('shows the results without a calendar as well', () => {
    const alone = planWith({ monitoring: { results: [results[1]] } });
    expect(outline(blocksOf(alone, '4'))).toEqual([
      'note Il piano non contiene il calendario del monitoraggio.',
      '3 Risultati del monitoraggio',
      'table monitoring-results',
    ]);
  });
});

describe('the sections that own something', () => {
  it('is the scheda alone in a new plan', () => {
    expect(standardSections.map(({ key }) => key).filter((key) => ownsItems(planWith(), key))).toEqual(['1']);
  });

  it.each([
    ['2.1', { publicValueGoals: [{ id: idOf(1) }] }],
    ['2.2', { objectives: [{ id: idOf(1) }] }],
    ['2.3', { transparencyDuties: [{ id: idOf(1) }] }],
    ['2.3', { controls: [{ id: idOf(1) }] }],
    ['2.3', { riskMethod: { note: 'Scelta.' } }],
    ['3.1', { units: [{ id: idOf(1), kind: 'area' }] }],
    ['3.2', { remoteWork: [{ id: idOf(1), kind: 'condition' }] }],
    ['3.3.1', { headcount: [{ id: idOf(1), contract: 'permanent' }] }],
    ['3.3.2', { capacity: { revenue: [{ id: idOf(1) }] } }],
    ['3.3.2', { capacity: { retention: { answer: 'none' } } }],
    ['3.3.2', { parameters: [{ id: idOf(1) }] }],
    ['3.3.5', { training: [{ id: idOf(1), kind: 'course' }] }],
    ['4', { monitoring: { results: [{ id: idOf(1) }] } }],
  ] as const)('%s with %j', (key, parts) => {
    const owning = standardSections.filter((section) => ownsItems(planWith(parts), section.key));
    expect(owning.map((section) => section.key).sort()).toEqual(['1', key]);
  });

  it('each have a printer', () => {
    expect(Object.keys(sectionPrinters).sort()).toEqual(
      ['1', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3.1', '3.3.2', '3.3.5', '4'].sort(),
    );
  });
});
