import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** Two areas, the first with two services below it. */
async function withUnits() {
  const window = await openWindow();
  const actions = await import('../../../renderer/sections/organisation/unit-actions.ts');
  const { create } = window.planStore.getState();
  const a = await create('units', { kind: 'area', name: 'A' }, 0);
  const a1 = await create('units', { kind: 'service', name: 'A1', parent: a }, 1);
  const a2 = await create('units', { kind: 'service', name: 'A2', parent: a }, 2);
  const b = await create('units', { kind: 'area', name: 'B' }, 3);
  const named = (id: string) => {
    const unit = window.document().units.find((candidate) => candidate.id === id);
    if (unit === undefined) throw new Error('no unit');
    return unit;
  };
  /** "A1<A": what stands below what, in the order of the list. */
  const tree = () =>
    window
      .document()
      .units.map(({ name, parent }) => (parent === null ? name : `${name}<${named(parent).name}`));
  return { ...window, actions, a, a1, a2, b, named, tree };
}

describe('units of the tree', () => {
  it('go a level in and out with their place, as one action each', async () => {
    const { actions, b, tree, planStore, stored } = await withUnits();
    await actions.stepUnit(b, 'in');
    expect(tree()).toEqual(['A', 'A1<A', 'A2<A', 'B<A']);
    await planStore.getState().undo();
    expect(tree()).toEqual(['A', 'A1<A', 'A2<A', 'B']);
    await actions.stepUnit(b, 'in');
    await actions.stepUnit(b, 'out');
    expect((await stored()).units.map(({ name }) => name)).toEqual(['A', 'A1', 'A2', 'B']);
  });

  it('move one after the other when a key is held down', async () => {
    const { actions, a1, tree } = await withUnits();
    await Promise.all([
      actions.stepUnit(a1, 'down'),
      actions.stepUnit(a1, 'down'),
      actions.stepUnit(a1, 'up'),
    ]);
    expect(tree()).toEqual(['A', 'A1<A', 'A2<A', 'B']);
    await actions.stepUnit(a1, 'down');
    expect(tree()).toEqual(['A', 'A2<A', 'A1<A', 'B']);
  });

  it('are dropped before, after and into others', async () => {
    const { actions, a, a2, b, tree } = await withUnits();
    await actions.dropUnit(a2, b, 'inside');
    expect(tree()).toEqual(['A', 'A1<A', 'A2<B', 'B']);
    await actions.dropUnit(b, a, 'before');
    expect(tree().filter((name) => !name.includes('<'))).toEqual(['B', 'A']);
  });

  it('are added beside and below, at the level that follows', async () => {
    const { actions, a, a1, named, tree } = await withUnits();
    const beside = (await actions.addUnit('beside', named(a1))) ?? '';
    expect(named(beside)).toMatchObject({ kind: 'service', parent: a });
    expect(tree()).toEqual(['A', 'A1<A', '<A', 'A2<A', 'B']);
    const below = (await actions.addUnit('below', named(a1))) ?? '';
    expect(named(below)).toMatchObject({ kind: 'office', parent: a1 });
    const top = (await actions.addUnit('beside', null)) ?? '';
    expect(named(top)).toMatchObject({ kind: 'area', parent: null });
  });

  it('leave those below them at the top when they go, and come back by the way that is offered', async () => {
    const { actions, a, named, tree, notice } = await withUnits();
    expect(await actions.removeUnit(named(a))).toBe(true);
    expect(tree()).toEqual(['A1', 'A2', 'B']);
    expect(notice()?.text).toBe('Eliminata l’unità «A».');
    notice()?.action?.run();
    await expect.poll(tree).toEqual(['A', 'A1<A', 'A2<A', 'B']);
  });
});
