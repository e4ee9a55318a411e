import type { JSONContent } from '@tiptap/core';
import type { RichText, RichTextBlock, RichTextInline } from '../../../shared/plan/core/rich-text.ts';
import { normalRichText } from './normal-form.ts';

type ListItem = Extract<RichTextBlock, { type: 'bulletList' }>['content'][number];
type Row = Extract<RichTextBlock, { type: 'table' }>['content'][number];
type Cell = Row['content'][number];
type CellBlock = Cell['content'][number];
type Mark = NonNullable<Extract<RichTextInline, { type: 'text' }>['marks']>[number];

/** A narrative as the editor's document, which always has somewhere to put the cursor. */
export function toEditor(richText: RichText): JSONContent {
  const { content } = normalRichText(richText);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

/**
 * The editor's document (`editor.getJSON()`) as a narrative in its normal form; always satisfies `richTextSchema`.
 * What the narrative has no place for (alignment, column widths, marks on line breaks) is left out.
 */
export function fromEditor(json: JSONContent): RichText {
  return normalRichText({ type: 'doc', content: (json.content ?? []).flatMap(readBlock) });
}

function readBlock(node: JSONContent): RichTextBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: headingLevel(node) }, content: readInlines(node) }];
    case 'table':
      return [{ type: 'table', content: (node.content ?? []).flatMap(readRow) }];
    default:
      return readCellBlock(node);
  }
}

function readCellBlock(node: JSONContent): CellBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: readInlines(node) }];
    case 'bulletList':
      return [{ type: 'bulletList', content: readItems(node) }];
    case 'orderedList':
      return [
        { type: 'orderedList', attrs: { start: wholeNumber(node, 'start') ?? 1 }, content: readItems(node) },
      ];
    default:
      return [];
  }
}

function readItems(node: JSONContent): ListItem[] {
  return (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: (item.content ?? []).flatMap(readBlock),
  }));
}

function readRow(node: JSONContent): Row[] {
  return [{ type: 'tableRow', content: (node.content ?? []).map(readCell) }];
}

function readCell(node: JSONContent): Cell {
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span(node, 'colspan'), rowspan: span(node, 'rowspan') },
    content: (node.content ?? []).flatMap(readCellBlock),
  };
}

function readInlines(node: JSONContent): RichTextInline[] {
  return (node.content ?? []).flatMap(readInline);
}

function readInline(node: JSONContent): RichTextInline[] {
  switch (node.type) {
    case 'text': {
      const { text = '' } = node;
      return text === '' ? [] : [{ type: 'text', text, marks: (node.marks ?? []).flatMap(readMark) }];
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }];
    case 'field':
      return [{ type: 'field', attrs: { name: words(node, 'name') } }];
    case 'footnote':
      return [{ type: 'footnote', attrs: { text: words(node, 'text') } }];
    default:
      return [];
  }
}

function readMark(mark: { type: string; attrs?: JSONContent['attrs'] }): Mark[] {
  switch (mark.type) {
    case 'bold':
    case 'italic':
      return [{ type: mark.type }];
    case 'link': {
      const href = words(mark, 'href');
      return href === '' ? [] : [{ type: 'link', attrs: { href } }];
    }
    default:
      return [];
  }
}

interface HasAttributes {
  readonly attrs?: JSONContent['attrs'];
}

function headingLevel(node: HasAttributes): number {
  return Math.min(4, Math.max(1, wholeNumber(node, 'level') ?? 1));
}

function span(node: HasAttributes, name: string): number {
  return Math.max(1, wholeNumber(node, name) ?? 1);
}

function wholeNumber({ attrs }: HasAttributes, name: string): number | null {
  const value: unknown = attrs?.[name];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function words({ attrs }: HasAttributes, name: string): string {
  const value: unknown = attrs?.[name];
  return typeof value === 'string' ? value : '';
}
