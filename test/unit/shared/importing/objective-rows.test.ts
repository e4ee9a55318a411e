import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectivesFromTables } from '../../../../shared/importing/objective-tables.ts';
import { TypeRegister } from '../../../../shared/importing/objective-types.ts';
import type { FoundObjective } from '../../../../shared/importing/objectives.ts';
import { applySummaries } from '../../../../shared/importing/summary-tables.ts';
import { given, rows } from './recognise.ts';

function objectives(text: string) {
  const at = given(text);
  const types = new TypeRegister();
  return {
    ...at,
    types,
    read: objectivesFromTables(at.source, at.lines, { units: at.units, types }, at.ledger),
  };
}

const header = ['N.', 'Obiettivo', 'Indicatore', 'Valore iniziale', 'Target', 'Scadenza', 'Responsabile'];
const row = ['1', 'Sportello unico', 'Pratiche', '0', '100', '31/12/2026', 'Carla Neri'];

describe('objectives as rows of a table', () => {
  it('have their fields whatever the order of the columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(header, { minLength: header.length }), (order) => {
        const { read, left } = objectives(
          rows(
            order,
            order.map((name) => row[header.indexOf(name)] ?? ''),
          ),
        );
        expect(read.map(({ item }) => item)).toMatchObject([
          {
            number: 1,
            title: 'Sportello unico',
            indicator: 'Pratiche',
            baseline: '0',
            target: '100',
            deadlineDate: '2026-12-31',
            managers: ['Carla Neri'],
            otherColumns: [],
          },
        ]);
        expect(left()).toEqual([]);
      }),
    );
  });

  it('go on in rows without a title, and are as many as there are titles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 10 }),
        (lines) => {
          const [, ...more] = lines;
          const written = [
            ['1', 'Titolo 0', '', '', 'primo', '', ''],
            ...more.map(([titled, value], at) => [
              '',
              titled ? `Titolo ${at + 1}` : '',
              '',
              '',
              `v${value}`,
              '',
              '',
            ]),
          ];
          const { read } = objectives(rows(header, ...written));
          const titled = written.filter(([, title]) => title !== '');
          expect(read.map(({ item }) => item.title)).toEqual(titled.map(([, title]) => title));
          const words = read
            .map(({ item }) => item.target ?? '')
            .join('\n')
            .split('\n');
          expect(words).toEqual(written.map((cells) => cells[4]));
        },
      ),
    );
  });

  it.each([
    ['Settore Affari Generali – Dirigente: dott.ssa Elena Costa', 'Settore Affari Generali', 'Elena Costa'],
    ['SETTORE TRIBUTI\nDirigente: Ugo Neri', 'Tributi', 'Ugo Neri'],
  ])('belong to the structure above them, with its manager: %s', (heading, unit, manager) => {
    const { read, units } = objectives(`${heading}\n${rows(header, [...row.slice(0, -1), ''])}`);
    const known = units.found().map(({ item }) => item);
    expect(known.find(({ id }) => id === read[0]?.item.unit)?.name?.toLowerCase()).toContain(
      unit.toLowerCase().replace(/^settore /, ''),
    );
    expect(read[0]?.item.managers).toEqual([manager]);
  });

  it('of every structure belong to none', () => {
    const { read } = objectives(`Obiettivi comuni a tutti i settori\n${rows(header, row)}`);
    expect(read[0]?.item.unit).toBeNull();
  });

  it('are no total and no table without a target or an indicator', () => {
    expect(objectives(rows(header, row, ['', 'Totale', '', '', '', '', ''])).read).toHaveLength(1);
    expect(objectives(rows(['Obiettivo', 'Peso'], ['Sportello', '30'])).read).toEqual([]);
  });
});

describe('a summary table', () => {
  const summary = (...written: readonly (readonly string[])[]) =>
    rows(['N.', 'Tipo', 'Settore', 'Servizi', 'Obiettivo', 'Strategico'], ...written);

  function applied(text: string, titles: readonly (readonly [string, string | null])[]) {
    const at = given(text);
    const types = new TypeRegister();
    const own = titles.map(
      ([title, type], index): FoundObjective => ({
        item: { id: `id-${index}`, title, type, number: index + 1 },
        lines: [index + 1, index + 1],
        confidence: 'certain',
      }),
    );
    const { rows: count } = applySummaries(at.source, at.lines, own, { units: at.units, types }, at.ledger);
    return { ...at, own, count };
  }

  it('gives services and the strategic flag to the sheets', () => {
    const { own, codes, count } = applied(
      summary(
        ['1', 'A', 'Area 1', 'Servizio Tributi', 'Sportello unico', 'S'],
        ['2', 'B', 'Area 1', 'Anagrafe', 'Carta dei servizi', ''],
      ),
      [
        ['Carta dei servizi', 'B'],
        ['Sportello unico', 'A'],
      ],
    );
    expect(count).toBe(2);
    expect(own.map(({ item }) => [item.services, item.strategic ?? false])).toEqual([
      ['Anagrafe', false],
      ['Servizio Tributi', true],
    ]);
    expect(codes()).toEqual([]);
  });

  it('tells titles and types that differ, and keeps those of the sheet', () => {
    const { own, codes } = applied(
      summary(['1', 'C', 'Area 1', '', 'Stesura del regolamento per le occupazioni', '']),
      [['Stesura del regolamento per l’occupazione del suolo', 'A']],
    );
    expect(codes()).toEqual(['import.type-differs', 'import.title-differs']);
    expect(own[0]?.item).toMatchObject({
      title: 'Stesura del regolamento per l’occupazione del suolo',
      type: 'A',
    });
  });

  it('tells rows without a sheet and sheets without a row', () => {
    const { codes } = applied(
      summary(
        ['1', 'A', 'Area 1', '', 'Sportello unico', ''],
        ['2', 'A', 'Area 1', '', 'Piano del verde urbano', ''],
      ),
      [
        ['Sportello unico', 'A'],
        ['Censimento delle strade', 'A'],
      ],
    );
    expect(codes()).toEqual(['import.summary-without-sheet', 'import.sheet-without-summary']);
  });

  it('is where the objectives come from in a plan without sheets', () => {
    const { own } = applied(
      summary(['1', 'A', 'Area 1 Affari generali', 'Tributi', 'Sportello unico', 'S']),
      [],
    );
    expect(own.map(({ item, confidence }) => [item.title, item.type, item.strategic, confidence])).toEqual([
      ['Sportello unico', 'A', true, 'probable'],
    ]);
  });
});
