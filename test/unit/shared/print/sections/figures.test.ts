import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { newId } from '../../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../../shared/plan/parse.ts';
import type { Block, Cell } from '../../../../../shared/print/model.ts';
import { namesOf } from '../../../../../shared/print/names.ts';
import { sectionPrinters } from '../../../../../shared/print/sections/index.ts';

const sample = loadSamplePlan();
const empty = newPlan({ firstYear: 2025, kind: 'ordinary' });

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'group' ? flat(block.blocks) : [block]));
}

function blocksOf(doc: PlanDocument, key: keyof typeof sectionPrinters): Block[] {
  const context = { doc, names: namesOf(doc), level: 3 };
  return flat((sectionPrinters[key] ?? []).flatMap((printer) => printer(context)));
}

type Table = Extract<Block, { type: 'table' }>;

function tables(doc: PlanDocument, key: keyof typeof sectionPrinters, name: string): Table[] {
  return blocksOf(doc, key).filter((block): block is Table => block.type === 'table' && block.name === name);
}

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text);
const lines = (table: Table | undefined) =>
  (table?.rows ?? []).map((row) => row.cells.map(textOf).join(' | '));

describe('the worksheets of the sample', () => {
  it('static ceiling: totals, net and headroom of every column', () => {
    const [table] = tables(sample, '3.3.2', 'ceiling');
    expect(table?.columns.map((column) => column.title)).toEqual([
      'Voce',
      'Media 2011-2013',
      'Rendiconto 2023',
      'Previsione 2025',
      'Previsione 2026',
      'Previsione 2027',
    ]);
    expect(lines(table)).toEqual(
      expect.arrayContaining([
        'Totale spese di personale (A) | 7.674.399,98 | 7.384.954,59 | 8.425.953,46 | 8.397.367,66 | 8.289.099,56',
        'Spesa soggetta al limite (A − B − C) | 7.256.253,61 | 5.968.140,15 | 7.140.204,38 | 7.150.368,58 | 7.042.100,48',
        'Margine rispetto al limite |  | 1.288.113,46 | 116.049,23 | 105.885,03 | 214.153,13',
      ]),
    );
  });

  it('dynamic control and forecast', () => {
    expect(lines(tables(sample, '3.3.2', 'capacity-spending')[0]).at(-1)).toBe(' | Totale |  | 6.913.264,55');
    expect(lines(tables(sample, '3.3.2', 'capacity-scenarios')[0])).toEqual(
      expect.arrayContaining([
        'Rapporto | 16,77% | 16,99%',
        'Soglia | 27,00% | 27,00%',
        'Posizione | sotto la soglia | sotto la soglia',
        'Spesa massima | 11.132.544,89 | 10.987.945,50',
        'Margine | 4.219.280,34 | 4.074.680,95',
      ]),
    );
    expect(lines(tables(sample, '3.3.2', 'capacity-forecast')[0])).toEqual([
      '2025 | 7.884.760,46 | 19,12% | 27,00% | rispettata | compreso',
      '2026 | 7.871.174,66 | 19,09% | 27,00% | rispettata | compreso',
      '2027 | 7.762.906,56 | 18,83% | 27,00% | rispettata | compreso',
    ]);
  });

  it('leaves places open where revenue gives no ratio, instead of failing', () => {
    const capacity = {
      ...empty.capacity,
      spending: [{ id: newId(), code: '', label: 'Spesa', legalBasis: '', amount: '10.00' }],
      revenue: [{ id: newId(), label: 'Zero', official: true, netAverage: '0.00' }],
      forecast: [{ id: newId(), year: 2025, spending: '5.00' }],
    };
    const doc = parsePlanDocument({ ...empty, capacity });
    expect(lines(tables(doc, '3.3.2', 'capacity-scenarios')[0])).toContain('Rapporto | –');
    expect(lines(tables(doc, '3.3.2', 'capacity-forecast')[0])).toEqual([
      '2025 | 5,00 | – | – | – | non compreso',
    ]);
  });

  it('shows the three statements where the mean was not given, and the second base of the ceiling', () => {
    const capacity = {
      ...empty.capacity,
      spending: [{ id: newId(), amount: '25.00' }],
      revenue: [
        {
          id: newId(),
          firstStatement: '100.00',
          secondStatement: '110.00',
          thirdStatement: '120.00',
          doubtfulDebtProvision: '10.00',
        },
      ],
      ceiling: { basis: 'comma-562', limit: '30.00' },
      ceilingRows: [{ id: newId(), role: 'item', label: 'Spese', firstYear: '30.01' }],
    };
    const doc = parsePlanDocument({ ...empty, capacity });
    const scenarios = lines(tables(doc, '3.3.2', 'capacity-scenarios')[0]);
    expect(scenarios).toContain('Media delle entrate correnti al netto del FCDE | 100,00');
    expect(scenarios).toContain('Rapporto | 25,00%');
    const ceiling = lines(tables(doc, '3.3.2', 'ceiling')[0]);
    expect(ceiling).toContain('Margine rispetto al limite | -0,01');
    expect(ceiling).toContain('Esito | superato');
  });
});

