import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** A plan with three rows of headcount, and the actions of its table. */
async function withRows() {
  const window = await openWindow();
  const grid = await import('../../../renderer/components/grid/grid-actions.ts');
  const { create } = window.planStore.getState();
  const ids: string[] = [];
  for (const [index, profile] of ['Agente', 'Messo', 'Usciere'].entries()) {
    ids.push(await create('headcount', { profile, contract: 'fixed-term', heads: index }, index));
  }
  const profiles = () => window.document().headcount.map(({ profile }) => profile);
  return { ...window, grid, ids, profiles };
}

describe('the rows of a table', () => {
  it('get a new one at the end, with what it cannot be without', async () => {
    const { grid, document, stored } = await withRows();
    const id = await grid.addRow('headcount');
    expect(document().headcount.at(-1)).toMatchObject({ id, profile: '', contract: 'fixed-term' });
    expect(document()).toEqual(await stored());
  });

  it('are copied with what is being typed, next to the original, and told of', async () => {
    const { grid, ids, profiles, planStore, notice } = await withRows();
    const [, second = ''] = ids;
    planStore.getState().edit({ of: 'item', kind: 'headcount', id: second }, 'profile', 'Messo capo', {
      ok: true,
      value: 'Messo capo',
    });
    const copy = await grid.duplicateRow('headcount', second);
    expect(copy).not.toBe(second);
    expect(profiles()).toEqual(['Agente', 'Messo capo', 'Messo capo', 'Usciere']);
    expect(notice()).toMatchObject({ tone: 'done', text: 'Aggiunta una copia della riga.' });
  });

  it('known by a letter are copied under the next free one', async () => {
    const { grid, planStore, document } = await withRows();
    const { riskAreas } = document();
    const last = riskAreas.at(-1);
    const copy = await grid.duplicateRow('riskAreas', last?.id ?? '');
    const codes = document().riskAreas.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(document().riskAreas.at(-1)).toMatchObject({ id: copy, name: last?.name });
    await planStore.getState().undo();
    expect(document().riskAreas).toEqual(riskAreas);
  });

  it('that are not there (any more) are not copied', async () => {
    const { grid, profiles } = await withRows();
    expect(await grid.duplicateRow('headcount', '00000000-0000-7000-8000-000000000099')).toBeNull();
    expect(profiles()).toHaveLength(3);
  });

  it('are deleted by their name, and come back by the way that is offered', async () => {
    const { grid, document, profiles, notice } = await withRows();
    const [first] = document().headcount;
    if (first === undefined) throw new Error('not created');
    expect(await grid.removeRow('headcount', first)).toBe(true);
    expect(profiles()).toEqual(['Messo', 'Usciere']);
    expect(notice()?.text).toBe('Eliminata la riga «Agente».');
    notice()?.action?.run();
    await expect.poll(profiles).toEqual(['Agente', 'Messo', 'Usciere']);
  });

  it('are called by what their kind is when they have no name, and cut short when it is long', async () => {
    const { grid, document, planStore, notice } = await withRows();
    const { create } = planStore.getState();
    await create('headcount', { contract: 'permanent', profile: 'x'.repeat(80) }, 0);
    await create('headcount', { contract: 'permanent' }, 0);
    const [nameless, long] = document().headcount;
    if (nameless === undefined || long === undefined) throw new Error('not created');
    await grid.removeRow('headcount', long);
    expect(notice()?.text).toBe(`Eliminata la riga «${'x'.repeat(60)}…».`);
    await grid.removeRow('headcount', nameless);
    expect(notice()?.text).toBe('Eliminata la riga «voce della consistenza».');
  });

  it('move one after the other, however fast the key is held, and not beyond the ends', async () => {
    const { grid, ids, profiles, stored } = await withRows();
    const [first = ''] = ids;
    await Promise.all([1, 1, 1, 1].map(() => grid.moveRowBy('headcount', first, 1)));
    expect(profiles()).toEqual(['Messo', 'Usciere', 'Agente']);
    await grid.moveRowBy('headcount', first, -1);
    expect((await stored()).headcount.map(({ profile }) => profile)).toEqual(['Messo', 'Agente', 'Usciere']);
  });

  it('are written in many cells as one action; what is refused is told, and nothing is written', async () => {
    const { grid, ids, profiles, planStore, notice } = await withRows();
    const edits = ids.map(
      (id) => ({ edit: 'update', kind: 'headcount', id, fields: { profile: 'Y' } }) as const,
    );
    expect(await grid.writeCells(edits, 'Incollate 3 celle.')).toBe(true);
    expect(profiles()).toEqual(['Y', 'Y', 'Y']);
    await planStore.getState().undo();
    expect(profiles()).toEqual(['Agente', 'Messo', 'Usciere']);

    const bad = [...edits, { ...edits[0], id: ids[1] ?? '', fields: { heads: -1 } }] as const;
    expect(await grid.writeCells(bad as Parameters<typeof grid.writeCells>[0], 'Mai.')).toBe(false);
    expect(notice()?.tone).toBe('error');
    expect(profiles()).toEqual(['Agente', 'Messo', 'Usciere']);
  });
});
