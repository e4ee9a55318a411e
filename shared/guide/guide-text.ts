import { assertNever } from '../assert-never.ts';
import type { GuideBlock, GuideInline } from './guide.ts';

/** What a line says, without its form. */
export function inlineText(content: readonly GuideInline[]): string {
  return content.map((piece) => ('text' in piece ? piece.text : inlineText(piece.content))).join('');
}

/** What a block says, pictures by their words. */
export function blockText(block: GuideBlock): string {
  switch (block.as) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return block.items.flat().map(blockText).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(inlineText).join(' ')).join('\n');
    case 'note':
      return block.content.map(blockText).join('\n');
    case 'commands':
      return block.text;
    case 'picture':
      return block.words;
    default:
      return assertNever(block, 'unknown block of the guide');
  }
}
