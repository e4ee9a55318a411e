import { getSchema, type JSONContent } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEditor, toEditor } from '../../../../../renderer/components/narrative/editor-json.ts';
import { normalRichText } from '../../../../../renderer/components/narrative/normal-form.ts';
import { narrativeExtensions } from '../../../../../renderer/components/narrative/schema.ts';
import {
  type RichText,
  type RichTextBlock,
  richTextSchema,
} from '../../../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../../../shared/plan/core/rich-text-plain.ts';
import { arbitraryRichText } from '../../../../support/arbitrary-rich-text.ts';

const schema = getSchema(narrativeExtensions);
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content });
const say = (text: string) => ({ type: 'text', text }) as const;
const throughEditor = (richText: RichText) => fromEditor(schema.nodeFromJSON(toEditor(richText)).toJSON());
const wordsOf = (richText: RichText) => plainFromRichText(richText).toWellFormed().replaceAll(/\s+/g, '');

describe('toEditor and fromEditor', () => {
  it('give back any narrative in its normal form, through the real editor document', () => {
    fc.assert(
      fc.property(arbitraryRichText, (richText) => {
        expect(throughEditor(richText)).toEqual(normalRichText(richText));
      }),
      { numRuns: 500 },
    );
  });

  it('are the inverse of each other on what is normal already', () => {
    fc.assert(
      fc.property(arbitraryRichText.map(normalRichText), (richText) => {
        expect(normalRichText(richText)).toEqual(richText);
        expect(throughEditor(richText)).toEqual(richText);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no word', () => {
    fc.assert(
      fc.property(arbitraryRichText, (richText) => {
        expect(wordsOf(throughEditor(richText))).toBe(wordsOf(richText));
      }),
      { numRuns: 300 },
    );
  });

  it('make a document that the editor finds valid, with tables that need no mending', () => {
    fc.assert(
      fc.property(arbitraryRichText, (richText) => {
        const node = schema.nodeFromJSON(toEditor(richText));
        node.check();
        expect(fixTables(EditorState.create({ doc: node }))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('always satisfy the schema of narratives, changing nothing in it', () => {
    fc.assert(
      fc.property(arbitraryRichText, (richText) => {
        const result = throughEditor(richText);
        expect(richTextSchema.parse(result)).toEqual(result);
      }),
    );
  });
});

describe('fromEditor', () => {
  it('drops the attributes that nothing prints', () => {
    const json: JSONContent = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { textAlign: null }, content: [{ type: 'text', text: 'a', marks: [] }] },
        { type: 'heading', attrs: { level: 2, textAlign: 'left', id: null }, content: [say('b')] },
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [say('c')] }] }],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  attrs: { colspan: 1, rowspan: 1, colwidth: [120], align: 'right' },
                  content: [{ type: 'paragraph', content: [say('d')] }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(fromEditor(json)).toEqual(
      doc(
        { type: 'paragraph', content: [say('a')] },
        { type: 'heading', attrs: { level: 2 }, content: [say('b')] },
        {
          type: 'orderedList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [say('c')] }] }],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [say('d')] }] }],
            },
          ],
        },
      ),
    );
  });

  it('drops what a narrative has no place for', () => {
    const json: JSONContent = {
      type: 'doc',
      content: [
        { type: 'horizontalRule' },
        {
          type: 'paragraph',
          content: [
            { type: 'image', attrs: { src: 'x' } },
            { type: 'text', text: 'a', marks: [{ type: 'strike' }, { type: 'link', attrs: { href: null } }] },
            { type: 'hardBreak', marks: [{ type: 'bold' }] },
            { type: 'field', attrs: { name: null } },
          ],
        },
      ],
    };
    expect(fromEditor(json)).toEqual(
      doc({
        type: 'paragraph',
        content: [say('a'), { type: 'hardBreak' }, { type: 'field', attrs: { name: '' } }],
      }),
    );
  });

  it('holds nothing when nothing is written, whatever number of empty lines', () => {
    expect(fromEditor({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] })).toEqual(
      doc(),
    );
    expect(toEditor(doc())).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});

describe('the normal form', () => {
  it('joins words of the same form, and puts marks in one order, once', () => {
    const bold = { type: 'bold' } as const;
    const italic = { type: 'italic' } as const;
    const content = [
      { ...say('a'), marks: [italic, bold, italic] },
      { ...say('b'), marks: [bold, italic] },
      { ...say('c'), marks: [] },
    ];
    expect(normalRichText(doc({ type: 'paragraph', content }))).toEqual(
      doc({ type: 'paragraph', content: [{ ...say('ab'), marks: [bold, italic] }, say('c')] }),
    );
  });

  it('fills a ragged table, and keeps spans inside it', () => {
    const cell = (text: string, colspan = 1, rowspan = 1) => ({
      type: 'tableCell' as const,
      attrs: { colspan, rowspan },
      content: [{ type: 'paragraph' as const, content: [say(text)] }],
    });
    const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content });
    const table = {
      type: 'table' as const,
      content: [row(cell('a', 1, 9), cell('b')), row(cell('c'), cell('d'))],
    };
    const [normal] = normalRichText(doc(table)).content;
    expect(
      normal?.type === 'table' && normal.content.map(({ content }) => content.map(({ attrs }) => attrs)),
    ).toEqual([
      [{ colspan: 1, rowspan: 2 }, undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('makes bold words of a heading that opens a list item, as it prints', () => {
    const item = {
      type: 'listItem' as const,
      content: [{ type: 'heading' as const, attrs: { level: 3 }, content: [say('t')] }],
    };
    expect(normalRichText(doc({ type: 'bulletList', content: [item] }))).toEqual(
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ ...say('t'), marks: [{ type: 'bold' }] }] }],
          },
        ],
      }),
    );
  });
});
