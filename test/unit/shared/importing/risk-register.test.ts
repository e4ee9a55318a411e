import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AreaRegister } from '../../../../shared/importing/risk-areas.ts';
import { readRegister } from '../../../../shared/importing/risk-register.ts';
import { given, rows } from './recognise.ts';

function register(text: string) {
  const at = given(text);
  const areas = new AreaRegister();
  areas.read(at.lines, at.ledger);
  const events = readRegister(at.source, at.lines, areas, at.ledger);
  return { ...at, areas: areas.found().map(({ item }) => item), events };
}

const head = ['Ufficio', 'Processo', 'Evento rischioso', 'Probabilità', 'Impatto', 'Livello'];

describe('the register of risks', () => {
  it('has events with their figures, whatever the order of its columns', () => {
    const columns = fc.shuffledSubarray(head, { minLength: head.length });
    const values: Record<string, string> = {
      Ufficio: 'Appalti',
      Processo: 'Affidamento diretto',
      'Evento rischioso': 'Frazionamento artificioso',
      Probabilità: '3',
      Impatto: '2,5',
      Livello: '7,5 medio',
    };
    fc.assert(
      fc.property(columns, (order) => {
        const { events, left } = register(
          rows(
            order,
            order.map((name) => values[name] ?? ''),
          ),
        );
        expect(events.map(({ item }) => item)).toMatchObject([
          {
            office: 'Appalti',
            process: 'Affidamento diretto',
            description: 'Frazionamento artificioso',
            probability: '3',
            impact: '2.5',
            score: '7.5',
            level: 'medium',
            otherColumns: [],
          },
        ]);
        expect(left()).toEqual([]);
      }),
    );
  });

  it('loses no figure where columns without a field stand anywhere among the others', () => {
    const extra = fc.uniqueArray(fc.constantFrom('Fattori abilitanti', 'Misure', 'Tempi', 'Responsabile'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(extra, fc.integer({ min: 0, max: 6 }), (others, place) => {
        const order = head.toSpliced(place, 0, ...others);
        const row = order.map((name, at) =>
          name === 'Probabilità'
            ? '4'
            : name === 'Impatto'
              ? '3'
              : name === 'Livello'
                ? '12 alto'
                : `${name} ${at}`,
        );
        const { events } = register(rows(order, row));
        expect(events[0]?.item).toMatchObject({ probability: '4', impact: '3', score: '12', level: 'high' });
        const kept = events[0]?.item.otherColumns ?? [];
        expect(kept.map(({ column }) => column)).toEqual(others);
      }),
    );
  });

  it('carries down the cells that a merged one leaves empty', () => {
    const { events } = register(
      rows(
        head,
        ['Appalti', 'Gare', 'Bando su misura', '3', '3', '9 medio'],
        ['', '', 'Commissione compiacente', '4', '4', '16 alto'],
      ),
    );
    expect(events.map(({ item }) => [item.office, item.process, item.level])).toEqual([
      ['Appalti', 'Gare', 'medium'],
      ['Appalti', 'Gare', 'high'],
    ]);
  });

  it('carries nothing down under another office: an empty process is none', () => {
    const { events } = register(
      rows(
        head,
        ['Appalti', 'Gare', 'Bando su misura', '3', '3', '9 medio'],
        ['Personale', '', 'Accordi', '2', '2', '4 basso'],
        ['Personale', 'Concorsi', 'Bando', '2', '2', '4 basso'],
        ['Personale', '', 'Commissione', '2', '2', '4 basso'],
      ),
    );
    expect(events.map(({ item }) => item.process)).toEqual(['Gare', '', 'Concorsi', 'Concorsi']);
  });

  it('goes on with a row that has words and no figures', () => {
    const { events } = register(
      rows(
        head,
        ['Appalti', 'Gare', 'Bando su', '3', '3', '9 medio'],
        ['', '', 'misura di un concorrente', '', '', ''],
      ),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.item.description).toBe('Bando su misura di un concorrente');
    expect(events[0]?.lines).toEqual([2, 3]);
  });

  it('takes the area from the heading above, and its first column for the office then', () => {
    const { events, areas } = register(
      `B) Area affidamento di lavori, servizi e forniture:\n\n${rows(
        ['Area di rischio', 'Processo', 'Evento', 'P', 'I', 'Livello'],
        ['Ufficio Gare', 'Affidamenti', 'Accordi', '2', '2', '4 basso'],
      )}`,
    );
    expect(events.map(({ item }) => [item.area, item.office])).toEqual([['B', 'Ufficio Gare']]);
    expect(areas.map(({ code, mandatory }) => [code, mandatory])).toEqual([['B', true]]);
  });

  it('names the areas of a column by the letters of the PNA, others from E on', () => {
    const names = [
      'Tributi',
      'Contratti pubblici',
      'Gestione del personale',
      'Concessione di contributi',
      'Urbanistica',
    ];
    const { areas } = register(
      rows(
        ['Area di rischio', 'Processo', 'Evento', 'Livello'],
        ...names.map((name) => [name, 'P', 'Ev', 'Alto']),
      ),
    );
    expect(areas.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'E Tributi',
      'B Contratti pubblici',
      'A Gestione del personale',
      'D Concessione di contributi',
      'F Urbanistica',
    ]);
  });

  it('keeps words where figures are expected', () => {
    const { events } = register(rows(head, ['Appalti', 'Gare', 'Accordi', 'Alta', 'Bassa', 'Medio']));
    expect(events[0]?.item).toMatchObject({
      probability: null,
      impact: null,
      level: 'medium',
      otherColumns: [
        { column: 'Probabilità', text: 'Alta' },
        { column: 'Impatto', text: 'Bassa' },
      ],
    });
  });

  it('tells a level that is no word of any scale, and one that is misspelt', () => {
    const { events, codes } = register(
      rows(head, ['A', 'B', 'Uno', '2', '2', '4 basse'], ['A', 'B', 'Due', '2', '2', '4 arancione']),
    );
    expect(events.map(({ item }) => item.level)).toEqual(['low', null]);
    expect(events.map(({ confidence }) => confidence)).toEqual(['certain', 'doubtful']);
    expect(codes()).toEqual(['import.level-word', 'import.level-unknown']);
  });

  it('mends a row in which a word stands in a column of its own, and says so', () => {
    const { events, codes } = register(
      rows(
        head,
        ['Tutti gli uffici', 'Gare', 'Accordi', '2', '2', '4 basso'],
        ['Tutti uffici', 'gli', 'Gare', 'Accordi', '3', '3', '9 medio'],
      ),
    );
    expect(events.map(({ item }) => [item.office, item.process, item.probability])).toEqual([
      ['Tutti gli uffici', 'Gare', '2'],
      ['Tutti gli uffici', 'Gare', '3'],
    ]);
    expect(codes()).toEqual(['import.cell-shifted']);
  });

  it('is none without a column that rates', () => {
    const { events, left } = register(rows(['Processo', 'Evento rischioso'], ['Gare', 'Accordi']));
    expect(events).toEqual([]);
    expect(left()).toHaveLength(2);
  });
});