describe('people', () => {
  it('headcount: subtotal per grade and total of heads and full-time equivalents', () => {
    const [permanent, fixedTerm] = tables(sample, '3.3.1', 'headcount').map(lines);
    expect(permanent?.filter((line) => line.startsWith('Totale'))).toEqual([
      'Totale Dirigenziale | 3 | 0 | 0,00 | 3,00',
      'Totale Funzionari e E.Q. | 30 | 3 | 2,28 | 29,28',
      'Totale Istruttori | 115 | 10 | 7,55 | 112,55',
      'Totale Operatori esperti | 22 | 5 | 3,83 | 20,83',
      'Totale | 170 | 18 | 13,66 | 165,66',
    ]);
    expect(fixedTerm?.at(-1)).toBe('Totale | 7 | 2 | 0,66 | 5,66');
  });

  it('units: the total of the plan, the Segretario apart', () => {
    expect(lines(tables(sample, '3.1', 'units')[0]).at(-1)).toMatch(/Totale.*\| 171 \| 7 \| 178$/);
    expect(blocksOf(sample, '3.1')).toContainEqual({
      type: 'note',
      text: 'Fuori dalla consistenza di 3.3.1: Segretario Generale.',
    });
  });

  it('hires: 8 under way and 18 new in 2025, 5 in 2026, 3 in 2027, and no invented cost', () => {
    const printed = tables(sample, '3.3.2', 'hires');
    const groups = printed.map((table) =>
      table.rows.filter((row) => row.kind === 'group').map((row) => row.cells.map(textOf).join('')),
    );
    expect(groups).toEqual([
      ['Procedura del piano precedente in corso (8)', 'Nuova assunzione (18)'],
      ['Nuova assunzione (5)'],
      ['Nuova assunzione (3)'],
    ]);
    expect(printed.flatMap((table) => table.columns.map((column) => column.title))).not.toContain(
      'Costo annuo (euro)',
    );
  });
});

describe('objectives', () => {
  it('stand in table 1 by structure and in table 2 by type, all 44 in both', () => {
    const counts = (name: string) =>
      tables(sample, '2.2', name)[0]
        ?.rows.filter((row) => row.kind === 'group')
        .map((row) => Number(/\((\d+)\)$/.exec(row.cells.map(textOf).join(''))?.[1]));
    expect(counts('objectives-by-structure')).toEqual([12, 3, 10, 7, 6, 3, 3]);
    expect(counts('objectives-by-type')).toEqual([7, 6, 3, 5, 2, 21]);
  });

  it('have a sheet with the letters a) to i), empty fields included', () => {
    const objectives = [
      { id: newId(), title: 'Prova', sharedWith: [], deadlineDate: '2025-12-31', pnrr: true },
    ];
    const doc = parsePlanDocument({ ...empty, objectives });
    const sheet = blocksOf(doc, '2.2').find((block) => block.type === 'sheet');
    if (sheet?.type !== 'sheet') throw new Error('no sheet');
    expect(sheet.fields.map((field) => field.letter).join('')).toBe('a)b)c)d)e)f)g)h)i)');
    expect(sheet.fields.slice(0, 9).every((field) => field.text === '–')).toBe(true);
    expect(sheet.fields.slice(9)).toEqual([{ letter: '', label: 'Scadenza (data)', text: '31.12.2025' }]);
    expect(sheet.badges).toEqual(['Tipo non indicato', 'PNRR']);
  });
});

