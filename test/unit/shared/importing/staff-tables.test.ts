import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeadcount } from '../../../../shared/importing/headcount.ts';
import { readHires } from '../../../../shared/importing/hires.ts';
import { readFunctions, readStaffTables } from '../../../../shared/importing/staff-table.ts';
import { given, rows } from './recognise.ts';

function hires(text: string) {
  const at = given(text);
  return { ...at, hires: readHires(at.source, at.lines, at.units, at.ledger) };
}

const columns = ['N.', 'Area', 'Profilo', 'Modalità'];
const row = ['2', 'Istruttori', 'Agente di polizia locale', 'concorso pubblico'];

describe('the year of hires', () => {
  it.each([
    ['Assunzioni a tempo indeterminato previste Anno 2027', 2027],
    ['Assunzioni previste nel 2026', 2026],
    ['Fabbisogno 2028', 2028],
    ['Annualità 2026', 2026],
  ])('is in %j', (heading, year) => {
    const { hires: read } = hires(`${heading}\n\n${rows(columns, row)}`);
    expect(read.map(({ item, confidence }) => [item.year, item.number, confidence])).toEqual([
      [year, 2, 'certain'],
    ]);
  });

  it.each([
    'Piano 2024 in corso di svolgimento',
    'Assunzioni della deliberazione del 3 marzo 2026',
    'Assunzioni 2026 e 2027',
    'Personale',
  ])('is not in %j: the hires are in doubt', (heading) => {
    const { hires: read } = hires(`${heading}\n\n${rows(columns, row)}`);
    expect(read.map(({ item, confidence }) => [item.year, confidence])).toEqual([[null, 'doubtful']]);
  });

  it('of a cell that reaches over several rows goes on in those below', () => {
    const { hires: read } = hires(
      rows(
        ['Anno', 'Profilo', 'N.', 'Modalità'],
        ['2026', 'Operaio', '1', 'concorso'],
        ['', 'Agente', '2', 'mobilità'],
        ['2027', 'Messo', '1', 'concorso'],
      ),
    );
    expect(read.map(({ item, confidence }) => [item.year, item.profile, confidence])).toEqual([
      [2026, 'Operaio', 'certain'],
      [2026, 'Agente', 'probable'],
      [2027, 'Messo', 'certain'],
    ]);
  });

  it('that a table has no cell for is in doubt', () => {
    const { hires: read } = hires(
      rows(['Anno', 'Profilo', 'N.', 'Modalità'], ['', 'Operaio', '1', 'concorso']),
    );
    expect(read.map(({ item, confidence }) => [item.year, confidence])).toEqual([[null, 'doubtful']]);
  });
});

describe('a row of hires', () => {
  it.each([
    ['concorso pubblico', 'competition'],
    ['scorrimento di graduatoria', 'ranking-list'],
    ['mobilità volontaria', 'mobility'],
    ['centro per l’impiego', 'employment-centre'],
    ['L. 68/1999', 'protected-category'],
    ['progressione verticale', 'progression'],
    ['altro', 'other'],
    ['', null],
  ])('by %j is %j', (words, channel) => {
    const { hires: read } = hires(`Anno 2026\n\n${rows(columns, ['1', 'Istruttori', 'Agente', words], row)}`);
    expect(read[0]?.item.channel).toBe(channel);
  });

  it.each([
    ['sost. cessaz. 2025', 'replacement', ''],
    ['potenziamento del servizio', 'growth', ''],
    ['L. 68/99', 'protected-category', ''],
    ['condizionato ad effettiva cessazione 2027', 'replacement', 'effettiva cessazione 2027'],
    ['subordinata alla disponibilità del posto - piano 2024', null, 'disponibilità del posto'],
  ])('with the note %j', (note, reason, condition) => {
    const text = rows(['N.', 'Profilo', 'Area org', 'Note'], ['1', 'Agente', 'A2', note]);
    const { hires: read } = hires(`Anno 2026\n\n${text}`);
    expect(read[0]?.item).toMatchObject({ reason, conditional: condition !== '', condition, note });
  });

  it('keeps what the plan has no field for, and says so', () => {
    const { hires: read, ledger } = hires(
      `Anno 2026\n\n${rows([...columns, 'Fonte', 'Peso'], [...row, 'bilancio', 'x'])}`,
    );
    expect(read[0]?.item.otherColumns).toEqual([
      { column: 'Fonte', text: 'bilancio' },
      { column: 'Peso', text: 'x' },
    ]);
    expect(ledger.remarks.map(({ message }) => message)).toEqual([
      'Nella tabella alla riga 3 le colonne «Fonte», «Peso» non hanno un campo nel piano: restano con le voci come «Altre colonne» e non si stampano.',
    ]);
  });

  it('is no total', () => {
    expect(hires(`Anno 2026\n\n${rows(columns, row, ['3', '', 'Totale', ''])}`).hires).toHaveLength(1);
  });
});

