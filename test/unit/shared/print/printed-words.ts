import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { Block, Cell } from '../../../../shared/print/model.ts';
import { namesOf } from '../../../../shared/print/names.ts';
import { sectionPrinters } from '../../../../shared/print/sections/index.ts';

export type TableBlock = Extract<Block, { type: 'table' }>;
export type SheetBlock = Extract<Block, { type: 'sheet' }>;
export type SectionKey = keyof typeof sectionPrinters;

/** The blocks of a section as its printers give them, at heading level 3; groups taken apart. */
export function blocksOf(doc: PlanDocument, key: SectionKey): Block[] {
  const context = { doc, names: namesOf(doc), level: 3 };
  return flat((sectionPrinters[key] ?? []).flatMap((printer) => printer(context)));
}

export function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'group' ? flat(block.blocks) : [block]));
}

export function tablesOf(doc: PlanDocument, key: SectionKey, name: string): TableBlock[] {
  return blocksOf(doc, key).filter(
    (block): block is TableBlock => block.type === 'table' && block.name === name,
  );
}

export function sheetsOf(doc: PlanDocument, key: SectionKey): SheetBlock[] {
  return blocksOf(doc, key).filter((block): block is SheetBlock => block.type === 'sheet');
}

/** Label and text of each fact of the block of that name. */
export function factsOf(doc: PlanDocument, key: SectionKey, name: string): Record<string, string> {
  const block = blocksOf(doc, key).find((each) => each.type === 'facts' && each.name === name);
  const rows = block?.type === 'facts' ? block.rows : [];
  return Object.fromEntries(rows.map(({ label, text }) => [label, text]));
}

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Titles of the columns. */
export const titlesOf = (table: TableBlock | undefined): string[] =>
  (table?.columns ?? []).map(({ title }) => title);

/** A line of text for each row, cells parted by bars, the kind of row before it where it is no plain one. */
export const linesOf = (table: TableBlock | undefined): string[] =>
  (table?.rows ?? []).map(({ kind, cells }) => {
    const line = cells.map(textOf).join(' | ');
    return kind === 'row' ? line : `[${kind}] ${line}`;
  });

/** What the block is, with level and words where it has them: `3 Titolo`, `table units`, `note Il piano …`. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `${block.level} ${block.text}`;
      case 'table':
      case 'facts':
      case 'group':
        return `${block.type} ${block.name}`;
      case 'sheet':
        return `sheet ${block.level} ${block.number} ${block.title}`;
      case 'note':
        return `note ${block.text}`;
      default:
        return block.type;
    }
  });
}
