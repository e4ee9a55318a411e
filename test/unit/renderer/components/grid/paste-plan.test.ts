import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../../renderer/components/grid/columns.ts';
import { newRowFields } from '../../../../../renderer/components/grid/new-row.ts';
import { planPaste } from '../../../../../renderer/components/grid/paste-plan.ts';
import type { ListKindName } from '../../../../../shared/plan/kinds.ts';
import { riskEventSchema } from '../../../../../shared/plan/risk/risk-events.ts';
import { doc, idOf, itemsOfKind } from './grid-plan.ts';

function paste(block: string[][], at: { kind?: ListKindName; row?: number; column: string }) {
  const kind = at.kind ?? 'headcount';
  const columns = columnsOf(kind);
  return planPaste(block, {
    doc,
    kind,
    columns,
    items: itemsOfKind(kind),
    firstRow: at.row ?? 0,
    firstColumn: columns.findIndex(({ name }) => name === at.column),
    newRow: () => newRowFields(doc, kind),
  });
}

describe('planPaste', () => {
  it('writes over the rows that are there and adds the rest', () => {
    const { edits, problems, rows } = paste(
      [
        ['41', '2', '1,25'],
        ['4', '', '0,5'],
        ['1.200', '0', ''],
      ],
      { column: 'heads' },
    );
    expect(problems).toEqual([]);
    expect(rows).toBe(3);
    expect(edits).toEqual([
      {
        edit: 'update',
        kind: 'headcount',
        id: idOf(21),
        fields: { heads: 41, partTimeHeads: 2, partTimeQuota: '1.25' },
      },
      { edit: 'update', kind: 'headcount', id: idOf(22), fields: { heads: 4, partTimeQuota: '0.5' } },
      {
        edit: 'create',
        kind: 'headcount',
        // Of the last row, which the new one follows.
        fields: { contract: 'fixed-term', heads: 1200, partTimeHeads: 0, partTimeQuota: null },
      },
    ]);
  });

  it('leaves alone what stands there already', () => {
    expect(paste([['40']], { column: 'heads' }).edits).toEqual([]);
  });

  it('tells what cannot be read by row and column, and would write the other rows', () => {
    const { edits, problems } = paste(
      [
        ['circa 40', 'x'],
        ['5', '1'],
      ],
      { column: 'heads' },
    );
    expect(problems).toEqual([
      { row: 1, column: 'Dipendenti', reason: '«circa 40» non è un numero intero: scriverlo come 34.193.' },
      {
        row: 1,
        column: 'di cui a tempo parziale',
        reason: '«x» non è un numero intero: scriverlo come 34.193.',
      },
    ]);
    expect(edits.map((edit) => (edit.edit === 'update' ? edit.id : null))).toEqual([idOf(22)]);
  });

  it('tells which rows have too many values for the columns that are left', () => {
    const { edits, problems } = paste([['2', '1,5', 'altro']], { column: 'previousPartTimeHeads' });
    expect(edits).toEqual([]);
    expect(problems).toEqual([
      {
        row: 1,
        column: null,
        reason: 'ha 3 valori, ma da «di cui a tempo parziale, un anno prima» in poi restano 2 colonne.',
      },
    ]);
  });

  it('tells which rows are shorter than the others', () => {
    const { edits, problems } = paste([['41', '2'], ['4']], { column: 'heads' });
    expect(edits).toHaveLength(1);
    expect(problems).toEqual([
      {
        row: 2,
        column: null,
        reason: 'ha un solo valore, le altre righe ne hanno 2: non è chiaro in quali colonne vadano.',
      },
    ]);
  });

  it('passes over a first row of column names, and counts the rows as the spreadsheet does', () => {
    const { rows, edits, problems } = paste(
      [
        ['dipendenti', 'Di cui a tempo parziale'],
        ['41', 'x'],
      ],
      { column: 'heads' },
    );
    expect(rows).toBe(1);
    expect(edits).toEqual([]);
    expect(problems[0]?.row).toBe(2);
  });

  it('adds nothing for empty rows below the last, and empties the cells of those that are there', () => {
    const { edits } = paste(
      [
        ['', ''],
        ['', ''],
        ['', ''],
      ],
      { row: 1, column: 'heads' },
    );
    expect(edits).toEqual([{ edit: 'update', kind: 'headcount', id: idOf(22), fields: { heads: null } }]);
  });

  it('reads names of other items, labels of choices and dates', () => {
    const { edits, problems } = paste(
      [['Agente', 'Istruttori', '2026', 'nuova assunzione', '2', 'a1', '33.104,48 €', '', '1/6/2026']],
      { kind: 'hires', row: 3, column: 'profile' },
    );
    expect(problems).toEqual([]);
    expect(edits[0]).toMatchObject({
      edit: 'create',
      fields: {
        profile: 'Agente',
        grade: 'Istruttori',
        year: 2026,
        status: 'new',
        number: 2,
        unit: idOf(1),
        annualCost: '33104.48',
        firstYearCost: null,
        startDate: '2026-06-01',
      },
    });
  });

  it('does not guess between two items that are called alike', () => {
    const { problems } = paste([['Ragioneria']], { kind: 'hires', column: 'unit' });
    expect(problems[0]?.reason).toBe(
      'Più voci si chiamano «Ragioneria»: sceglierla dall’elenco nella cella.',
    );
  });
});

