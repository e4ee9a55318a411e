import type { RichText, RichTextBlock, RichTextInline } from './rich-text.ts';

/** `insert` in the place of what stands from `from` up to `to` (exclusive), in UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Looks at a passage of text and says what to change in it: splices in order, not overlapping. */
export type SplicePassage = (passage: string) => readonly Splice[];

type TextInline = Extract<RichTextInline, { type: 'text' }>;
type CellBlock = Extract<RichTextBlock, { type: 'paragraph' | 'bulletList' | 'orderedList' }>;

export function spliceText(text: string, splices: readonly Splice[]): string {
  return splices.reduceRight(
    (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
    text,
  );
}

/**
 * A narrative with its passages changed, in their order. Neighbouring words of different form are one passage, and
 * what is inserted takes the form of the first letter that it replaces; a line break, a field or a footnote parts
 * two passages, and the text of a footnote is one of its own.
 */
export function spliceRichText(body: RichText, splice: SplicePassage): RichText {
  return { type: 'doc', content: body.content.map((block) => spliceBlock(block, splice)) };
}

function spliceBlock(block: RichTextBlock, splice: SplicePassage): RichTextBlock {
  switch (block.type) {
    case 'heading':
      return block.content === undefined
        ? block
        : { ...block, content: spliceInlines(block.content, splice) };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((inner) => spliceCellBlock(inner, splice)),
          })),
        })),
      };
    default:
      return spliceCellBlock(block, splice);
  }
}

function spliceCellBlock(block: CellBlock, splice: SplicePassage): CellBlock {
  if (block.type === 'paragraph') {
    return block.content === undefined ? block : { ...block, content: spliceInlines(block.content, splice) };
  }
  const content = block.content.map((item) => ({
    ...item,
    content: item.content.map((inner) => spliceBlock(inner, splice)),
  }));
  return { ...block, content };
}

function spliceInlines(inlines: readonly RichTextInline[], splice: SplicePassage): RichTextInline[] {
  const result: RichTextInline[] = [];
  let run: TextInline[] = [];
  const endRun = () => {
    if (run.length > 0) result.push(...spliceRun(run, splice));
    run = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text') {
      run.push(inline);
      continue;
    }
    endRun();
    if (inline.type === 'footnote') {
      const { text } = inline.attrs;
      result.push({ ...inline, attrs: { text: spliceText(text, splice(text)) } });
    } else {
      result.push(inline);
    }
  }
  endRun();
  return result;
}

function spliceRun(run: readonly TextInline[], splice: SplicePassage): TextInline[] {
  const splices = splice(run.map(({ text }) => text).join(''));
  if (splices.length === 0) return [...run];
  let start = 0;
  return run.flatMap((inline) => {
    const end = start + inline.text.length;
    const here = splices
      .filter(({ from, to }) => from < end && to > start)
      .map(({ from, to, insert }) => ({
        from: Math.max(0, from - start),
        to: Math.min(end, to) - start,
        insert: from >= start ? insert : '',
      }));
    start = end;
    const text = spliceText(inline.text, here);
    return text === '' ? [] : [{ ...inline, text }];
  });
}
