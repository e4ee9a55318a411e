import type { Block, Cell, Inline, PrintModel } from '../../shared/print/model.ts';

/** Every text of the model in reading order, footnotes apart: what each output must have, each in its own form. */
export function modelWords(model: PrintModel): { readonly text: string[]; readonly footnotes: string[] } {
  const footnotes: string[] = [];
  const text = model.sections.flatMap(({ number, title, blocks }) => [
    `${number} ${title}`,
    ...blocks.flatMap((block) => wordsOf(block, footnotes)),
  ]);
  return { text, footnotes };
}

/** The tables of the plan's data, wherever they stand. */
export function modelTables(model: PrintModel): Extract<Block, { type: 'table' }>[] {
  const tablesOf = (block: Block): Extract<Block, { type: 'table' }>[] => {
    if (block.type === 'group') return block.blocks.flatMap(tablesOf);
    return block.type === 'table' && block.columns.length > 0 ? [block] : [];
  };
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(tablesOf));
}

function wordsOf(block: Block, footnotes: string[]): string[] {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((each) => wordsOf(each, footnotes));
  switch (block.type) {
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [inlineWords(block.content, footnotes)];
    case 'list':
      return block.items.flatMap(inner);
    case 'grid':
      return [...block.head, ...block.body].flat().flatMap((cell) => inner(cell.blocks));
    case 'table':
      if (block.columns.length === 0) return [];
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map(wordsOfCell)),
      ];
    case 'sheet':
      return [
        `${block.number} ${block.title}`,
        ...block.badges,
        ...block.fields.flatMap(({ letter, label, text }) => [`${letter} ${label}`, text]),
      ];
    case 'facts':
      return [block.caption, ...block.rows.flatMap(({ label, text }) => [label, text])];
    case 'organigram':
      return block.drawing.boxes.flatMap(({ name, notes }) => [...name, ...notes]);
    case 'group':
      return inner(block.blocks);
  }
}

function inlineWords(content: readonly Inline[], footnotes: string[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'footnote') footnotes.push(inline.text);
      return inline.type === 'text' ? inline.text : ' ';
    })
    .join('');
}

const wordsOfCell = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
