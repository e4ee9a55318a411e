import { describe, expect, it } from 'vitest';
import { cellId, spotOfKey } from '../../../../../renderer/components/grid/cell-id.ts';
import { columnsOf, columnsWidth, columnTemplate } from '../../../../../renderer/components/grid/columns.ts';
import { headerRow } from '../../../../../renderer/components/grid/cursor.ts';
import { fieldsOf } from '../../../../../shared/plan/field-meta.ts';
import { kindOf, listKindNames } from '../../../../../shared/plan/kinds.ts';

describe('columnsOf', () => {
  it.each(listKindNames)('shows every field of %s once, with its Italian name', (kind) => {
    const columns = columnsOf(kind);
    const fields = fieldsOf(kindOf(kind)).map(({ name }) => name);
    expect(columns.map(({ name }) => name).sort()).toEqual(
      fields.filter((name) => name !== 'id' && name !== 'otherColumns').sort(),
    );
    expect(columns.filter(({ label, name }) => label === name)).toEqual([]);
  });

  it('begins with what people look for', () => {
    expect(
      columnsOf('hires')
        .slice(0, 4)
        .map(({ label }) => label),
    ).toEqual(['Profilo', 'Area professionale', 'Anno', 'Stato della procedura']);
    expect(columnsOf('measures')[0]?.label).toBe('Attività');
  });

  it('leaves a narrow table no gap at its end', () => {
    for (const kind of listKindNames) expect(columnTemplate(columnsOf(kind))).toContain('minmax(');
    expect(columnsWidth(columnsOf('objectiveTypes'))).toBeLessThan(60);
  });
});

describe('cellId', () => {
  const columns = columnsOf('hires');

  it('is the key of the field, by which a finding leads to it, and is read back', () => {
    expect(cellId('hires', { row: 'x', column: 1 }, columns)).toBe('hires/x/profile');
    for (const column of [0, 1, 5]) {
      expect(spotOfKey('hires', cellId('hires', { row: 'x', column }, columns), columns)).toEqual({
        row: 'x',
        column,
      });
    }
    expect(cellId('hires', { row: headerRow, column: 1 }, columns)).toBe('hires-heading-profile');
  });

  it('leads to the row for a field that has no column, and nowhere for another kind', () => {
    expect(spotOfKey('hires', 'hires/x/altro', columns)).toEqual({ row: 'x', column: 0 });
    expect(spotOfKey('hires', 'measures/x/title', columns)).toBeNull();
    expect(spotOfKey('hires', 'hires', columns)).toBeNull();
  });
});
