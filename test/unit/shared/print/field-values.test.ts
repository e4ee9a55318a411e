import { describe, expect, it } from 'vitest';
import { fieldNames, fieldText } from '../../../../shared/print/field-values.ts';
import { print } from '../../../../shared/print/print.ts';
import { idOf, planWith, withHeader } from '../plan/plan-with.ts';

const doc = planWith({
  administration: {
    name: 'Comune di Crema',
    address: 'Piazza Duomo 25',
    taxCode: '91035680197',
    mayor: 'Rossi',
    generalSecretary: 'Verdi',
    preventionOfficer: 'Bianchi',
    inhabitants: 34_193,
    employees: 178,
  },
  objectives: [{ id: idOf(1) }, { id: idOf(2) }],
});

const values: readonly (readonly [string, string])[] = [
  ['ente.nome', 'Comune di Crema'],
  ['ente.indirizzo', 'Piazza Duomo 25'],
  ['ente.codiceFiscale', '91035680197'],
  ['ente.sindaco', 'Rossi'],
  ['ente.segretario', 'Verdi'],
  ['ente.rpct', 'Bianchi'],
  ['ente.abitanti', '34.193'],
  ['ente.dipendenti', '178'],
  ['piano.triennio', '2026-2028'],
  ['piano.primoAnno', '2026'],
  ['obiettivi.numero', '2'],
];

describe('a field in the text', () => {
  it.each(values)('%s stands for %s', (name, value) => {
    expect(fieldText(doc, name)).toBe(value);
  });

  it('is one of those, all of which are offered', () => {
    expect([...fieldNames].sort()).toEqual(values.map(([name]) => name).sort());
  });

  it('shows its name while its value is not known', () => {
    const empty = withHeader(planWith(), { period: { firstYear: null } });
    const open = fieldNames.filter((name) => fieldText(empty, name) === `{${name}}`);
    expect(fieldNames.filter((name) => !open.includes(name))).toEqual(['piano.triennio', 'obiettivi.numero']);
    expect(fieldText(empty, 'piano.triennio')).toBe('periodo non indicato');
  });

  it.each(['ente', 'ente.pec', '', 'constructor', '__proto__', 'toString', 'ente.nome '])(
    'that does not exist stays as it is: %j',
    (name) => {
      expect(fieldText(doc, name)).toBe(`{${name}}`);
    },
  );

  it('is filled in wherever the text is printed', () => {
    const field = { type: 'field', attrs: { name: 'ente.nome' } };
    const body = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [field] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Il ' }, field] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [field] }] }],
        },
      ],
    };
    const plan = planWith({ ...doc, sections: { premise: { body } } });
    const [premise] = print(plan, { edition: 'draft', part: 'premise' }).sections;
    const words = JSON.stringify(premise?.blocks);
    expect(words.match(/Comune di Crema/g)).toHaveLength(3);
    expect(words).not.toContain('ente.nome');
  });
});