describe('risk', () => {
  const bands = [
    { level: 'low', label: '', below: '5.5' },
    { level: 'medium', label: 'rilevante', below: '13.5' },
    { level: 'high', label: '', below: null },
  ];
  const event = {
    id: newId(),
    area: 'B',
    description: 'Frazionamento',
    probability: '2.17',
    impact: '3',
    score: '6.51',
    level: 'medium',
    factors: ['interference', 'organisationalGaps', 'information', 'interests'],
    anomalies: [],
    motivation: 'Casi recenti',
    qualitative: { discretion: 'high', evidence: 'Ricorsi' },
  };
  const doc = parsePlanDocument({
    ...empty,
    riskMethod: { bands },
    riskEvents: [event, { id: newId(), description: 'Altro', level: 'undeterminable' }],
  });

  it('shows levels by their word and their step, and R and V by their formulas', () => {
    const [table] = tables(doc, '2.3', 'risk-register');
    expect(table?.rows[0]?.cells).toEqual(
      expect.arrayContaining(['2,17', '3', '6,51', { text: 'rilevante', tone: 1 }]),
    );
    const sheet = blocksOf(doc, '2.3').find((block) => block.type === 'sheet');
    expect(sheet).toMatchObject({
      fields: [
        { label: 'Motivazione', text: 'Casi recenti' },
        { text: 'Interferenze, Carenze organizzative, Informazioni, Interessi (R = 2,23)' },
        { text: 'nessuna (V = 1,00)' },
      ],
    });
  });

  it('prints of two ratings side by side the official one', () => {
    const judged = parsePlanDocument({ ...doc, riskMethod: { bands, method: 'pna2019' } });
    const sheet = blocksOf(judged, '2.3').find((block) => block.type === 'sheet');
    expect(sheet).toMatchObject({
      fields: [{}, {}, {}, { text: 'Discrezionalità del decisore: alto\nEvidenze: Ricorsi' }],
    });
    const [table] = tables(judged, '2.3', 'risk-register');
    expect(table?.columns.map(({ title }) => title)).not.toContain('P×I');
    expect(table?.rows[0]?.cells).toEqual(expect.arrayContaining([{ text: 'rilevante', tone: 1 }]));
  });

  it('loses no event: one without area has its own table, one without band its word', () => {
    const printed = tables(doc, '2.3', 'risk-register').map(lines);
    expect(printed).toHaveLength(2);
    expect(printed[1]?.[0]).toContain('non determinabile');
  });

  it('writes the bands in force, and says when there are none', () => {
    expect(lines(tables(doc, '2.3', 'risk-bands')[0])).toEqual([
      'basso | inferiore a 5,5',
      'rilevante | da 5,5, inferiore a 13,5',
      'alto | da 13,5 in su',
    ]);
    expect(JSON.stringify(blocksOf(empty, '2.3'))).toContain('non fissa le fasce');
  });

  it('says that there is no transparency annex, or prints it', () => {
    expect(JSON.stringify(blocksOf(empty, '2.3'))).toContain('non contiene l’elenco degli obblighi');
    const duty = { id: newId(), section: 'Bandi', subSection: 'Gare', content: 'Avvisi' };
    const [table] = tables(
      parsePlanDocument({ ...empty, transparencyDuties: [duty] }),
      '2.3',
      'transparency',
    );
    expect(table?.rows[0]?.cells.slice(0, 2)).toEqual(['Bandi › Gare', 'Avvisi']);
  });
});
