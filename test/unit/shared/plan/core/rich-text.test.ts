import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyRichText,
  richTextFromPlain,
  richTextSchema,
} from '../../../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../../../shared/plan/core/rich-text-plain.ts';

const text = (words: string, marks?: readonly unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks && { marks }),
});
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const item = (...content: readonly unknown[]) => ({ type: 'listItem', content });
const cell = (...content: readonly unknown[]) => ({ type: 'tableCell', content });
const tableOf = (...cells: readonly unknown[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells }],
});
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const nested = (depth: number): unknown =>
  depth === 0 ? paragraph(text('fondo')) : { type: 'bulletList', content: [item(nested(depth - 1))] };

describe('rich text that is read', () => {
  it.each([
    ['nothing at all', doc()],
    ['an empty paragraph', doc({ type: 'paragraph' })],
    ['a line break', doc(paragraph(text('a'), { type: 'hardBreak' }, text('b')))],
    ['bold and italic', doc(paragraph(text('a', [{ type: 'bold' }, { type: 'italic' }])))],
    ['a link', doc(paragraph(text('a', [{ type: 'link', attrs: { href: 'https://comune.it' } }])))],
    ['a field', doc(paragraph({ type: 'field', attrs: { name: 'ente.nome' } }))],
    ['a footnote', doc(paragraph({ type: 'footnote', attrs: { text: 'art. 6' } }))],
    ['the first level of heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
    ['the fourth level of heading', doc({ type: 'heading', attrs: { level: 4 } })],
    ['a list', doc({ type: 'bulletList', content: [item(paragraph(text('a')))] })],
    ['a numbered list', doc({ type: 'orderedList', content: [] })],
    ['a numbered list from 3', doc({ type: 'orderedList', attrs: { start: 3 }, content: [item()] })],
    ['a list in a list', doc(nested(8))],
    ['a table in a list', doc({ type: 'bulletList', content: [item(tableOf(cell()))] })],
    ['a table', doc(tableOf(cell(paragraph(text('a'))), { ...cell(), type: 'tableHeader' }))],
    ['spans', doc(tableOf({ ...cell(), attrs: { colspan: 2, rowspan: 3 } }))],
    ['a list in a cell', doc(tableOf(cell({ type: 'bulletList', content: [] })))],
  ])('%s', (_what, value) => {
    expect(richTextSchema.parse(value)).toEqual(value);
  });
});

describe('rich text that is refused', () => {
  it.each([
    ['no document', paragraph()],
    ['a document without content', { type: 'doc' }],
    ['text outside a paragraph', doc(text('a'))],
    ['an empty text', doc(paragraph(text('')))],
    ['a text without text', doc(paragraph({ type: 'text' }))],
    ['an unknown mark', doc(paragraph(text('a', [{ type: 'strike' }])))],
    ['a link without address', doc(paragraph(text('a', [{ type: 'link' }])))],
    [
      'a link with a target',
      doc(paragraph(text('a', [{ type: 'link', attrs: { href: '', target: '_blank' } }]))),
    ],
    ['a field without name', doc(paragraph({ type: 'field', attrs: {} }))],
    ['a heading of no level', doc({ type: 'heading' })],
    ['a heading of level 0', doc({ type: 'heading', attrs: { level: 0 } })],
    ['a heading of level 5', doc({ type: 'heading', attrs: { level: 5 } })],
    ['a heading of level 1.5', doc({ type: 'heading', attrs: { level: 1.5 } })],
    ['a list without content', doc({ type: 'bulletList' })],
    ['a paragraph straight in a list', doc({ type: 'bulletList', content: [paragraph()] })],
    ['a numbered list from a half', doc({ type: 'orderedList', attrs: { start: 0.5 }, content: [] })],
    ['an image', doc({ type: 'image', attrs: { src: 'data:' } })],
    ['a heading in a cell', doc(tableOf(cell({ type: 'heading', attrs: { level: 1 } })))],
    ['a table in a cell', doc(tableOf(cell(tableOf(cell()))))],
    ['a span of nothing', doc(tableOf({ ...cell(), attrs: { colspan: 0, rowspan: 1 } }))],
    ['a cell of another sort', doc(tableOf({ ...cell(), type: 'tableFooter' }))],
    ['a cell outside a row', doc({ type: 'table', content: [cell()] })],
    ['an attribute that does not print', doc({ ...paragraph(), attrs: { textAlign: 'center' } })],
    ['HTML', '<p>a</p>'],
    ['an unknown key', { ...doc(), version: 1 }],
  ])('%s', (_what, value) => {
    expect(richTextSchema.safeParse(value).success).toBe(false);
  });

  it('names the place of what it refuses', () => {
    const broken = doc(paragraph(text('a')), tableOf(cell(paragraph(text('')))));
    expect(richTextSchema.safeParse(broken).error?.issues[0]?.path).toEqual([
      ...['content', 1, 'content', 0, 'content', 0],
      ...['content', 0, 'content', 0, 'text'],
    ]);
  });
});

describe('lone surrogates', () => {
  it('are replaced wherever a person may have pasted one', () => {
    const broken = 'x\udfff';
    const value = doc(
      paragraph(
        text(broken, [{ type: 'link', attrs: { href: broken } }]),
        { type: 'footnote', attrs: { text: broken } },
        { type: 'field', attrs: { name: broken } },
      ),
    );
    const written = JSON.stringify(richTextSchema.parse(value));
    expect(written.isWellFormed() && !written.includes('\\udfff')).toBe(true);
    expect(written.match(/x\ufffd/g)).toHaveLength(4);
  });
});

describe('richTextFromPlain', () => {
  it('makes a paragraph of every passage and keeps single line breaks', () => {
    expect(richTextFromPlain('Primo\nrigo\n\n\n  Secondo ')).toEqual(
      doc(paragraph(text('Primo'), { type: 'hardBreak' }, text('rigo')), paragraph(text('Secondo'))),
    );
  });

  it.each(['', ' ', '\n', '\n\n \n\n'])('makes nothing of %j', (blank) => {
    expect(richTextFromPlain(blank)).toEqual(emptyRichText);
  });

  it('gives what the schema reads, with every word of the text, whatever the text is', () => {
    const passage = fc.string({
      unit: fc.constantFrom('a', 'è', ' ', '\n', '\t', '«', '👩‍💼'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(passage, (plain) => {
        const richText = richTextFromPlain(plain);
        expect(richTextSchema.parse(richText)).toEqual(richText);
        const words = (each: string) => each.split(/\s+/).filter((word) => word !== '');
        expect(words(plainFromRichText(richText))).toEqual(words(plain));
      }),
    );
  });

  it('is read back as it was written, when passages are clean', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'è', '.', '€'), minLength: 1, maxLength: 8 });
    const passages = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(passages, (lines) => {
        const plain = lines.map((each) => each.join('\n')).join('\n\n');
        expect(plainFromRichText(richTextFromPlain(plain))).toBe(plain);
      }),
    );
  });
});
