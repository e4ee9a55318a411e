import { cellText } from '../../../../shared/print/cells.ts';
import type { Block, Cell, Column, GridCell, Row } from '../../../../shared/print/model.ts';
import { toneOf } from '../../../../shared/print/tones.ts';
import { escapeHtml, textHtml } from './escape.ts';

type DataTable = Extract<Block, { type: 'table' }>;
type PersonTable = Extract<Block, { type: 'grid' }>;

const alignClass: Readonly<Record<Column['align'], string>> = { start: '', end: 'end', center: 'center' };

/** A table of the plan's data; one without a caption is called, for who hears it, as the heading above it. */
export function dataTable({ caption, columns, rows }: DataTable, heading: string): string {
  const head = columns.map(
    ({ title, align }) => `<th scope="col"${classes(alignClass[align])}>${textHtml(title)}</th>`,
  );
  const bodies = bodiesOf(rows).map(
    (body) => `<tbody>\n${body.map((row) => rowHtml(row, columns)).join('\n')}\n</tbody>`,
  );
  return scrolling(
    caption || heading,
    [captionHtml(caption, heading), `<thead><tr>${head.join('')}</tr></thead>`, ...bodies].join('\n'),
  );
}

/** A new body for each group, because the heading of a group counts for the rows of its body. */
function bodiesOf(rows: readonly Row[]): Row[][] {
  const bodies: Row[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'group') bodies.push([row]);
    else bodies.at(-1)?.push(row);
  }
  return bodies.filter((body) => body.length > 0);
}

function rowHtml(row: Row, columns: readonly Column[]): string {
  if (row.kind === 'group') {
    const title = textHtml(cellText(row.cells[0] ?? ''));
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${title}</th></tr>`;
  }
  const cells = columns.map(({ align }, index) => cellHtml(row.cells[index] ?? '', alignClass[align]));
  return `<tr${classes(row.kind === 'row' ? '' : row.kind)}>${cells.join('')}</tr>`;
}

function cellHtml(cell: Cell, align: string): string {
  if (typeof cell === 'string') return `<td${classes(align)}>${textHtml(cell)}</td>`;
  const tone = toneOf(cell.tone);
  const text = cell.strong === true ? `<strong>${textHtml(cell.text)}</strong>` : textHtml(cell.text);
  const names = [align, tone === undefined ? '' : `tone-${cell.tone}`, indentClass(cell.indent ?? 0)];
  const sign = tone === undefined ? '' : `<span aria-hidden="true">${tone.sign}</span> `;
  return `<td${classes(...names)}>${sign}${text}</td>`;
}

const deepestIndent = 6;
const indentClass = (steps: number): string => (steps === 0 ? '' : `in-${Math.min(steps, deepestIndent)}`);

/** A table that a person drew; `inner` writes the blocks of a cell. */
export function personTable(
  { head, body }: PersonTable,
  heading: string,
  inner: (blocks: readonly Block[]) => string,
): string {
  const cells = (row: readonly GridCell[], open: string, close: string) =>
    row
      .map(({ colspan, rowspan, heading: isHeading, blocks }) => {
        if (isHeading === true) return `<th scope="colgroup" colspan="${colspan}">${inner(blocks)}</th>`;
        const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
        return `<${open}${spans}>${inner(blocks)}</${close}>`;
      })
      .join('');
  const headRows = head.map((row) => `<tr>${cells(row, 'th scope="col"', 'th')}</tr>`);
  const bodyRows = body.map((row) => `<tr>${cells(row, 'td', 'td')}</tr>`);
  return scrolling(
    heading,
    [
      captionHtml('', heading),
      headRows.length === 0 ? '' : `<thead>${headRows.join('\n')}</thead>`,
      `<tbody>${bodyRows.join('\n')}</tbody>`,
    ].join('\n'),
    'drawn',
  );
}

function captionHtml(caption: string, heading: string): string {
  return caption === ''
    ? `<caption class="hidden">${textHtml(heading)}</caption>`
    : `<caption>${textHtml(caption)}</caption>`;
}

/** Whoever works with the keyboard scrolls a wide table once it has the focus. */
function scrolling(name: string, content: string, kind = ''): string {
  return `<div class="wide" role="group" tabindex="0" aria-label="Tabella: ${escapeHtml(name)}">\n<table${classes(kind)}>\n${content}\n</table>\n</div>`;
}

function classes(...names: readonly string[]): string {
  const used = names.filter((name) => name !== '');
  return used.length === 0 ? '' : ` class="${used.join(' ')}"`;
}