describe('newRowFields', () => {
  it('takes the next free letter and the choices of the last row', () => {
    expect(newRowFields(doc, 'objectiveTypes')).toEqual({ code: 'F' });
    expect(newRowFields(doc, 'objectiveTypes', new Set(['F', 'G']))).toEqual({ code: 'H' });
    expect(newRowFields(doc, 'hires')).toEqual({ status: 'new', contract: 'permanent' });
    expect(newRowFields({ ...doc, hires: [] }, 'hires')).toEqual({
      status: 'under-way',
      contract: 'permanent',
    });
    const letters = doc.objectiveTypes
      .slice(0, 1)
      .flatMap((type) =>
        Array.from({ length: 26 }, (_, index) => ({ ...type, code: String.fromCharCode(65 + index) })),
      );
    expect(newRowFields({ ...doc, objectiveTypes: letters }, 'objectiveTypes')).toEqual({ code: 'A2' });
  });
});

describe('a rating that is pasted into the register', () => {
  const bands = [
    { level: 'low', label: 'basso', below: '5.5' },
    { level: 'medium', label: 'medio', below: '13.5' },
    { level: 'high', label: 'alto', below: null },
  ];
  const event = riskEventSchema.parse({
    id: idOf(31),
    description: 'Frazionamento',
    probability: '2',
    impact: '2',
    score: '4',
    level: 'low',
  });
  const register = {
    ...doc,
    riskMethod: { ...doc.riskMethod, bands },
    riskEvents: [event, { ...event, id: idOf(32), level: 'high', motivation: 'Precedenti.' }],
  };

  function pasteRating(block: string[][], column: string) {
    const columns = columnsOf('riskEvents');
    return planPaste(block, {
      doc: register,
      kind: 'riskEvents',
      columns,
      items: register.riskEvents,
      firstRow: 0,
      firstColumn: columns.findIndex(({ name }) => name === column),
      newRow: () => newRowFields(register, 'riskEvents'),
    }).edits.map((edit) => ('fields' in edit ? edit.fields : null));
  }

  it('brings score and level with it, as the form does; a level that was chosen stays', () => {
    expect(pasteRating([['4'], ['3,5']], 'probability')).toEqual([
      { probability: '4', score: '8', level: 'medium' },
      { probability: '3.5', score: '7' },
    ]);
  });

  it('leaves the score and the level that the block itself says', () => {
    expect(pasteRating([['4', '3', '4', 'alto']], 'probability')).toEqual([
      { probability: '4', impact: '3', level: 'high' },
    ]);
  });

  it('takes them away with the value that is emptied', () => {
    expect(pasteRating([['']], 'impact')).toEqual([{ impact: null, score: null, level: null }]);
  });

  it('rates a new row', () => {
    const rows = pasteRating([['2'], ['2'], ['5']], 'impact');
    expect(rows).toEqual([expect.objectContaining({ impact: '5', score: null, level: null })]);
    const [both] = pasteRating(
      [
        ['2', '2'],
        ['2', '2'],
        ['5', '5'],
      ],
      'probability',
    );
    expect(both).toMatchObject({ probability: '5', impact: '5', score: '25', level: 'high' });
  });

  it('changes nothing of it with any other column', () => {
    expect(pasteRating([['Ufficio Gare']], 'office')).toEqual([{ office: 'Ufficio Gare' }]);
  });
});
