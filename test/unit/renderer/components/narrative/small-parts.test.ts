import { describe, expect, it } from 'vitest';
import {
  isFollowable,
  linksItself,
  readLinkAddress,
} from '../../../../../renderer/components/narrative/link-address.ts';
import { type FlatItem, nestList } from '../../../../../renderer/components/narrative/paste/nest-list.ts';
import { countWords, wordCountLabel } from '../../../../../renderer/components/narrative/word-count.ts';
import { narrativeFieldLabels } from '../../../../../shared/labels/narrative-fields.ts';
import { fieldNames } from '../../../../../shared/print/field-values.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n\t ', 0],
    ['attività', 1],
    ["l'ente dell’art. 6-bis, c. 2", 5],
    ['uno – due • tre …', 3],
    ['€ 1.234,56', 1],
    ['uno\u00A0due\ntre', 3],
  ])('counts %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('is told with the Italian grouping and number', () => {
    expect([0, 1, 2, 1234].map(wordCountLabel)).toEqual(['0 parole', '1 parola', '2 parole', '1.234 parole']);
  });
});

describe('readLinkAddress', () => {
  it.each([
    ['https://www.comune.crema.cr.it/piao?a=1#b', 'https://www.comune.crema.cr.it/piao?a=1#b'],
    ['www.comune.crema.cr.it', 'https://www.comune.crema.cr.it'],
    [' comune.crema.cr.it/trasparenza ', 'https://comune.crema.cr.it/trasparenza'],
    ['protocollo@comunecrema.telecompost.it', 'mailto:protocollo@comunecrema.telecompost.it'],
    ['mailto:a@b.it', 'mailto:a@b.it'],
  ])('reads %j', (typed, href) => {
    expect(readLinkAddress(typed)).toEqual({ ok: true, value: href });
  });

  it.each([
    '',
    'comune',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)//a.it',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'sito con spazi.it',
    'vbscript:x.y',
  ])('refuses %j, with an example of a right one', (typed) => {
    expect(readLinkAddress(typed)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('https://www.'),
    });
  });
});

describe('links that make themselves', () => {
  it('are addresses, not abbreviations that end like a country', () => {
    expect(['www.comune.it', 'https://a.it', 'a@b.it'].map(linksItself)).toEqual([true, true, true]);
    expect(['n.ro', 'all.to', 'prot.ne', 'art.6'].map(linksItself)).toEqual([false, false, false, false]);
  });

  it('are followed only where print follows them', () => {
    expect(
      ['https://a.it', 'mailto:a@b.it', 'javascript:a', 'ftp://a.it', '#x', ' https://a.it'].map(
        isFollowable,
      ),
    ).toEqual([true, true, false, false, false, false]);
  });
});

describe('nestList', () => {
  const item = (
    level: number,
    content: string,
    { ordered = false, number = 1, list = 'l0' } = {},
  ): FlatItem<string> => ({
    level,
    list,
    ordered,
    number,
    content,
  });
  const shape = (flat: readonly FlatItem<string>[]) => {
    const draw = ({ ordered, start, items }: ReturnType<typeof nestList<string>>[number]): string =>
      `${ordered ? `ol${start}` : 'ul'}(${items.map(({ content, lists }) => content + lists.map(draw).join('')).join(' ')})`;
    return nestList(flat).map(draw).join('');
  };

  it('puts deeper items into the item before them', () => {
    expect(shape([item(1, 'a'), item(2, 'b'), item(2, 'c'), item(1, 'd')])).toBe('ul(aul(b c) d)');
  });

  it('takes a skipped level as one step, and comes back from it', () => {
    expect(shape([item(1, 'a'), item(3, 'b'), item(2, 'c'), item(1, 'd')])).toBe('ul(aul(b)ul(c) d)');
  });

  it('begins with a deep level as well', () => {
    expect(shape([item(2, 'a'), item(1, 'b')])).toBe('ul(a)ul(b)');
  });

  it('begins another list where the sort or the list changes, at the number shown', () => {
    const ordered = (content: string, number: number, list: string) =>
      item(1, content, { ordered: true, number, list });
    expect(
      shape([ordered('a', 3, 'x'), ordered('b', 4, 'x'), ordered('c', 1, 'y'), item(1, 'd', { list: 'y' })]),
    ).toBe('ol3(a b)ol1(c)ul(d)');
  });

  it('keeps every item, whatever the levels', () => {
    const levels = [3, 1, 2, 9, 2, 1, 4, 4, 1];
    const drawn = shape(levels.map((level, index) => item(level, `<${index}>`)));
    expect([...drawn.matchAll(/<(\d)>/g)].map(([, index]) => Number(index))).toEqual(
      levels.map((_, index) => index),
    );
  });
});

describe('narrativeFieldLabels', () => {
  it('names every field that narrative can fill in, and no other', () => {
    expect(Object.keys(narrativeFieldLabels)).toEqual(fieldNames);
  });
});
