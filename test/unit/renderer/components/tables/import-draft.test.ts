import { describe, expect, it } from 'vitest';
import {
  exampleOf,
  firstChoices,
  likelyPlace,
  type OpenedFile,
  tableAt,
  withUse,
} from '../../../../../renderer/components/tables/import-draft.ts';
import { outcomeSummary } from '../../../../../renderer/components/tables/outcome-words.ts';
import type { ColumnMapping } from '../../../../../shared/tables/column-mapping.ts';

const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((each, index) => ({ number: index + 1, cells: each }));
const file: OpenedFile = {
  name: 'rischi.xlsx',
  format: 'xlsx',
  encoding: null,
  sheets: [
    { name: 'Note', rows: rows(['Da leggere'], ['Ufficio']) },
    {
      name: 'Registro',
      rows: rows(
        ['Registro 2026'],
        ['Ufficio', 'P', 'I', 'Sigla'],
        ['', '3', '2', 'x'],
        ['Tributi', '1', '1', ''],
      ),
    },
  ],
};

describe('likelyPlace', () => {
  it('finds the sheet and the row with most of the headings of a kind', () => {
    expect(likelyPlace('riskEvents', file)).toMatchObject({ sheet: 1, heading: 1 });
  });

  it('begins at the first row when no heading is known', () => {
    const unknown = { ...file, sheets: [{ name: 'A', rows: rows(['x', 'y'], ['1', '2']) }] };
    expect(likelyPlace('hires', unknown)).toMatchObject({ sheet: 0, heading: 0 });
  });
});

describe('a draft of an import', () => {
  const sheet = tableAt(file, { sheet: 1, heading: 1 });

  it('has the rows below the headings, under their own numbers', () => {
    expect(sheet.header).toEqual(['Ufficio', 'P', 'I', 'Sigla']);
    expect(sheet.rows.map(({ number }) => number)).toEqual([3, 4]);
    expect(exampleOf(sheet, 0)).toBe('Tributi');
    expect(exampleOf(sheet, 9)).toBe('');
    expect(tableAt(file, { sheet: 7, heading: 0 })).toEqual({ header: [], rows: [] });
  });

  it('takes the mapping of the last time before its own proposal', () => {
    const mapping: ColumnMapping = [{ use: 'ignore' }, { use: 'keep' }, { use: 'ignore' }, { use: 'ignore' }];
    expect(firstChoices('riskEvents', sheet.header, { mapping, fixed: { x: 'y' } })).toEqual({
      mapping,
      fixed: { x: 'y' },
      mode: 'match',
    });
    expect(firstChoices('riskEvents', sheet.header, null).mapping).toEqual([
      { use: 'fill', key: 'office' },
      { use: 'fill', key: 'probability' },
      { use: 'fill', key: 'impact' },
      { use: 'keep' },
    ]);
  });

  it('fills a column of the plan from one column alone', () => {
    const before = firstChoices('riskEvents', sheet.header, null).mapping;
    const after = withUse(before, 3, { use: 'fill', key: 'impact' });
    expect(after.slice(2)).toEqual([{ use: 'ignore' }, { use: 'fill', key: 'impact' }]);
    expect(withUse(after, 3, { use: 'keep' })[2]).toEqual({ use: 'ignore' });
  });
});

describe('outcomeSummary', () => {
  it.each([
    [[], 'Nessuna riga sotto le intestazioni.'],
    [['new'], '1 riga: 1 nuova.'],
    [
      ['new', 'new', 'changed', 'same', 'refused'],
      '5 righe: 2 nuove, 1 modificata, 1 già uguale, 1 con problemi.',
    ],
    [['changed', 'changed', 'same', 'same'], '4 righe: 2 modificate, 2 già uguali.'],
  ] as const)('counts %j', (outcomes, words) => {
    expect(outcomeSummary({ outcomes, edits: [], problems: [] })).toBe(words);
  });
});
