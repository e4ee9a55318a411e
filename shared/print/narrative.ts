import { assertNever } from '../assert-never.ts';
import type { RichText, RichTextBlock, RichTextInline } from '../plan/core/rich-text.ts';
import type { PlanDocument } from '../plan/document.ts';
import { isBlank } from './cells.ts';
import { fieldText } from './field-values.ts';
import type { Block, Inline } from './model.ts';
import { printedTable } from './narrative-table.ts';

/** PDF knows six levels of heading. */
const deepestHeading = 6;
/** Deeper lists are printed at this depth: a page has no room for more, nor the typesetter's stack. */
const deepestList = 5;

/** Only addresses that a reader of a PDF can follow become links; any other is left as its words. */
const followable = /^(https?:\/\/|mailto:)\S+$/i;

/**
 * The narrative of a section as printable blocks. `above` is the level of the section's own heading: the headings
 * of the text follow it without a gap, whatever levels the person chose, because PDF/UA refuses a skipped one.
 */
export function narrative(doc: PlanDocument, body: RichText, above: number): Block[] {
  const open: number[] = [];
  return body.content.flatMap((block) => {
    if (block.type !== 'heading') return printedBlock(doc, block, 0);
    const text = (block.content ?? []).map((inline) => plainText(doc, inline)).join('');
    if (isBlank(text)) return [];
    while ((open.at(-1) ?? 0) >= block.attrs.level) open.pop();
    open.push(block.attrs.level);
    return [{ type: 'heading', level: Math.min(above + open.length, deepestHeading), text }];
  });
}

function printedBlock(doc: PlanDocument, block: RichTextBlock, depth: number): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const content = (block.content ?? []).flatMap((inline) => printedInline(doc, inline));
      return content.length === 0 ? [] : [{ type: 'paragraph', content }];
    }
    case 'heading':
      // Inside a list a heading would break the outline of the document: it is printed as bold text.
      return [
        {
          type: 'paragraph',
          content: (block.content ?? []).flatMap((inline) =>
            printedInline(doc, inline).map((part) => (part.type === 'text' ? { ...part, bold: true } : part)),
          ),
        },
      ];
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) =>
        item.content.flatMap((inner) => printedBlock(doc, inner, depth + 1)),
      );
      if (depth >= deepestList) return items.flat();
      const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1;
      return [{ type: 'list', ordered: block.type === 'orderedList', start: Math.max(0, start), items }];
    }
    case 'table':
      return printedTable(block, (inner) => printedBlock(doc, inner, depth + 1));
    default:
      return assertNever(block, 'unknown narrative block');
  }
}

function printedInline(doc: PlanDocument, inline: RichTextInline): Inline[] {
  switch (inline.type) {
    case 'text': {
      const marks = inline.marks ?? [];
      const href = marks.find((mark) => mark.type === 'link')?.attrs.href ?? '';
      return [
        {
          type: 'text',
          text: inline.text,
          ...(marks.some((mark) => mark.type === 'bold') && { bold: true }),
          ...(marks.some((mark) => mark.type === 'italic') && { italic: true }),
          ...(followable.test(href) && { href }),
        },
      ];
    }
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'field':
      return [{ type: 'text', text: fieldText(doc, inline.attrs.name) }];
    case 'footnote':
      return [{ type: 'footnote', text: inline.attrs.text }];
    default:
      return assertNever(inline, 'unknown inline');
  }
}

function plainText(doc: PlanDocument, inline: RichTextInline): string {
  return printedInline(doc, inline)
    .map((part) => {
      if (part.type === 'text') return part.text;
      return part.type === 'footnote' ? ` (${part.text})` : ' ';
    })
    .join('');
}
