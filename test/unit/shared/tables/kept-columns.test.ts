import { describe, expect, it } from 'vitest';
import { structuredWords } from '../../../../shared/labels/structured-words.ts';
import { keptOf, withKeptText, withoutKept } from '../../../../shared/tables/kept-columns.ts';

const otherColumns = [
  { column: 'Protocollo', text: '12/2026' },
  { column: 'Danno', text: 'alto' },
];

describe('kept columns', () => {
  it('are those of the item, none where there are none', () => {
    expect(keptOf({ otherColumns })).toEqual(otherColumns);
    expect(keptOf({})).toEqual([]);
  });

  it('have one text replaced in its place, and keep the column that is emptied', () => {
    expect(withKeptText(otherColumns, 'Danno', 'basso')).toEqual([
      otherColumns[0],
      { column: 'Danno', text: 'basso' },
    ]);
    expect(withKeptText(otherColumns, 'Protocollo', '')).toEqual([
      { column: 'Protocollo', text: '' },
      otherColumns[1],
    ]);
    expect(withKeptText(otherColumns, 'Altro', 'x')).toEqual(otherColumns);
  });

  it('lose one only when it is taken out by its name', () => {
    expect(withoutKept(otherColumns, 'Protocollo')).toEqual([otherColumns[1]]);
    expect(withoutKept(otherColumns, 'Altro')).toEqual(otherColumns);
  });

  it('are told in words by history and comparison', () => {
    expect(structuredWords('hires', 'otherColumns', otherColumns)).toBe('Protocollo: 12/2026\nDanno: alto');
    expect(structuredWords('hires', 'otherColumns', [])).toBe('');
  });
});
