import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledField } from '../../../../shared/importing/labels.ts';
import { readSheets } from '../../../../shared/importing/objective-sheets.ts';
import { readSource } from '../../../../shared/importing/source.ts';

const lineOf = (text: string) => {
  const [line] = readSource(text).lines;
  if (line === undefined) throw new Error('no line');
  return line;
};

describe('labels of a sheet', () => {
  it.each([
    ['- a) Descrizione: testo', 'description', 'testo'],
    ['a).Descrizione: testo', 'description', 'testo'],
    ['b) Dirigente responsabile: Rossi', 'managers', 'Rossi'],
    ['- Dirigente responsabile: Rossi', 'managers', 'Rossi'],
    ['d) Unità organizzative – altri soggetti coinvolti: tutti', 'unitsInvolved', 'tutti'],
    ['e) Entro quando si prevede di raggiungere l’obiettivo: luglio', 'deadline', 'luglio'],
    ['f) Misuratore raggiungimento obiettivo: n.', 'indicator', 'n.'],
    ['g) Da dove si parte (*baseline*): zero', 'baseline', 'zero'],
    ['g) Da dove si parte (baseline). Il servizio è nuovo', 'baseline', 'Il servizio è nuovo'],
    ['Da dove si parte (baseline). Il servizio è nuovo', 'baseline', 'Il servizio è nuovo'],
    ['g) Da dove si parte:', 'baseline', ''],
    ['h) Traguardo atteso (target): 10', 'target', '10'],
    ['Target 2026: 60%', 'target', '60%'],
    ['i) Fonte per verificare i dati: atti', 'source', 'atti'],
    ['Tipo obiettivo – A- Obiettivi di semplificazione', 'type', 'A- Obiettivi di semplificazione'],
    ['Tipologia: obiettivo di digitalizzazione', 'type', 'obiettivo di digitalizzazione'],
    ['Stakeholder: famiglie', 'beneficiaries', 'famiglie'],
    ['Descrizione\tRifare la piazza', 'description', 'Rifare la piazza'],
  ])('%j', (text, field, value) => {
    expect(labelledField(lineOf(text))).toEqual({ field, value });
  });

  it.each([
    'La descrizione del procedimento è pubblicata',
    'Responsabile del procedimento è il funzionario indicato',
    'Fonti rinnovabili e risparmio energetico nelle scuole',
    'a) la modifica della distribuzione del personale',
  ])('%j has none', (text) => {
    expect(labelledField(lineOf(text))).toBeNull();
  });
});

function sheetsOf(text: string) {
  return readSheets(readSource(text).lines, new Set());
}

const body = 'Descrizione: testo\nDirigente: Rossi\nIndicatore: n.\nTarget: 1\nFonte: atti\n';

describe('sheets of objectives', () => {
  it.each([
    ['1. Titolo: Nuovo sito', '1', 'Nuovo sito'],
    ['11.Titolo: Nuovo sito', '11', 'Nuovo sito'],
    ['8.Titolo : Nuovo sito', '8', 'Nuovo sito'],
    ['OB 1.2.3 – Nuovo sito', '1.2.3', 'Nuovo sito'],
    ['Obiettivo n. 4: Nuovo sito', '4', 'Nuovo sito'],
    ['Scheda n. 2\nTitolo: Nuovo sito', '2', 'Nuovo sito'],
    ['Titolo: Nuovo sito', '', 'Nuovo sito'],
    ['3) Nuovo sito', '3', 'Nuovo sito'],
    ['Obiettivo: Nuovo sito', '', 'Nuovo sito'],
  ])('begin with %j', (start, code, title) => {
    const [sheet, ...more] = sheetsOf(`${start}\n${body}`);
    expect(more).toEqual([]);
    expect([sheet?.code, sheet?.fields.get('title')]).toEqual([code, title]);
    expect(sheet?.fields.get('target')).toBe('1');
  });

  it('keep a numbered list inside a field', () => {
    const [sheet, ...more] = sheetsOf(
      `1. Titolo: Uno\nDescrizione: fasi:\n\n1. Prima fase\n2. Seconda fase\n\nDirigente: Rossi\nIndicatore: n.\nTarget: 1\n`,
    );
    expect(more).toEqual([]);
    expect(sheet?.fields.get('description')).toBe('fasi:\n1. Prima fase\n2. Seconda fase');
  });

  it('put together a sentence that a page break cut, and leave points on lines of their own', () => {
    const [sheet] = sheetsOf(
      `1. Titolo: Uno\nDescrizione: il servizio\n\nsvolge attività:\n- una;\n- due.\nDirigente: Rossi\nTarget: 1\nFonte: atti`,
    );
    expect(sheet?.fields.get('description')).toBe('il servizio svolge attività:\n- una;\n- due.');
  });

  it('know the structure above them and the lines that belong to no field', () => {
    const sheets = sheetsOf(
      `AREA 1 AFFARI GENERALI\n\n1. Titolo: Uno\n\nObiettivo condiviso con l'Area 2\n\n${body}\n\nPOLIZIA LOCALE\n\n1. Titolo: Due\n\n${body}`,
    );
    expect(sheets.map(({ structure }) => structure?.plain)).toEqual([
      'AREA 1 AFFARI GENERALI',
      'POLIZIA LOCALE',
    ]);
    expect(sheets[0]?.notes.map(({ plain }) => plain)).toEqual(["Obiettivo condiviso con l'Area 2"]);
    expect(sheets[0]?.fields.get('source')).toBe('atti');
  });

  it('are no numbered lines without labels, and no labels without a title', () => {
    expect(sheetsOf('1. Reclutamento\n2. Progressioni\n3. Incarichi')).toEqual([]);
    expect(sheetsOf('Descrizione: testo\nTarget: 1\nFonte: atti')).toEqual([]);
    expect(sheetsOf('1. Titolo: Uno\nDescrizione: testo')).toEqual([]);
  });
});

describe('sheets that are numbered 1 to n', () => {
  it('keep the value of every label, however many lines they have and whatever repeats', () => {
    const value = fc.constantFrom('A', '20', 'protocollo', 'uno dei servizi');
    const sheet = fc.record({
      type: value,
      target: value,
      source: value,
      steps: fc.integer({ min: 7, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 5, maxLength: 12 }), (sheets) => {
        const text = sheets
          .map(
            ({ type, target, source, steps }, at) =>
              `${at + 1}\nTitolo: Obiettivo ${'abcdefghilmn'[at]}\nTipologia di obiettivo: ${type}\nDescrizione: fasi:\n${'- una fase;\n'.repeat(steps)}Dirigente: Rossi\nIndicatore: n.\nTarget: ${target}\nFonte: ${source}`,
          )
          .join('\n');
        const read = sheetsOf(text).map(({ fields }) => fields);
        expect(read.map((fields) => [fields.get('type'), fields.get('target')])).toEqual(
          sheets.map(({ type, target }) => [type, target]),
        );
        for (const [at, { source }] of sheets.entries())
          expect(read[at]?.get('source')?.startsWith(source)).toBe(true);
      }),
    );
  });
});
