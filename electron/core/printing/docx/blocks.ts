import { HeadingLevel, Paragraph, type Table } from 'docx';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { OrganigramBox } from '../../../../shared/plan/organisation/organigram.ts';
import type { Block } from '../../../../shared/print/model.ts';
import { inlineRuns } from './inlines.ts';
import { colours } from './page.ts';
import { dataTable, factTable, personTable } from './tables.ts';
import { bulletReference, itemIndent, listLevel, runs, type Writing } from './writing.ts';

export type Flow = Paragraph | Table;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Where a block stands: how deep in lists, whether in a cell of a table. */
type Place = { readonly depth: number; readonly inCell: boolean; readonly bold: boolean };
const onPage: Place = { depth: 0, inCell: false, bold: false };

/** `level` from 1 to 6. */
export function headingParagraph(level: number, text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6,
    pageBreakBefore,
    children: runs(text),
  });
}

/** Paragraphs and tables of the blocks, in their order. */
export function flow(writing: Writing, blocks: readonly Block[], place: Place = onPage): Flow[] {
  return blocks.flatMap((block) => flowOf(writing, block, place));
}

function flowOf(writing: Writing, block: Block, place: Place): Flow[] {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block.level, block.text)];
    case 'paragraph':
      return [
        new Paragraph({
          ...(place.inCell && { style: 'TableText' }),
          ...(place.depth > 0 && { indent: { left: itemIndent(place.depth - 1) } }),
          children: inlineRuns(writing, block.content, place.bold ? { bold: true } : {}),
        }),
      ];
    case 'list':
      return listParagraphs(writing, block, place);
    case 'grid':
      return spaced([
        personTable(writing, block, (inner, bold) => flow(writing, inner, { depth: 0, inCell: true, bold })),
      ]);
    case 'table':
      if (block.columns.length === 0) return [];
      return spaced([...caption(block.caption), dataTable(writing, block)]);
    case 'sheet':
      return sheet(writing, block);
    case 'facts':
      return block.rows.length === 0
        ? []
        : spaced([...caption(block.caption), factTable(writing, block.rows)]);
    case 'note':
      return [new Paragraph({ style: 'Note', children: runs(block.text) })];
    case 'organigram':
      return block.drawing.boxes.map(organigramLine);
    case 'group':
      return flow(writing, block.blocks, place);
    default:
      return assertNever(block, 'unknown block');
  }
}

/** Word has no drawing made of data: each box is a line, set in under the one that it depends on. */
function organigramLine({ depth, name, notes }: OrganigramBox): Paragraph {
  const facts = notes.length === 0 ? [] : runs(` – ${notes.join(' ')}`);
  return new Paragraph({
    style: 'TableText',
    indent: { left: depth * organigramIndent },
    children: [...runs(name.join(' '), { bold: true }), ...facts],
  });
}

/** In twentieths of a point. */
const organigramIndent = 360;

function listParagraphs(writing: Writing, block: Extract<Block, { type: 'list' }>, place: Place): Flow[] {
  const reference = block.ordered ? writing.numbering(block.start) : bulletReference;
  const level = listLevel(place.depth);
  const inner = { ...place, depth: place.depth + 1 };
  return block.items.flatMap((item): Flow[] => {
    const [first, ...rest] = item;
    const opening = first?.type === 'paragraph' ? inlineRuns(writing, first.content) : [];
    const following = first === undefined || first.type === 'paragraph' ? rest : item;
    return [
      new Paragraph({
        style: place.inCell ? 'TableText' : 'ListParagraph',
        numbering: { reference, level },
        children: opening,
      }),
      ...flow(writing, following, inner),
    ];
  });
}

/** An objective sheet, a goal, a mapping sheet: a title, its marks, then letters, labels and texts. */
function sheet(writing: Writing, block: Extract<Block, { type: 'sheet' }>): Flow[] {
  const title = [block.number, block.title].filter((part) => part !== '').join(' ');
  const badges =
    block.badges.length === 0
      ? []
      : [
          new Paragraph({
            style: 'Badges',
            keepNext: true,
            children: runs(block.badges.join('  ·  '), { bold: true, color: colours.ink }),
          }),
        ];
  const fields = block.fields.length === 0 ? [] : spaced([factTable(writing, block.fields)]);
  return [headingParagraph(block.level, title), ...badges, ...fields];
}

function caption(text: string): Paragraph[] {
  return text === '' ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: runs(text) })];
}

/** Word joins two tables that follow each other: an empty line keeps them apart. */
function spaced(blocks: Flow[]): Flow[] {
  return [...blocks, new Paragraph({ style: 'AfterTable' })];
}
