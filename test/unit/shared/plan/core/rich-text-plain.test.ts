import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText, RichTextBlock, RichTextInline } from '../../../../../shared/plan/core/rich-text.ts';
import { isBlankRichText, plainFromRichText } from '../../../../../shared/plan/core/rich-text-plain.ts';

const words = (text: string): RichTextInline => ({ type: 'text', text });
const paragraph = (...content: RichTextInline[]): RichTextBlock => ({ type: 'paragraph', content });
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content });

const list: RichTextBlock = {
  type: 'bulletList',
  content: [
    { type: 'listItem', content: [paragraph(words('uno')), paragraph(words('ancora uno'))] },
    { type: 'listItem', content: [paragraph(words('due'))] },
  ],
};
const table: RichTextBlock = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [
        { type: 'tableHeader', content: [{ type: 'paragraph', content: [words('Voce')] }] },
        { type: 'tableHeader', content: [{ type: 'paragraph', content: [words('Euro')] }] },
      ],
    },
    {
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [{ type: 'paragraph' }] },
        {
          type: 'tableCell',
          content: [
            { type: 'paragraph', content: [words('1')] },
            { type: 'paragraph', content: [words('2')] },
          ],
        },
      ],
    },
  ],
};

describe('plainFromRichText', () => {
  it.each<[string, RichText, string]>([
    ['nothing', doc(), ''],
    ['a paragraph without content', doc({ type: 'paragraph' }), ''],
    ['words in a row', doc(paragraph(words('a'), words('b'))), 'ab'],
    ['a line break', doc(paragraph(words('a'), { type: 'hardBreak' }, words('b'))), 'a\nb'],
    ['paragraphs', doc(paragraph(words('a')), paragraph(words('b'))), 'a\n\nb'],
    ['a heading', doc({ type: 'heading', attrs: { level: 2 }, content: [words('T')] }), 'T'],
    ['a heading without words', doc({ type: 'heading', attrs: { level: 2 } }), ''],
    ['a field by its name', doc(paragraph({ type: 'field', attrs: { name: 'ente.nome' } })), '{ente.nome}'],
    [
      'a footnote in its place',
      doc(paragraph(words('norma'), { type: 'footnote', attrs: { text: 'art. 6' } }, words('.'))),
      'norma (art. 6).',
    ],
    ['marks without a trace', doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'bold' }] })), 'a'],
    ['a list, an item to a line', doc(list), 'uno\nancora uno\ndue'],
    ['a numbered list, without numbers', doc({ ...list, type: 'orderedList' }), 'uno\nancora uno\ndue'],
    ['a table, cells parted by tabs', doc(table), 'Voce\tEuro\n\t1 2'],
  ])('writes %s', (_what, richText, plain) => {
    expect(plainFromRichText(richText)).toBe(plain);
  });

  it('never joins the words of two blocks', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'è'), minLength: 1, maxLength: 5 });
    const wrap = fc.constantFrom<(word: string) => RichTextBlock>(
      (word) => paragraph(words(word)),
      (word) => ({ type: 'heading', attrs: { level: 1 }, content: [words(word)] }),
      (word) => ({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(words(word))] }],
      }),
      (word) => ({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [words(word)] }] }],
          },
        ],
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, wrap), { maxLength: 6 }), (blocks) => {
        const plain = plainFromRichText(doc(...blocks.map(([word, block]) => block(word))));
        expect(plain.split(/\s+/).filter((word) => word !== '')).toEqual(blocks.map(([word]) => word));
      }),
    );
  });
});

describe('isBlankRichText', () => {
  it.each<[string, RichText]>([
    ['nothing', doc()],
    ['empty paragraphs', doc(paragraph(), { type: 'paragraph' })],
    ['spaces', doc(paragraph(words('  \t')))],
    ['line breaks alone', doc(paragraph({ type: 'hardBreak' }, { type: 'hardBreak' }))],
    ['an empty list', doc({ type: 'bulletList', content: [] })],
    ['a table of empty cells', doc({ type: 'table', content: [{ type: 'tableRow', content: [] }] })],
  ])('is true of %s', (_what, richText) => {
    expect(isBlankRichText(richText)).toBe(true);
  });

  it.each<[string, RichText]>([
    ['a full stop', doc(paragraph(words('.')))],
    ['a field', doc(paragraph({ type: 'field', attrs: { name: 'ente.nome' } }))],
    ['a footnote', doc(paragraph({ type: 'footnote', attrs: { text: '' } }))],
    ['words in a list', doc(list)],
    ['words in a table', doc(table)],
  ])('is false of %s', (_what, richText) => {
    expect(isBlankRichText(richText)).toBe(false);
  });
});
