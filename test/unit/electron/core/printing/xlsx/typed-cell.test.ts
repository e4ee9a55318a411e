import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, typedCell } from '../../../../../../electron/core/printing/xlsx/typed-cell.ts';
import { formatItalianAmount, formatItalianPercent } from '../../../../../../shared/numbers/italian.ts';
import { columns } from '../../../../../../shared/print/cells.ts';
import type { Column } from '../../../../../../shared/print/model.ts';

const column = (title: string): Column => {
  const [only] = columns(title);
  if (only === undefined) throw new Error('no column');
  return only;
};
const figures = column('>Importo');

describe('a cell of the spreadsheet', () => {
  it.each([
    ['1.234.567,80', 1234567.8, '#,##0.00'],
    ['-12,5', -12.5, '#,##0.0'],
    ['34.193', 34193, '#,##0'],
    ['2025', 2025, '0'],
    ['0', 0, '0'],
    ['16,77%', 0.1677, '0.00%'],
    ['2,17', 2.17, '#,##0.00'],
  ])('reads %s as a number', (text, value, format) => {
    expect(typedCell(text, figures)).toMatchObject({ value, format });
  });

  it.each(['001', '27.00', '=1+1', '+1', '1.23', 'n. 3', '–', '', '1,', '.5', '1.234.5'])(
    'leaves %s as the text that it is',
    (text) => {
      expect(typedCell(text, figures)).toMatchObject({ value: text });
      expect(typedCell(text, figures).format).toBeUndefined();
    },
  );

  it('reads no number in a column of texts, and no day that is none', () => {
    expect(typedCell('12', column('Nota')).value).toBe('12');
    expect(typedCell('31.12.2025', column('@Data'))).toMatchObject({
      value: new Date('2025-12-31T00:00:00Z'),
      format: 'dd.mm.yyyy',
    });
    expect(typedCell('31.02.2025', column('@Data')).value).toBe('31.02.2025');
    expect(typedCell('31.12.2025', column('Scadenza')).value).toBe('31.12.2025');
  });

  it('shows a level by colour beside its word', () => {
    expect(typedCell({ text: 'alto', tone: 2 }, column('Livello'))).toMatchObject({
      value: 'alto',
      look: { bold: true, ink: '9c1126', fill: 'fbe4e7' },
    });
  });

  it('cuts what no cell holds, and says so', () => {
    const { value } = typedCell('à'.repeat(40_000), column('Nota'));
    expect(value).toHaveLength(32_767);
    expect(value).toMatch(/testo tagliato/);
  });

  it('reads every amount and percentage that the program prints', () => {
    const cents = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    fc.assert(
      fc.property(cents, (value) => {
        const amount = (value / 100).toFixed(2);
        expect(readNumber(formatItalianAmount(amount))?.value).toBe(Number(amount));
        expect(readNumber(formatItalianPercent(amount))?.value).toBeCloseTo(Number(amount) / 100, 6);
      }),
    );
  });
});
