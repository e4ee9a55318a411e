import { assertNever } from '../../../shared/assert-never.ts';
import type { RichText, RichTextBlock, RichTextInline } from '../../../shared/plan/core/rich-text.ts';
import { normalTable } from './normal-table.ts';

type ListItem = Extract<RichTextBlock, { type: 'bulletList' }>['content'][number];
type Mark = NonNullable<Extract<RichTextInline, { type: 'text' }>['marks']>[number];

const markOrder: readonly Mark['type'][] = ['bold', 'italic', 'link'];

/**
 * The one way of writing a narrative among those that print the same, so that what the editor holds and what is
 * stored can be compared: no default attributes, no empty lists, whole table grids, neighbouring words of the same
 * form joined, no empty paragraphs at the end.
 */
export function normalRichText({ content }: RichText): RichText {
  const blocks = content.flatMap(normalBlock);
  const last = blocks.findLastIndex((block) => block.type !== 'paragraph' || block.content !== undefined);
  return { type: 'doc', content: blocks.slice(0, last + 1) };
}

/** Whether two narratives in their normal form are the same. */
export function sameRichText(one: RichText, other: RichText): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function normalBlock(block: RichTextBlock): RichTextBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...normalInlines(block.content) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.attrs.level }, ...normalInlines(block.content) }];
    case 'bulletList':
      return block.content.length === 0
        ? []
        : [{ type: 'bulletList', content: block.content.map(normalItem) }];
    case 'orderedList': {
      if (block.content.length === 0) return [];
      const start = block.attrs?.start ?? 1;
      const content = block.content.map(normalItem);
      return [{ type: 'orderedList', ...(start !== 1 && { attrs: { start } }), content }];
    }
    case 'table': {
      const table = normalTable(block);
      if (table === null) return [];
      const content = table.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({
          ...cell,
          content: orParagraph(cell.content.flatMap(normalCellBlock)),
        })),
      }));
      return [{ type: 'table', content }];
    }
    default:
      return assertNever(block, 'unknown narrative block');
  }
}

type CellBlock = Extract<RichTextBlock, { type: 'paragraph' | 'bulletList' | 'orderedList' }>;

function normalCellBlock(block: CellBlock): CellBlock[] {
  // A paragraph or a list stays what it is.
  return normalBlock(block) as CellBlock[];
}

/** An item begins with a paragraph: a heading there prints as bold words, and is them. */
function normalItem(item: ListItem): ListItem {
  const [first, ...others] = item.content.flatMap(normalBlock);
  if (first?.type === 'paragraph') return { type: 'listItem', content: [first, ...others] };
  if (first?.type === 'heading') {
    const opening = { type: 'paragraph' as const, ...normalInlines((first.content ?? []).map(emboldened)) };
    return { type: 'listItem', content: [opening, ...others] };
  }
  const rest = first === undefined ? others : [first, ...others];
  return { type: 'listItem', content: [{ type: 'paragraph' }, ...rest] };
}

function emboldened(inline: RichTextInline): RichTextInline {
  return inline.type === 'text' ? { ...inline, marks: [...(inline.marks ?? []), { type: 'bold' }] } : inline;
}

/** A place for text must have somewhere to put the cursor. */
function orParagraph<Block extends RichTextBlock>(blocks: Block[]): (Block | { type: 'paragraph' })[] {
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks;
}

function normalInlines(inlines: readonly RichTextInline[] = []): { content?: RichTextInline[] } {
  const content: RichTextInline[] = [];
  for (const inline of inlines.flatMap(normalInline)) {
    const last = content.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(inline.marks, last.marks)) {
      content[content.length - 1] = { ...last, text: (last.text + inline.text).toWellFormed() };
    } else {
      content.push(inline);
    }
  }
  return content.length === 0 ? {} : { content };
}

function normalInline(inline: RichTextInline): RichTextInline[] {
  switch (inline.type) {
    case 'text': {
      const marks = normalMarks(inline.marks ?? []);
      // A line break inside the words shows as one, and is one as soon as the paragraph is edited.
      return inline.text
        .split(/\r\n?|\n/)
        .flatMap((text, index): RichTextInline[] => [
          ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
          ...(text === ''
            ? []
            : [{ type: 'text', text: text.toWellFormed(), ...(marks.length > 0 && { marks }) } as const]),
        ]);
    }
    case 'hardBreak':
      return [{ type: 'hardBreak' }];
    case 'field':
      return [{ type: 'field', attrs: { name: inline.attrs.name.toWellFormed() } }];
    case 'footnote':
      return [{ type: 'footnote', attrs: { text: inline.attrs.text.toWellFormed() } }];
    default:
      return assertNever(inline, 'unknown inline');
  }
}

/** One of each sort, in a fixed order; of several links the last one counts, as in the editor. */
function normalMarks(marks: readonly Mark[]): Mark[] {
  return markOrder.flatMap((type) => {
    const mark = marks.findLast((candidate) => candidate.type === type);
    if (mark === undefined) return [];
    return [
      mark.type === 'link'
        ? { type: 'link', attrs: { href: mark.attrs.href.toWellFormed() } }
        : { type: mark.type },
    ];
  });
}

function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
