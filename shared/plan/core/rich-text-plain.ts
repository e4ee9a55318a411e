import type { RichText, RichTextBlock, RichTextInline } from './rich-text.ts';

/** The words of a narrative without its form, blocks separated by a blank line: for search, word count and checks. */
export function plainFromRichText(richText: RichText): string {
  return richText.content.map(blockText).join('\n\n');
}

/** True when nothing in the tree would print a word. */
export function isBlankRichText(richText: RichText): boolean {
  return plainFromRichText(richText).trim() === '';
}

function blockText(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map(inlineText).join('');
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map(blockText).join('\n')).join('\n');
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => cell.content.map(blockText).join(' ')).join('\t'))
        .join('\n');
  }
}

function inlineText(inline: RichTextInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return '\n';
    case 'field':
      return `{${inline.attrs.name}}`;
    case 'footnote':
      return ` (${inline.attrs.text})`;
  }
}
