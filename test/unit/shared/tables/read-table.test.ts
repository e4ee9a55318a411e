import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { ListKindName } from '../../../../shared/plan/kinds.ts';
import { measureSchema } from '../../../../shared/plan/risk/measures.ts';
import { riskAreaSchema } from '../../../../shared/plan/risk/risk-areas.ts';
import { riskEventSchema } from '../../../../shared/plan/risk/risk-events.ts';
import { proposeMapping } from '../../../../shared/tables/column-mapping.ts';
import { readCsv } from '../../../../shared/tables/read-csv.ts';
import {
  readTable,
  requiredColumns,
  type Sheet,
  type TableChoices,
} from '../../../../shared/tables/read-table.ts';
import { tableOf } from '../../../../shared/tables/table-text.ts';
import { idOf, doc as plan } from '../../renderer/components/grid/grid-plan.ts';

const doc: PlanDocument = {
  ...plan,
  riskAreas: [riskAreaSchema.parse({ id: idOf(31), code: 'A', name: 'Personale' })],
  riskMethod: {
    ...plan.riskMethod,
    bands: [
      { level: 'low', label: 'Basso', below: '5.5' },
      { level: 'high', label: 'Alto', below: null },
    ],
  },
  measures: [
    measureSchema.parse({ id: idOf(41), kind: 'specific', title: 'Rotazione; anche breve' }),
    measureSchema.parse({ id: idOf(42), kind: 'specific', title: 'Controllo a campione' }),
    measureSchema.parse({ id: idOf(43), kind: 'further', title: 'Controllo a campione' }),
  ],
  riskEvents: [
    riskEventSchema.parse({
      id: idOf(51),
      office: 'Personale',
      process: 'Concorsi',
      description: 'Bando su misura',
      area: 'A',
      probability: '3',
      impact: '2.5',
      level: 'low',
      factors: ['opacity', 'rules'],
      measures: [idOf(41), idOf(43)],
      qualitative: { overall: 'high', evidence: 'due ricorsi' },
      otherColumns: [{ column: 'Referente', text: 'Bianchi' }],
    }),
  ],
};

function sheetOf(csv: string): Sheet {
  const [head, ...rows] = readCsv(csv).rows;
  return { header: head?.cells ?? [], rows };
}

function read(kind: ListKindName, csv: string, choices: Partial<TableChoices> = {}) {
  const sheet = sheetOf(csv);
  const mapping = proposeMapping(kind, sheet.header);
  return readTable(kind, sheet, { mapping, fixed: {}, mode: 'match', ...choices }, doc);
}

describe('tableOf', () => {
  it('writes a register as people read it, one row per event, several values in one cell', () => {
    const [header = [], row = []] = tableOf('riskEvents', doc);
    const cells = Object.fromEntries(header.map((heading, index) => [heading, row[index]]));
    expect(cells).toMatchObject({
      'Area di rischio': 'A – Personale',
      Impatto: '2,5',
      Livello: 'Basso',
      'Fattori di rischio': 'Opacità; Regole',
      Anomalie: '',
      // Two measures are called alike: this one is told by its id.
      Misure: `"Rotazione; anche breve"; Controllo a campione [${idOf(43)}]`,
      'Valutazione qualitativa: Giudizio complessivo': 'Alto',
      'Valutazione qualitativa: Evidenze': 'due ricorsi',
      Identificativo: idOf(51),
      Referente: 'Bianchi',
    });
  });

  it('has headings for a list with nothing in it', () => {
    expect(tableOf('training', doc)).toHaveLength(1);
  });
});

