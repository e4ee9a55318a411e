import { describe, expect, it } from 'vitest';
import { readOutline, sectionLines } from '../../../../shared/importing/outline.ts';
import { readSource } from '../../../../shared/importing/source.ts';

const long =
  'Un testo lungo abbastanza da essere il contenuto di una sezione e non la voce di un indice. '.repeat(3);

function outlineOf(...lines: string[]) {
  const source = readSource(lines.join('\n\n'));
  return { source, outline: readOutline(source) };
}

const keys = (...lines: string[]) => outlineOf(...lines).outline.sections.map(({ key }) => key);

describe('the sections of a published plan', () => {
  it.each([
    ['2.1- Valore pubblico', '2.1'],
    ['Sezione 2.1 – Valore pubblico', '2.1'],
    ['SOTTOSEZIONE 2.1: VALORE PUBBLICO', '2.1'],
    ['## 2.1 Valore pubblico', '2.1'],
    ['## Valore pubblico', '2.1'],
    ['2- 2- SEZIONE 2: VALORE PUBBLICO, PERFORMANCE, ANTICORRUZIONE', '2'],
    ['4 – MONITORAGGIO del PIAO', '4'],
    ['3.3.4- Formazione del personale', '3.3.5'],
    ['> Strategia di copertura del fabbisogno', '3.3.4'],
    ['3.3- Piano triennale dei fabbisogni di personale', '3.3'],
    ['Sottosezione di programmazione 2.3 Rischi corruttivi e trasparenza', '2.3'],
    ['SOTTOSEZIONE DI PROGRAMMAZIONE 2.2: PERFORMANCE', '2.2'],
    ['2.2 Sottosezione di programmazione – Performance', '2.2'],
    ['Sottosezione di programmazione: Valore pubblico', '2.1'],
    ['Sottosezione di programmazione – Organizzazione del lavoro agile', '3.2'],
    ['2.C Rischi corruttivi e trasparenza', '2.3'],
    ['3.A – Struttura organizzativa', '3.1'],
  ])('%j is %s', (heading, key) => {
    expect(keys('1. Scheda anagrafica', long, heading, long)).toContain(key);
  });

  it.each([
    'Il valore pubblico è definito nel 2.1 della premessa.',
    '1. Performance dei servizi;',
    'Performance\tObiettivo',
  ])('%j is no heading', (line) => {
    expect(keys('1. Scheda anagrafica', long, '3.1 Struttura organizzativa', line, long)).toEqual([
      '1',
      '3.1',
    ]);
  });

  it('are not the entries of a table of contents, with leaders or without', () => {
    const { outline } = outlineOf(
      'Sommario',
      '1 Scheda anagrafica',
      '2.1 Valore pubblico ............ 4',
      '2.2 Performance',
      '1 Scheda anagrafica',
      long,
      '2.1 Valore pubblico',
      long,
      '2.2 Performance',
      long,
    );
    expect(outline.sections.map(({ key, start }) => [key, start])).toEqual([
      ['1', 4],
      ['2.1', 6],
      ['2.2', 8],
    ]);
    expect(outline.contents).toEqual(new Set([0, 1, 2, 3]));
  });

  it('are not the bare titles within section 4 of a plan that numbers its sections', () => {
    expect(keys('2.2 Performance', long, '4 Monitoraggio', 'Sottosezione Performance', long)).toEqual([
      '2.2',
      '4',
    ]);
  });

  it('are not the "sottosezioni di programmazione" that the chapter on monitoring goes through again', () => {
    const again = 'Sottosezione di programmazione – Rischi corruttivi e trasparenza';
    expect(keys('2.2 Performance', long, '4 Monitoraggio', again, long)).toEqual(['2.2', '4']);
  });

  it('come from bare titles where a plan has no numbers at all', () => {
    expect(keys('SCHEDA ANAGRAFICA', long, 'VALORE PUBBLICO', long, 'PERFORMANCE', long)).toEqual([
      '1',
      '2.1',
      '2.2',
    ]);
  });

  it('have finer keys for numbers within a section and for articles within 2.3', () => {
    const { source, outline } = outlineOf(
      '2.3 Rischi corruttivi e trasparenza',
      long,
      'Art. 1',
      'La gestione del rischio',
      long,
      'Art. 2 – Trasparenza',
      long,
      '3.2 Lavoro agile',
      '3.2.1- Condizionalità e fattori abilitanti',
      long,
    );
    expect(outline.sections.map(({ key, title }) => [key, title])).toEqual([
      ['2.3', 'Rischi corruttivi e trasparenza'],
      ['2.3.art-1', 'La gestione del rischio'],
      ['2.3.art-2', 'Trasparenza'],
      ['3.2', 'Lavoro agile'],
      ['3.2.1', 'Condizionalità e fattori abilitanti'],
    ]);
    expect(sectionLines(source, outline, '3.2')).toHaveLength(1);
    expect(sectionLines(source, outline, '2.3')).toHaveLength(3);
  });
});
