import { describe, expect, it } from 'vitest';
import { planStatuses, type Resolution } from '../../../../shared/plan/core/header.ts';
import { editionOf, editionWords } from '../../../../shared/print/edition.ts';
import { printEditions } from '../../../../shared/print/model.ts';
import { documentDate, print } from '../../../../shared/print/print.ts';
import { planWith, withHeader } from '../plan/plan-with.ts';

const act: Resolution = {
  body: 'Consiglio Comunale',
  number: '12',
  date: '2026-01-30',
  immediatelyEnforceable: false,
  publishedFrom: null,
  publishedTo: null,
  act: null,
  signedPlan: null,
};
const adopted = (change: Partial<Resolution> = {}) =>
  editionWords(withHeader(planWith(), { revision: 4, resolution: { ...act, ...change } }), 'approved');

describe('the edition of a plan', () => {
  it('follows its state', () => {
    expect(
      planStatuses.map((status) => editionOf(withHeader(planWith(), { status, resolution: act }))),
    ).toEqual([...['draft', 'proposal', 'approved', 'approved']]);
  });

  it('is a draft still when a draft was put away: nothing without an act says that it was approved', () => {
    expect(editionOf(withHeader(planWith(), { status: 'archived', resolution: null }))).toBe('draft');
  });

  it.each([
    ['draft', 'Bozza', 'Bozza – revisione 4'],
    ['proposal', 'Proposta', 'Proposta – revisione 4'],
  ] as const)('%s says so with its revision, whatever act there is', (edition, label, short) => {
    expect(editionWords(withHeader(planWith(), { revision: 4, resolution: act }), edition)).toEqual({
      editionLabel: label,
      editionShort: short,
      editionLines: ['Revisione 4'],
    });
  });

  it('approved names body, number and day of the act, and no revision', () => {
    expect(adopted()).toEqual({
      editionLabel: 'Approvato con deliberazione di Consiglio Comunale n. 12 del 30.01.2026',
      editionShort: 'Approvato con deliberazione n. 12 del 30.01.2026',
      editionLines: [],
    });
  });

  it.each<[Partial<Resolution>, string]>([
    [{ body: '' }, 'deliberazione di Giunta Comunale n. 12 del 30.01.2026'],
    [{ number: '' }, 'n. ________ del 30.01.2026'],
    [{ date: null }, 'n. 12 del ________'],
  ])('leaves a blank for what is not known: %j', (change, words) => {
    expect(adopted(change).editionLabel).toContain(words);
  });

  it.each<[Partial<Resolution>, readonly string[]]>([
    [{ immediatelyEnforceable: true }, ['Immediatamente eseguibile (art. 134 c. 4 D.lgs. 267/2000)']],
    [{ publishedFrom: '2026-02-02' }, ['Pubblicato all’albo pretorio dal 02.02.2026']],
    [
      { publishedFrom: '2026-02-02', publishedTo: '2026-02-17' },
      ['Pubblicato all’albo pretorio dal 02.02.2026 al 17.02.2026'],
    ],
    [{ publishedTo: '2026-02-17' }, []],
  ])('has a line for %j', (change, lines) => {
    expect(adopted(change).editionLines).toEqual(lines);
  });
});

describe('the head of the printed plan', () => {
  it.each(printEditions)('of a %s names plan and ente at one end, the edition at the other', (edition) => {
    const doc = planWith({ administration: { name: 'Comune di Crema' } });
    const model = print(doc, { edition });
    expect(model.edition).toBe(edition);
    expect(model.runningHead).toEqual({
      start: 'PIAO 2026-2028 – Comune di Crema',
      end: editionWords(doc, edition).editionShort,
    });
    expect(model).not.toHaveProperty('editionShort');
  });

  it('says that no ente is named', () => {
    expect(print(planWith(), { edition: 'draft' })).toMatchObject({
      entity: 'Ente non indicato',
      fingerprint: null,
      whole: true,
    });
  });

  it('cuts between characters, not within one', () => {
    const doc = planWith({ administration: { name: '👩‍💼'.repeat(60) } });
    const { start } = print(doc, { edition: 'draft' }).runningHead;
    expect([...start]).toHaveLength(60);
    expect(start.isWellFormed()).toBe(true);
    expect(start.endsWith('…')).toBe(true);
  });
});

describe('the date that the file carries', () => {
  const none = { firstYear: null };

  it.each([
    [{ resolution: act }, { year: 2026, month: 1, day: 30 }],
    [{ resolution: { ...act, date: null } }, { year: 2026, month: 1, day: 1 }],
    [{ resolution: null }, { year: 2026, month: 1, day: 1 }],
    [
      { resolution: null, period: none },
      { year: 2000, month: 1, day: 1 },
    ],
    [
      { resolution: act, period: none },
      { year: 2026, month: 1, day: 30 },
    ],
  ])('%#: is that of the act, else the first day of the plan', (header, date) => {
    expect(documentDate(withHeader(planWith(), header))).toEqual(date);
  });
});