describe('headcount', () => {
  const profile = fc.record({
    name: fc.constantFrom('Agente', 'Operaio', 'Educatrice', 'Ragioniere', 'Messo'),
    heads: fc.integer({ min: 0, max: 400 }),
    grade: fc.constantFrom('Istruttori', 'Operatori esperti', 'Funzionari ed E.Q.'),
  });

  it('has every row, and no finding where the total is the sum', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 12 }), (profiles) => {
        const total = profiles.reduce((sum, { heads }) => sum + heads, 0);
        const at = given(
          rows(
            ['Area', 'Profilo', 'Dipendenti'],
            ...profiles.map(({ grade, name, heads }) => [grade, name, String(heads)]),
            ['Totale', '', String(total)],
          ),
        );
        const read = readHeadcount(at.source, at.lines, at.ledger);
        expect(read.map(({ item }) => [item.profile, item.heads])).toEqual(
          profiles.map(({ name, heads }) => [name, heads]),
        );
        expect(at.codes()).toEqual([]);
        expect(at.left()).toEqual([]);
      }),
    );
  });

  it('tells any total that is not the sum', () => {
    fc.assert(
      fc.property(
        fc.array(profile, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (profiles, wrong) => {
          const total = profiles.reduce((sum, { heads }) => sum + heads, 0) + wrong;
          const at = given(
            rows(
              ['Area', 'Profilo', 'Dipendenti'],
              ...profiles.map(({ grade, name, heads }) => [grade, name, String(heads)]),
              ['Totale', '', String(total)],
            ),
          );
          readHeadcount(at.source, at.lines, at.ledger);
          expect(at.codes()).toContain('import.headcount-sum');
        },
      ),
    );
  });

  it('is fixed-term under the line that says so', () => {
    const at = given(
      `Personale a tempo determinato\n${rows(['Area', 'Profilo', 'Dipendenti'], ['Istruttori', 'Agente', '2'])}`,
    );
    expect(readHeadcount(at.source, at.lines, at.ledger).map(({ item }) => item.contract)).toEqual([
      'fixed-term',
    ]);
  });

  it('keeps "vacanti" beside it, and is no table of hires', () => {
    const at = given(rows(['Area', 'Profilo', 'In servizio', 'Vacanti'], ['Istruttori', 'Agente', '2', '1']));
    expect(readHeadcount(at.source, at.lines, at.ledger)[0]?.item.otherColumns).toEqual([
      { column: 'Vacanti', text: '1' },
    ]);
    const plan = given(rows(['Anno', 'Area', 'Profilo', 'Unità'], ['2026', 'Istruttori', 'Agente', '2']));
    expect(readHeadcount(plan.source, plan.lines, plan.ledger)).toEqual([]);
  });
});

describe('heads by unit', () => {
  const table = (total: string) =>
    rows(
      ['Area', 'Tempo indeterminato', 'Tempo determinato', 'Totale'],
      ['Area 1 Affari generali', '12', '1', '13'],
      ['Polizia locale', '9', '', '9'],
      ['Totale', '21', '1', total],
    );

  it('are of the units, in their first table', () => {
    const at = given(table('22'));
    readStaffTables(at.lines, at.units, at.ledger);
    expect(at.units.found().map(({ item }) => [item.name, item.permanentStaff, item.fixedTermStaff])).toEqual(
      [
        ['Affari generali', 12, 1],
        ['Polizia locale', 9, null],
      ],
    );
    expect(at.codes()).toEqual([]);
  });

  it('are told where the total is wrong and where a second table differs', () => {
    const at = given(
      `${table('23')}\n\n${'Testo '.repeat(40)}\n\n${table('22').replace('\t12\t', '\t11\t')}`,
    );
    readStaffTables(at.lines, at.units, at.ledger);
    expect(at.codes()).toContain('import.staff-sum');
    expect(at.codes()).toContain('import.staff-differs');
    expect(at.units.found()[0]?.item.permanentStaff).toBe(12);
  });

  it('have the functions that the funzionigramma tells', () => {
    const at = given(
      `${table('22')}\n\n- Area 1 – Affari generali: protocollo, archivio, notifiche e segreteria degli organi;\n- Altro: ${'x '.repeat(30)}`,
    );
    readStaffTables(at.lines, at.units, at.ledger);
    readFunctions(at.lines, at.units, at.ledger);
    expect(at.units.found()[0]?.item.functions).toBe(
      'protocollo, archivio, notifiche e segreteria degli organi',
    );
    expect(at.left().at(-1)).toMatch(/^- Altro/);
  });
});