describe('readTable', () => {
  it('changes only what the file says otherwise, and keeps the columns that the plan has no field for', () => {
    const { edits, problems, outcomes } = read(
      'riskEvents',
      'Uff.;Processo;Rischio;P;I;Protocollo\nPersonale;Concorsi;BANDO su misura;4;2,5;12/2026\n',
    );
    expect({ problems, outcomes }).toEqual({ problems: [], outcomes: ['changed'] });
    expect(edits).toEqual([
      {
        edit: 'update',
        kind: 'riskEvents',
        id: idOf(51),
        fields: {
          description: 'BANDO su misura',
          probability: '4',
          otherColumns: [
            { column: 'Referente', text: 'Bianchi' },
            { column: 'Protocollo', text: '12/2026' },
          ],
        },
      },
    ]);
  });

  it('adds every row as a new item when asked to, never an id twice', () => {
    const csv = `Rischio;Identificativo\nBando su misura;${idOf(51)}\nUn altro;${idOf(59)}\n`;
    expect(read('riskEvents', csv, { mode: 'add' }).edits).toEqual([
      { edit: 'create', kind: 'riskEvents', fields: { description: 'Bando su misura' } },
      { edit: 'create', kind: 'riskEvents', fields: { description: 'Un altro', id: idOf(59) } },
    ]);
    expect(read('riskEvents', csv).outcomes).toEqual(['same', 'new']);
  });

  it('reads the parts of a value and the ways in which people name things', () => {
    const csv = [
      'Rischio;Area;Misure;Fattori;Valutazione qualitativa: Giudizio complessivo;Livello',
      `Nuovo;a;"""Rotazione; anche breve""; Controllo a campione [${idOf(42)}]";Opacità;alto;ALTO`,
    ].join('\n');
    expect(read('riskEvents', csv).edits[0]?.fields).toMatchObject({
      area: 'A',
      measures: [idOf(41), idOf(42)],
      factors: ['opacity'],
      qualitative: { overall: 'high', evidence: '', discretion: null },
      level: 'high',
    });
  });

  it.each([
    ['P', '6', /«6» è fuori scala: scrivere un numero da 0 a 5/],
    ['P', '-1', /«-1» è fuori scala/],
    ['P', 'tre', /«tre» non si legge come numero/],
    ['Fattori', 'Simpatia', /«Simpatia» non è tra le voci previste/],
    ['Fattori', 'Opacità; opacita', /«opacita» è indicato due volte/],
    ['Area', 'Z', /«Z» non si trova nel piano.*A – Personale/],
    ['Misure', 'Controllo a campione', /Più voci si chiamano/],
    ['Livello', 'altissimo', /«altissimo» non si trova/],
    ['Valutazione qualitativa: Giudizio complessivo', 'boh', /scrivere «Basso», «Medio», «Alto»/],
    ['Identificativo', '12', /non è un identificativo/],
  ])('refuses %s %j by row and column, and writes nothing of the row', (heading, cell, reason) => {
    const { edits, problems, outcomes } = read(
      'riskEvents',
      `Rischio;${heading}\nprimo;\nsecondo;"${cell}"\n`,
    );
    expect(problems).toEqual([{ row: 3, column: heading, reason: expect.stringMatching(reason) }]);
    expect(outcomes).toEqual(['new', 'refused']);
    expect(edits).toHaveLength(1);
  });

  it('names rows with a wrong number of columns', () => {
    const { problems, outcomes } = read(
      'riskEvents',
      'Rischio;P;I\nuno;1\ndue;1;2;3\ntre;1;2;\nquattro;1;2\n',
    );
    expect(problems).toEqual([
      { row: 2, column: null, reason: expect.stringMatching(/ha 2 valori, le intestazioni sono 3/) },
      { row: 3, column: null, reason: expect.stringMatching(/ha 4 valori/) },
    ]);
    expect(outcomes).toEqual(['refused', 'refused', 'new', 'new']);
  });

  it('says which column is missing, and takes one value for all instead', () => {
    const csv = 'Profilo;Dipendenti\nUsciere;12\nGeometra;3\n';
    expect(requiredColumns('headcount').map(({ label }) => label)).toEqual(['Contratto']);
    const { problems, edits } = read('headcount', csv);
    expect(edits).toEqual([]);
    expect(problems).toEqual([
      { row: null, column: 'Contratto', reason: expect.stringMatching(/nel file manca/) },
    ]);
    const { edits: written } = read('headcount', csv, { fixed: { contract: 'A tempo indeterminato' } });
    expect(written[0]?.fields).toEqual({ contract: 'permanent', profile: 'Usciere', heads: 12 });
  });

  it('pairs rows that are alike in the order of the plan, each item once', () => {
    const { outcomes, edits } = read(
      'hires',
      'Profilo;Anno;Nota\nAgente di Polizia Locale;2026;a\nAgente di Polizia Locale;2026;b\n',
      {
        fixed: { status: 'Nuova assunzione' },
      },
    );
    expect(outcomes).toEqual(['changed', 'new']);
    expect(edits[0]).toMatchObject({ edit: 'update', id: idOf(12), fields: { note: 'a' } });
  });

  it('refuses an id that stands in two rows', () => {
    const { problems } = read('riskEvents', `Rischio;Identificativo\nuno;${idOf(51)}\ndue;${idOf(51)}\n`);
    expect(problems).toEqual([{ row: 3, column: 'Identificativo', reason: expect.stringMatching(/riga 2/) }]);
  });

  it('leaves out what the person leaves out', () => {
    const { edits } = read('riskEvents', 'Rischio;P\nnuovo;tre\n', {
      mapping: [{ use: 'fill', key: 'description' }, { use: 'ignore' }],
    });
    expect(edits).toEqual([{ edit: 'create', kind: 'riskEvents', fields: { description: 'nuovo' } }]);
  });
});