describe('an area that the plan names without a letter', () => {
  const named = (name: string) => {
    const { lines } = given(name);
    const areas = new AreaRegister();
    const [line] = lines;
    if (line === undefined) throw new Error('there is a line');
    areas.named(name, line);
    return areas.found().map(({ item, confidence }) => [item.code, item.mandatory, confidence]);
  };

  it.each([
    ['Contratti pubblici', 'B'],
    ['Area affidamento di lavori, servizi e forniture', 'B'],
    ['Appalti e affidamenti', 'B'],
    ['Contratti pubblici e incarichi di progettazione', 'B'],
    ['Acquisizione e gestione del personale', 'A'],
  ])('%j has that of the PNA, and is only probable', (name, code) => {
    expect(named(name)).toEqual([[code, true, 'probable']]);
  });

  it.each(['Area affidamento incarichi', 'Incarichi e nomine', 'Incarichi con contratto di collaborazione'])(
    '%j is an area of its own, not one that is obligatory',
    (name) => {
      expect(named(name)).toEqual([['E', false, 'probable']]);
    },
  );

  it('has its letter from the plan where that has one, and is not obligatory for a word', () => {
    const areas = new AreaRegister();
    const at = given('B) Area: affidamento incarichi');
    areas.read(at.lines, at.ledger);
    expect(areas.found().map(({ item }) => [item.code, item.mandatory])).toEqual([['B', false]]);
  });
});
