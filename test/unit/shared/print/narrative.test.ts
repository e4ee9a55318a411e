import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RichText, richTextSchema } from '../../../../shared/plan/core/rich-text.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import type { Block } from '../../../../shared/print/model.ts';
import { narrative } from '../../../../shared/print/narrative.ts';

const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
const blocksOf = (content: unknown[], above = 2) =>
  narrative(doc, richTextSchema.parse({ type: 'doc', content }), above);

const words = (text: string) => [{ type: 'text', text }];
const heading = (level: number, text = 'Titolo') => ({
  type: 'heading',
  attrs: { level },
  content: words(text),
});
const levels = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));

describe('narrative text as printable blocks', () => {
  it('puts the headings of a text right below the heading of its section', () => {
    expect(levels(blocksOf([heading(3), heading(4), heading(3), heading(1), heading(4)]))).toEqual([
      3, 4, 3, 3, 4,
    ]);
    expect(levels(blocksOf([heading(2), heading(1)], 1))).toEqual([2, 2]);
  });

  it('never skips a level, whatever a person wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 })),
        fc.integer({ min: 1, max: 4 }),
        (written, above) => {
          let before = above;
          for (const level of levels(
            blocksOf(
              written.map((each) => heading(each)),
              above,
            ),
          )) {
            expect(level).toBeGreaterThan(above);
            expect(level).toBeLessThanOrEqual(Math.min(6, before + 1));
            before = level;
          }
        },
      ),
    );
  });

  it('leaves out what has no words, and makes a heading inside a list bold text', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [heading(1, 'voce')] }] };
    expect(blocksOf([heading(1, '  '), { type: 'paragraph' }, list])).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'voce', bold: true }] }]],
      },
    ]);
  });

  it('fills in the fields that it knows and shows the name of the others', () => {
    const field = (name: string) => ({ type: 'field', attrs: { name } });
    const [block] = blocksOf([
      { type: 'paragraph', content: [field('ente.nome'), field('piano.triennio'), field('toString')] },
    ]);
    expect(block).toEqual({
      type: 'paragraph',
      content: ['Comune di Prova', '2026-2028', '{toString}'].map((text) => ({ type: 'text', text })),
    });
  });

  it('makes a link only of an address that a reader can follow', () => {
    const link = (href: string) => ({
      type: 'text',
      text: 'qui',
      marks: [{ type: 'link', attrs: { href } }],
    });
    const [block] = blocksOf([
      { type: 'paragraph', content: [link('https://www.comune.it'), link('javascript:alert(1)'), link('')] },
    ]);
    expect(block).toMatchObject({
      content: [{ href: 'https://www.comune.it' }, { text: 'qui' }, { text: 'qui' }],
    });
    expect(JSON.stringify(block).match(/href/g)).toHaveLength(1);
  });
});

type Span = readonly [colspan: number, rowspan: number, header: boolean];

function tableOf(rows: readonly (readonly Span[])[]): RichText['content'][number] {
  const cell = ([colspan, rowspan, header]: Span) => ({
    type: header ? ('tableHeader' as const) : ('tableCell' as const),
    attrs: { colspan, rowspan },
    content: [],
  });
  return {
    type: 'table',
    content: rows.map((row) => ({ type: 'tableRow' as const, content: row.map(cell) })),
  };
}

describe("a person's table", () => {
  const spans = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }), fc.boolean());

  it('always fills its grid exactly, so that the typesetter can lay it out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(spans, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const [grid] = narrative(doc, { type: 'doc', content: [tableOf(rows)] }, 2);
        if (grid === undefined) {
          expect(rows.every((row) => row.length === 0)).toBe(true);
          return;
        }
        if (grid.type !== 'grid') throw new Error('not a grid');
        for (const part of [grid.head, grid.body]) {
          const area = part.flat().reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0);
          expect(area).toBe(grid.columns * part.length);
        }
        expect(grid.head.length + grid.body.length).toBe(rows.length);
      }),
    );
  });

  it('repeats only the opening rows that are all headers', () => {
    const header: Span = [1, 1, true];
    const plain: Span = [1, 1, false];
    const [grid] = narrative(
      doc,
      {
        type: 'doc',
        content: [
          tableOf([
            [header, header],
            [header, plain],
            [header, header],
          ]),
        ],
      },
      2,
    );
    expect(grid).toMatchObject({ type: 'grid', columns: 2, head: [{ length: 2 }], body: { length: 2 } });
  });

  it('gives a column as much of the page as its texts need, whatever spans lie over it', () => {
    const cell = (text: string, attrs?: { colspan?: number; rowspan?: number }) => ({
      type: 'tableCell' as const,
      ...(attrs && { attrs: { colspan: 1, rowspan: 1, ...attrs } }),
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    });
    const long = 'Il processo è regolato da norme poco chiare e chiede molti passaggi tra uffici diversi.';
    const rows = [
      [cell('Fattori di rischio organizzativo e gestionale', { colspan: 3 })],
      [cell('Regole', { rowspan: 2 }), cell(long), cell('5')],
      [cell(long), cell('1')],
    ].map((content) => ({ type: 'tableRow' as const, content }));
    const [grid] = narrative(doc, { type: 'doc', content: [{ type: 'table', content: rows }] }, 2);
    const [name = 0, words = 0, points = 0] = grid?.type === 'grid' ? (grid.widths ?? []) : [];
    expect(words).toBeGreaterThan(name * 2);
    expect(name).toBeGreaterThan(points);
    expect(points).toBeGreaterThan(0);
  });
});
