import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentity, readPeriod, readResolution } from '../../../../shared/importing/identity.ts';
import { identityField } from '../../../../shared/importing/identity-labels.ts';
import { given } from './recognise.ts';

const facts = [
  ['Denominazione', 'Comune di Pratolungo', 'name', 'Comune di Pratolungo'],
  ['Codice fiscale', '00123450389', 'taxCode', '00123450389'],
  ['Partita IVA', '00123450389', 'vatNumber', '00123450389'],
  ['Codice IPA', 'c_x123', 'ipaCode', 'c_x123'],
  ['Sindaco', 'Dott.ssa Anna Rosa', 'mayor', 'Anna Rosa'],
  ['Numero abitanti al 31.12.2025', '15.420', 'inhabitants', 15420],
  ['Dipendenti al 31/12/2025', '82', 'employees', 82],
  ['Telefono', '0131 123456', 'phone', '0131 123456'],
  ['Sito internet', 'www.comune.example.it', 'website', 'www.comune.example.it'],
  ['PEC', 'comune@pec.example.it', 'certifiedEmail', 'comune@pec.example.it'],
  ['E-mail', 'info@comune.example.it', 'email', 'info@comune.example.it'],
] as const;

describe('the scheda anagrafica', () => {
  const shapes = {
    'labels with a colon': (label: string, value: string) => `${label}: ${value}`,
    'points of a list': (label: string, value: string) => `- ${label}: ${value}`,
    'bold labels': (label: string, value: string) => `- **${label}**: ${value}`,
    'rows of a table': (label: string, value: string) => `${label}\t${value}`,
    'rows of markdown': (label: string, value: string) => `| ${label} | ${value} |`,
    'labels and values set apart': (label: string, value: string) => `${label.padEnd(40)}${value}`,
  };

  it.each(Object.entries(shapes))('is read from %s, in any order', (_, shape) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts], { minLength: 1 }), (some) => {
        const at = given(some.map(([label, value]) => shape(label, value)).join('\n'));
        const { values, lines } = readIdentity(at.lines, at.lines, at.ledger);
        for (const [index, [, , field, value]] of some.entries()) {
          expect(values[field]).toBe(value);
          expect(lines.get(field)).toEqual([index + 1, index + 1]);
        }
        expect(at.left()).toEqual([]);
      }),
    );
  });

  it('takes the first of two values, and leaves the other as text', () => {
    const at = given('Sindaco: Anna Rosa\nSindaco: Ugo Neri');
    expect(readIdentity(at.lines, at.lines, at.ledger).values.mayor).toBe('Anna Rosa');
    expect(at.left()).toEqual(['Sindaco: Ugo Neri']);
  });

  it('knows tax code and VAT number on one line, one figure or two', () => {
    for (const [text, vat] of [
      ['Codice fiscale/Partita IVA: 00123450389', '00123450389'],
      ['Codice fiscale / Partita IVA: 00123450389 / 99887766554', '99887766554'],
    ] as const) {
      const at = given(text);
      expect(readIdentity(at.lines, at.lines, at.ledger).values).toMatchObject({
        taxCode: '00123450389',
        vatNumber: vat,
      });
    }
  });

  it('has the name of the ente from the cover where no label gives it', () => {
    const at = given('CITTÀ DI VALDIPINO\n\nPIAO 2026-2028');
    expect(readIdentity([], at.lines, at.ledger).values.name).toBe('CITTÀ DI VALDIPINO');
  });

  it('has no count of something that is no count', () => {
    const at = given('Abitanti: circa ventimila\nDipendenti: vedi 3.3.1');
    expect(readIdentity(at.lines, at.lines, at.ledger).values.inhabitants).toBeUndefined();
  });

  it.each([
    ['Codice fiscale', 'taxCode'],
    ['N. abitanti', 'inhabitants'],
    ['Indirizzo PEC', 'certifiedEmail'],
    ['Indirizzo e-mail', 'email'],
    ['Indirizzo', 'address'],
    ['Il Sindaco', 'mayor'],
    ['Obiettivo', undefined],
    ['', undefined],
  ])('label %j is %s', (label, field) => {
    expect(identityField(label)).toBe(field);
  });
});

describe('the triennium', () => {
  it('is that of the title, whatever others the text speaks of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2023, max: 2060 }),
        fc.array(fc.integer({ min: 2015, max: 2022 }), { maxLength: 6 }),
        (year, others) => {
          const text = [
            `PIAO ${year}-${year + 2}`,
            ...others.map((other) => `Il triennio ${other}-${other + 2} si è concluso.`),
          ].join('\n\n');
          expect(readPeriod(given(text).lines)?.firstYear).toBe(year);
        },
      ),
    );
  });

  it.each([
    ['PIAO 2026/2028', 2026],
    ['Piano 2026 – 2028', 2026],
    ['Triennio 2026-2027-2028', 2026],
    ['Bilancio 2026-2027', undefined],
    ['2026-2030', undefined],
    ['', undefined],
  ])('of %j', (text, year) => {
    expect(readPeriod(given(text).lines)?.firstYear).toBe(year);
  });
});

describe('the act that adopted the plan', () => {
  it.each([
    [
      'Approvato con deliberazione della Giunta comunale n. 12 del 28/02/2026',
      { body: 'Giunta Comunale', number: '12', date: '2026-02-28' },
    ],
    [
      'Delibera di G.C. n. 41 del 27 marzo 2026',
      { body: 'Giunta Comunale', number: '41', date: '2026-03-27' },
    ],
    ['Approvato con deliberazione di Giunta Comunale n. del', null],
    ['Regolamento approvato nel 2020', null],
  ])('%s', (text, act) => {
    const at = given(text);
    expect(readResolution(at.lines, at.ledger)).toEqual(act);
    expect(at.left()).toHaveLength(act === null ? 1 : 0);
  });
});
