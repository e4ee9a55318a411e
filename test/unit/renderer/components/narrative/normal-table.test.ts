import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTable } from '../../../../../renderer/components/narrative/normal-table.ts';
import type { RichTextBlock } from '../../../../../shared/plan/core/rich-text.ts';

type Table = Extract<RichTextBlock, { type: 'table' }>;

type Cell = Table['content'][number]['content'][number];

const cell = (colspan = 1, rowspan = 1, type: Cell['type'] = 'tableCell'): Cell => ({
  type,
  content: [],
  ...(colspan > 1 || rowspan > 1 ? { attrs: { colspan, rowspan } } : {}),
});
const table = (...rows: readonly (readonly Cell[])[]): Table => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content: [...content] })),
});

/** How many places each row takes, those that reach down from above included. */
function widths({ content }: Table): number[] {
  const taken = content.map(() => 0);
  for (const [y, row] of content.entries()) {
    for (const { attrs } of row.content) {
      for (let down = 0; down < (attrs?.rowspan ?? 1); down += 1) {
        if (y + down < taken.length) taken[y + down] = (taken[y + down] ?? 0) + (attrs?.colspan ?? 1);
      }
    }
  }
  return taken;
}

describe('normalTable', () => {
  it('fills short rows up, with headings where the row is one of headings', () => {
    const made = normalTable(table([cell(1, 1, 'tableHeader')], [cell(), cell(), cell()]));
    expect(made?.content.map(({ content }) => content.map(({ type }) => type))).toEqual([
      ['tableHeader', 'tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell', 'tableCell'],
    ]);
  });

  it('cuts what reaches out of the table, and is nothing without cells', () => {
    const made = normalTable(table([cell(1, 9), cell()], [cell()]));
    expect(made?.content[0]?.content[0]?.attrs).toEqual({ colspan: 1, rowspan: 2 });
    expect(normalTable(table([cell(1_000_000)]))?.content[0]?.content[0]?.attrs?.colspan).toBe(30);
    expect(normalTable(table([], []))).toBeNull();
  });

  it('leaves rows of one width, and itself as it is, whatever was pasted', () => {
    const cells = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).map(([c, r]) => cell(c, r)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const made = normalTable(table(...rows));
        if (made === null) return;
        expect(new Set(widths(made)).size).toBe(1);
        expect(normalTable(made)).toEqual(made);
      }),
    );
  });
});
