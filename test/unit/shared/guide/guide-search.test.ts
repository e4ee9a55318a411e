import { describe, expect, it } from 'vitest';
import type { GuideBlock, GuidePage } from '../../../../shared/guide/guide.ts';
import { searchGuide } from '../../../../shared/guide/guide-search.ts';
import { blockText } from '../../../../shared/guide/guide-text.ts';

const line = (text: string) => [{ as: 'text', text } as const];
const pages: readonly GuidePage[] = [
  {
    key: 'giunta',
    title: 'Portare il piano in Giunta',
    blocks: [
      { as: 'paragraph', content: [{ as: 'strong', content: line('Tutto') }, ...line(' si fa da qui.')] },
      { as: 'heading', depth: 1, anchor: 'congelare', content: line('Congelare la proposta') },
      { as: 'paragraph', content: line('La passphrase è una frase lunga.') },
      { as: 'heading', depth: 1, anchor: 'ritirare', content: line('Ritirare') },
      { as: 'list', ordered: false, start: 1, items: [[{ as: 'paragraph', content: line('Un motivo.') }]] },
    ],
  },
  {
    key: 'verifica',
    title: 'Verificare',
    blocks: [
      { as: 'commands', text: 'openssl cms -verify' },
      { as: 'picture', file: 'img/a.png', words: 'La proposta firmata', width: 1, height: 1 },
    ],
  },
];
const found = (query: string) =>
  searchGuide(pages, query).map(({ place }) => `${place.page}#${place.anchor ?? ''}`);

describe('looking for something in the guide', () => {
  it('finds the parts that hold all the words, in any order, case and accent', () => {
    expect(found('FRASE passphrase')).toEqual(['giunta#congelare']);
    expect(found('passphrase e')).toEqual(['giunta#congelare']);
    expect(found('frase motivo')).toEqual([]);
  });

  it('looks in headings, lists, commands and the words of pictures', () => {
    expect(found('ritirare')).toEqual(['giunta#ritirare']);
    expect(found('motivo')).toEqual(['giunta#ritirare']);
    expect(found('openssl')).toEqual(['verifica#']);
    expect(found('proposta')).toEqual(['giunta#congelare', 'verifica#']);
  });

  it('counts the title of the page as part of each of its parts', () => {
    expect(found('giunta motivo')).toEqual(['giunta#ritirare']);
  });

  it('names page and heading, and finds nothing when nothing is asked', () => {
    expect(searchGuide(pages, 'tutto')).toEqual([
      { place: { page: 'giunta', anchor: null }, page: 'Portare il piano in Giunta', heading: null },
    ]);
    expect(searchGuide(pages, '  ')).toEqual([]);
  });
});

it.each<[GuideBlock, string]>([
  [{ as: 'table', head: [line('a'), line('b')], rows: [[line('c'), line('d')]] }, 'a b\nc d'],
  [{ as: 'note', content: [{ as: 'paragraph', content: line('attenzione') }] }, 'attenzione'],
])('reads %o as text', (block, text) => {
  expect(blockText(block)).toBe(text);
});
