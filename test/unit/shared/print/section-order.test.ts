import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../../../shared/print/print.ts';
import { ancestorsOf, isWithin, sectionPlaces } from '../../../../shared/print/section-order.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

const section = (number: string, title: string) => ({ number, title });
const places = (sections: Readonly<Record<string, unknown>>) =>
  sectionPlaces(planWith({ sections })).map(({ key, level, number, title }) => [key, level, number, title]);

describe('the places of the printed plan', () => {
  it('have the headings above them, by their names in the Piano-tipo', () => {
    expect(places({ '3.3.4': section('3.3.4', 'Strategia') })).toEqual([
      ['1', 1, '1', 'Scheda anagrafica dell’amministrazione'],
      ['3', 1, '3', 'Organizzazione e capitale umano'],
      ['3.3', 2, '3.3', 'Piano triennale dei fabbisogni di personale'],
      ['3.3.4', 3, '3.3.4', 'Strategia'],
    ]);
  });

  it('are called as the plan calls them, a number that was taken out staying out', () => {
    expect(places({ '4': section('', 'Controlli'), premise: section('0', '') })).toEqual([
      ['premise', 1, '0', 'Premessa'],
      expect.anything(),
      ['4', 1, '', 'Controlli'],
    ]);
  });

  it('have a name even where nobody gave one', () => {
    expect(places({ '4.a.b': section('', '') })).toEqual([
      expect.anything(),
      ['4', 1, '4', 'Monitoraggio'],
      ['4.a', 2, '4.a', 'Sezione 4.a'],
      ['4.a.b', 3, '', 'Sezione 4.a.b'],
    ]);
  });

  it('go no deeper than four levels', () => {
    expect(places({ '2.3.a.b.c.d': section('', '') }).map(([, level]) => level)).toEqual([
      1, 1, 2, 3, 4, 4, 4,
    ]);
  });

  it('are there for what the plan holds, without a word of text', () => {
    const doc = planWith({ sections: {}, units: [{ id: idOf(1), kind: 'area' }] });
    expect(sectionPlaces(doc).map(({ key }) => key)).toEqual(['1', '3', '3.1']);
  });

  it('never skip a level, and never come twice', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 1 }), (doc) => {
        const found = sectionPlaces(doc);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const [index, { key, level }] of found.entries()) {
          expect(level).toBeLessThanOrEqual((found[index - 1]?.level ?? 0) + 1);
          const above = found.slice(0, index).map((place) => place.key);
          expect(above).toEqual(expect.arrayContaining(ancestorsOf(key)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands above and within', () => {
  it.each([
    ['premise', []],
    ['2', []],
    ['2.3.art-8', ['2', '2.3']],
    ['3.3.1', ['3', '3.3']],
  ])('above %s: %j', (key, above) => {
    expect(ancestorsOf(key)).toEqual(above);
  });

  it.each([
    ['2.3', '2.3', true],
    ['2.3.art-8', '2.3', true],
    ['2.3', '2', true],
    ['2.30', '2.3', false],
    ['2.3', '2.3.art-8', false],
    ['2.3-bis', '2.3', false],
  ])('%s within %s: %s', (key, part, expected) => {
    expect(isWithin(key, part)).toBe(expected);
  });
});

describe('the print of a part', () => {
  const doc = planWith({
    sections: {
      '2.3': section('2.3', 'Rischi'),
      '2.3.art-9': section('9', 'Misure'),
      '2.3.art-10': section('10', 'Trasparenza'),
      '2.30': section('2.30', 'Altro'),
    },
    attachments: [{ id: idOf(1), name: 'dup.pdf' }],
  });
  const keysOf = (part: string) => print(doc, { edition: 'draft', part }).sections.map(({ key }) => key);

  it.each([
    ['2.3', ['2', '2.3', '2.3.art-9', '2.3.art-10']],
    ['2.3.art-10', ['2', '2.3', '2.3.art-10']],
    ['2', ['2', '2.3', '2.3.art-9', '2.3.art-10', '2.30']],
    ['attachments', ['attachments']],
  ])('%s has %j', (part, keys) => {
    expect(keysOf(part)).toEqual(keys);
  });

  it.each(['9', '2.', '2.3.art', ''])('%j is refused, naming those that there are', (part) => {
    expect(() => keysOf(part)).toThrow(/2\.3\.art-9, 2\.3\.art-10, 2\.30, attachments\.$/);
  });

  it('is refused without repeating more than the beginning of what was asked', () => {
    expect(() => keysOf('x'.repeat(500))).toThrow(/«x{40}»/);
  });
});
