import type { RichText, RichTextBlock, RichTextInline } from '../plan/core/rich-text.ts';
import { headingText, isMinorHeading } from './minor-headings.ts';
import { isBullet, type Line, numberedItem } from './source.ts';
import { usedCells } from './tables.ts';
import { withoutBullet } from './wording.ts';

/** The narrative of a section from the lines that no recogniser took: paragraphs, lists, headings, tables, in order. */
export function richTextOf(lines: readonly Line[]): RichText {
  const content: RichTextBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const run = runOf(lines, at, line);
    content.push(...blocksOf(run));
    at += run.length;
  }
  return { type: 'doc', content };
}

/** The lines that make one block: rows of a table, points of a list, a paragraph that a page break cut. */
function runOf(lines: readonly Line[], at: number, first: Line): readonly Line[] {
  const run = [first];
  for (let next = lines[at + run.length]; next !== undefined; next = lines[at + run.length]) {
    const last = run.at(-1) ?? first;
    const adjacent = next.index === last.index + 1;
    if (!adjacent || !goesOn(run, last, next)) break;
    run.push(next);
  }
  return run;
}

function goesOn(run: readonly Line[], last: Line, next: Line): boolean {
  const [first] = run;
  if (first === undefined) return false;
  if (first.cells !== null) return next.cells !== null;
  if (next.cells !== null) return false;
  if (isBullet(first)) return isBullet(next);
  const number = numberedItem(first);
  if (number !== null) return numberedItem(next)?.number === number.number + run.length;
  if (isMinorHeading(first)) return false;
  const starts = isBullet(next) || numberedItem(next) !== null;
  return !starts && /^\p{Ll}/u.test(next.plain) && !/[.;:!?]$/.test(last.plain);
}

function blocksOf(run: readonly Line[]): readonly RichTextBlock[] {
  const [first] = run;
  if (first === undefined) return [];
  if (first.cells !== null) return [tableOf(run)];
  if (isBullet(first) && !isMinorHeading(first)) {
    return [{ type: 'bulletList', content: run.map((line) => itemOf(withoutBullet(line.text))) }];
  }
  const number = numberedItem(first);
  if (number !== null) {
    const content = run.map((line) => itemOf(withoutBullet(line.text).replace(/^\d{1,3}\s*[.)–-]\s*/u, '')));
    return [{ type: 'orderedList', attrs: { start: number.number }, content }];
  }
  if (isMinorHeading(first) || isBullet(first)) {
    return run.map((line) => ({
      type: 'heading',
      attrs: { level: 3 },
      content: inlinesOf(headingText(line).replaceAll('*', '')),
    }));
  }
  return [{ type: 'paragraph', content: inlinesOf(run.map(({ text }) => text).join(' ')) }];
}

function itemOf(text: string) {
  return { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: inlinesOf(text) }] };
}

function tableOf(rows: readonly Line[]): RichTextBlock {
  const width = Math.max(1, ...rows.map(({ cells }) => usedCells(cells ?? []).length));
  return {
    type: 'table',
    content: rows.map(({ cells }, row) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, column) => ({
        type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
        content: [{ type: 'paragraph' as const, content: inlinesOf(cells?.[column] ?? '') }],
      })),
    })),
  };
}

const marked = /\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/gu;

/** `**bold**` and `*italic*` of markdown; everything else is text as printed. */
function inlinesOf(text: string): RichTextInline[] {
  const inlines: RichTextInline[] = [];
  let at = 0;
  const add = (part: string, mark?: 'bold' | 'italic') => {
    if (part !== '')
      inlines.push({ type: 'text', text: part, ...(mark === undefined ? {} : { marks: [{ type: mark }] }) });
  };
  for (const match of text.matchAll(marked)) {
    add(text.slice(at, match.index));
    add(match[1] ?? match[2] ?? '', match[1] === undefined ? 'italic' : 'bold');
    at = match.index + match[0].length;
  }
  add(text.slice(at));
  return inlines;
}
