import { describe, expect, it } from 'vitest';
import { structuredWords } from '../../../../shared/labels/structured-words.ts';
import { keptOf } from '../../../../shared/tables/kept-columns.ts';

const otherColumns = [
  { column: 'Protocollo', text: '12/2026' },
  { column: 'Danno', text: 'alto' },
];

describe('kept columns', () => {
  it('are those of the item, none where there are none', () => {
    expect(keptOf({ otherColumns })).toEqual(otherColumns);
    expect(keptOf({})).toEqual([]);
  });

  it('are told in words by history and comparison', () => {
    expect(structuredWords('hires', 'otherColumns', otherColumns)).toBe('Protocollo: 12/2026\nDanno: alto');
    expect(structuredWords('hires', 'otherColumns', [])).toBe('');
  });
});
