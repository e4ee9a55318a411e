import { describe, expect, it } from 'vitest';
import { cellId, spotOfKey } from '../../../../../renderer/components/grid/cell-id.ts';
import { cellTexts, namesBehind } from '../../../../../renderer/components/grid/cell-texts.ts';
import { columnsOf } from '../../../../../renderer/components/grid/columns.ts';
import { headerRow } from '../../../../../renderer/components/grid/cursor.ts';
import { dropPosition } from '../../../../../renderer/components/grid/drop-position.ts';
import { newRowFields } from '../../../../../renderer/components/grid/new-row.ts';
import { doc, idOf, itemsOfKind } from './grid-plan.ts';

const columns = columnsOf('hires');

describe('the id of a cell', () => {
  it('is the key of its field, by which a finding leads back to the cell', () => {
    for (const column of [0, 1, columns.length]) {
      const id = cellId('hires', { row: idOf(11), column }, columns);
      expect(id.startsWith(`hires/${idOf(11)}`)).toBe(true);
      expect(spotOfKey('hires', id, columns)).toEqual({ row: idOf(11), column });
    }
  });

  it('of a heading is that of no field', () => {
    const id = cellId('hires', { row: headerRow, column: 1 }, columns);
    expect(id).toBe(`hires-heading-${columns[0]?.name}`);
    expect(spotOfKey('hires', id, columns)).toBeNull();
  });

  it.each([
    ['another kind', `units/${idOf(1)}/name`],
    ['no row', 'hires'],
    ['a part of a field', `hires/${idOf(11)}/indices/x`],
  ])('is none of this table: %s', (_, key) => {
    expect(spotOfKey('hires', key, columns)).toBeNull();
  });

  it('of a field without a column leads to the row', () => {
    expect(spotOfKey('hires', `hires/${idOf(11)}/unknown`, columns)).toEqual({ row: idOf(11), column: 0 });
  });
});

describe('the words of a row', () => {
  const texts = cellTexts(doc, columns);
  const [first] = itemsOfKind('hires');
  if (first === undefined) throw new Error('no hires');

  it('are made once for each item as it stands, and again when it is replaced', () => {
    expect(texts.of(first)).toBe(texts.of(first));
    const changed = { ...first, profile: 'Altro profilo' };
    const profile = columns.findIndex(({ name }) => name === 'profile');
    expect(texts.of(changed)[profile]).toBe('Altro profilo');
    expect(texts.of(first)[profile]).toBe('Istruttore tecnico');
  });

  it('are searched folded, all columns together', () => {
    expect(texts.searched(first)).toContain('istruttore tecnico');
    expect(texts.searched(first)).toContain('9.500,00');
  });

  it('depend on the names of other tables that they show, and on nothing else', () => {
    const same = { ...doc, hires: [] };
    expect(namesBehind(same, columns)).toEqual(namesBehind(doc, columns));
    const renamed = { ...doc, units: doc.units.map((unit) => ({ ...unit, name: `${unit.name} bis` })) };
    expect(namesBehind(renamed, columns)).not.toEqual(namesBehind(doc, columns));
  });
});

describe('where a dragged row comes to stand', () => {
  const letters = ['a', 'b', 'c', 'd'];
  /** The rows after one was taken from its place and put before or after another. */
  const dropped = (from: number, over: number, after: boolean) => {
    const to = dropPosition(from, over, after);
    const rest = letters.filter((_, index) => index !== from);
    return [...rest.slice(0, to), letters[from], ...rest.slice(to)].join('');
  };

  it.each([
    [0, 2, true, 'bcad'],
    [0, 2, false, 'bacd'],
    [3, 1, true, 'abdc'],
    [3, 1, false, 'adbc'],
    [1, 1, true, 'abcd'],
    [1, 1, false, 'abcd'],
    [1, 0, true, 'abcd'],
    [1, 2, false, 'abcd'],
  ] as const)('%i over %i (after: %s) gives %s', (from, over, after, rows) => {
    expect(dropped(from, over, after)).toBe(rows);
  });
});

describe('a new row', () => {
  it('follows the last one in what it cannot be without', () => {
    expect(newRowFields(doc, 'headcount')).toMatchObject({ contract: 'fixed-term' });
    expect(newRowFields({ ...doc, headcount: [] }, 'headcount')).toMatchObject({ contract: 'permanent' });
  });

  it('has the first letter that is free, beyond Z too', () => {
    const areas = (codes: readonly string[]) => ({
      ...doc,
      riskAreas: codes.map((code, index) => ({
        ...doc.riskAreas[0],
        id: idOf(index + 100),
        code,
        name: code,
      })),
    });
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const code = (codes: readonly string[], taken?: ReadonlySet<string>) =>
      newRowFields(areas(codes) as typeof doc, 'riskAreas', taken).code;
    expect(code(['A', 'C'])).toBe('B');
    expect(code(['A'], new Set(['B']))).toBe('C');
    expect(code(alphabet)).toBe('A2');
    expect(code([...alphabet, 'A2'])).toBe('B2');
  });
});
