import { assertNever } from '../../assert-never.ts';
import { cellText } from '../cells.ts';
import type { Block } from '../model.ts';

/** Blocks as text to paste into the program of the acts: headings in capitals, lists by dash or number, a row per line. */
export function plainText(blocks: readonly Block[]): string {
  return `${blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text.toUpperCase();
    case 'paragraph':
      return block.content.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
    case 'list':
      return block.items
        .map((item, index) => {
          const sign = block.ordered ? `${block.start + index}.` : '-';
          return `${sign} ${item.map(blockText).join('\n')}`;
        })
        .join('\n');
    case 'table':
      return block.rows
        .map(({ cells }) =>
          block.columns.map(({ title }, at) => `${title}: ${cellText(cells[at] ?? '')}`).join('\n'),
        )
        .join('\n\n');
    case 'grid':
      return [...block.head, ...block.body]
        .map((cells) => cells.map((cell) => cell.blocks.map(blockText).join(' ')).join('\t'))
        .join('\n');
    case 'sheet':
      return [block.title, ...block.fields.map(({ label, text }) => `${label}: ${text}`)].join('\n');
    case 'facts':
      return block.rows.map(({ label, text }) => `${label}: ${text}`).join('\n');
    case 'note':
      return block.text;
    case 'organigram':
      return block.alt;
    case 'group':
      return block.blocks.map(blockText).join('\n\n');
    default:
      return assertNever(block, 'unknown block');
  }
}
