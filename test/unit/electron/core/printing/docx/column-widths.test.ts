import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, sharedOut } from '../../../../../../electron/core/printing/docx/column-widths.ts';
import { columns, row } from '../../../../../../shared/print/cells.ts';

describe('columnWidths', () => {
  it('gives figures what they need and the rest to the texts, longer ones more', () => {
    const rows = [row('1', 'Un titolo abbastanza lungo da andare a capo più volte', 'A', 'breve')];
    const [number = 0, title = 0, type = 0, short = 0] = columnWidths(
      columns('>N.', 'Titolo', '|Tipo', 'Nota'),
      rows,
      9000,
    );
    expect(number).toBeLessThan(800);
    expect(type).toBeLessThan(800);
    expect(title).toBeGreaterThan(short * 1.5);
  });

  it('shares the page out among figures alone, or too many of them', () => {
    expect(columnWidths(columns('>A', '>B'), [row('1', '2')], 9000)).toEqual([4500, 4500]);
    const many = columnWidths(
      columns('Voce', ...Array.from({ length: 12 }, () => '>1.000.000,00')),
      [],
      9000,
    );
    expect(Math.min(...many)).toBeGreaterThan(300);
  });

  it('always adds up to the page, every column with some width', () => {
    const title = fc
      .tuple(fc.constantFrom('', '>', '|'), fc.string({ maxLength: 40 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 14 }), (titles) => {
        const widths = columnWidths(columns(...titles), [row(...titles)], 9412);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9412);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
    expect(sharedOut([1, 1, 1], 100)).toEqual([33, 34, 33]);
  });
});
