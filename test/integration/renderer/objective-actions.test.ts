import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

const titles = (objectives: readonly { readonly title: string }[]) => objectives.map(({ title }) => title);

/** A plan with two structures, whose objectives stand mixed in the list: A1, B1, A2, B2. */
async function withObjectives() {
  const window = await openWindow();
  const { create } = window.planStore.getState();
  const a = await create('units', { kind: 'area', name: 'Area A' }, 0);
  const b = await create('units', { kind: 'area', name: 'Area B' }, 1);
  for (const [index, [title, unit, number]] of (
    [
      ['A1', a, 1],
      ['B1', b, 1],
      ['A2', a, 2],
      ['B2', b, 2],
    ] as const
  ).entries()) {
    await create('objectives', { title, unit, number }, index);
  }
  const named = (title: string) => {
    const found = window.document().objectives.find((objective) => objective.title === title);
    if (found === undefined) throw new Error(`no objective ${title}`);
    return found;
  };
  return { ...window, a, b, named };
}

describe('the actions on objectives', () => {
  it('add an empty one at the end of its structure with the next number, and open it at its title', async () => {
    const { actions, a, document, place, stored } = await withObjectives();
    await actions.addObjective(a);
    const added = document().objectives[3];
    expect(added).toMatchObject({ title: '', unit: a, number: 3 });
    expect(place()).toEqual({
      section: '2.2',
      item: { kind: 'objectives', id: added?.id },
      focus: `objectives/${added?.id}/title`,
    });
    expect(document()).toEqual(await stored());
  });

  it('add the first of a structure after all the others', async () => {
    const { actions, document } = await withObjectives();
    await actions.addObjective(null);
    expect(document().objectives.at(-1)).toMatchObject({ title: '', unit: null, number: 1 });
  });

  it('copy with what is being typed, next to the original, under a number of its own', async () => {
    const { actions, document, named, notice, planStore } = await withObjectives();
    const original = named('A1');
    planStore.getState().edit({ of: 'item', kind: 'objectives', id: original.id }, 'target', 'Due sale', {
      ok: true,
      value: 'Due sale',
    });
    await actions.duplicateObjective(original);
    const copy = document().objectives[1];
    expect(copy).toMatchObject({ title: 'A1', target: 'Due sale', unit: original.unit, number: 3 });
    expect(copy?.id).not.toBe(original.id);
    expect(notice()?.text).toBe('Aggiunta una copia dell’obiettivo con il numero 3.');
  });

  it('move past the neighbour of the same structure, over the others, and back', async () => {
    const { actions, document, named, stored } = await withObjectives();
    await actions.moveObjective(named('A1'), 1);
    expect(titles(document().objectives)).toEqual(['B1', 'A2', 'A1', 'B2']);
    await actions.moveObjective(named('A1'), -1);
    expect(titles(document().objectives).filter((title) => title.startsWith('A'))).toEqual(['A1', 'A2']);
    expect(document()).toEqual(await stored());
  });

  it('write nothing for a move beyond the ends', async () => {
    const { actions, document, named } = await withObjectives();
    const before = document();
    await actions.moveObjective(named('A1'), -1);
    await actions.moveObjective(named('B2'), 1);
    expect(document()).toBe(before);
  });

  it('delete, say which, and take the deletion back from the notice', async () => {
    const { actions, document, named, notice } = await withObjectives();
    let after = 0;
    await actions.removeObjective(named('B1'), () => {
      after += 1;
    });
    expect([titles(document().objectives), after]).toEqual([['A1', 'A2', 'B2'], 1]);
    expect(notice()).toMatchObject({ tone: 'done', text: 'Eliminato l’obiettivo «B1».' });
    notice()?.action?.run();
    await expect.poll(() => titles(document().objectives)).toEqual(['A1', 'B1', 'A2', 'B2']);
  });

  it('shorten a long title in what they say, and name one that has none', async () => {
    const { actions, document, notice, planStore } = await withObjectives();
    await planStore.getState().create('objectives', { title: 'T'.repeat(61) }, 0);
    await planStore.getState().create('objectives', {}, 0);
    const [untitled, long] = document().objectives;
    if (untitled === undefined || long === undefined) throw new Error('not created');
    await actions.removeObjective(long, () => undefined);
    expect(notice()?.text).toBe(`Eliminato l’obiettivo «${'T'.repeat(60)}…».`);
    await actions.removeObjective(untitled, () => undefined);
    expect(notice()?.text).toBe('Eliminato l’obiettivo «senza titolo».');
  });

  it('tell a refusal and do not go on as if it were done', async () => {
    const { actions, named, notice } = await withObjectives();
    const gone = named('A1');
    await actions.removeObjective(gone, () => undefined);
    let after = 0;
    await actions.removeObjective(gone, () => {
      after += 1;
    });
    expect(after).toBe(0);
    expect(notice()).toMatchObject({ tone: 'error' });
  });

  it('offer a closed plan nothing but the reason', async () => {
    const { actions, notice, planStore } = await withObjectives();
    planStore.getState().close();
    await actions.addObjective(null);
    expect(notice()).toMatchObject({ tone: 'error' });
  });
});
