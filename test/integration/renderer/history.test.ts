import { describe, expect, it } from 'vitest';
import type { FieldTarget } from '../../../renderer/stores/field-target.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { openWindow } from './window-door.ts';

const administration: FieldTarget = { of: 'single', kind: 'administration' };

describe('undo and redo', () => {
  it('say so when there is nothing to go back to, and stay where they are', async () => {
    const { history, notice, place } = await openWindow();
    const before = place();
    await history.undo();
    expect(notice()).toMatchObject({ tone: 'done', text: 'Non c’è nulla da annullare.' });
    await history.redo();
    expect(notice()).toMatchObject({ tone: 'done', text: 'Non c’è nulla da ripristinare.' });
    expect(place()).toEqual(before);
  });

  it('show the section of a field that changes', async () => {
    const { history, notice, place, planStore, document } = await openWindow();
    planStore.getState().edit(administration, 'mayor', 'Anna', { ok: true, value: 'Anna' });
    await history.undo();
    expect([document().administration.mayor, place().section]).toEqual(['', '1']);
    expect(notice()?.text).toBe('Ultima modifica annullata.');
    await history.redo();
    expect(document().administration.mayor).toBe('Anna');
    expect(notice()?.text).toBe('Modifica ripristinata.');
  });

  it('open the sheet of an objective whose field changes, and its list when it comes or goes', async () => {
    const { history, place, planStore, goTo } = await openWindow();
    const id = await planStore.getState().create('objectives', { title: 'Uno' }, 0);
    const target: FieldTarget = { of: 'item', kind: 'objectives', id };
    planStore.getState().edit(target, 'title', 'Due', { ok: true, value: 'Due' });
    await history.undo();
    expect(place()).toMatchObject({ section: '2.2', item: { kind: 'objectives', id } });
    await history.undo();
    expect(place()).toMatchObject({ section: '2.2', item: null });
    goTo({ section: 'premise' });
    await history.redo();
    expect(place()).toMatchObject({ section: '2.2', item: null });
  });

  it('show the list of a move, and the section of a kind that has no sheet', async () => {
    const { history, place, planStore, goTo } = await openWindow();
    const first = await planStore.getState().create('objectives', { title: 'Uno' }, 0);
    await planStore.getState().create('objectives', { title: 'Due' }, 1);
    await planStore.getState().move('objectives', first, 1);
    goTo({ section: 'premise' });
    await history.undo();
    expect(place()).toMatchObject({ section: '2.2', item: null });
    const row = await planStore.getState().create('headcount', { contract: 'permanent' }, 0);
    planStore
      .getState()
      .edit({ of: 'item', kind: 'headcount', id: row }, 'heads', '3', { ok: true, value: 3 });
    await history.undo();
    expect(place()).toMatchObject({ section: '3.3.1', item: null });
  });

  it('show the section whose text changes', async () => {
    const { history, place, planStore } = await openWindow();
    const body = richTextFromPlain('Testo.');
    planStore.getState().edit({ of: 'section', key: '4' }, 'body', 'Testo.', { ok: true, value: body });
    await history.undo();
    expect(place()).toEqual({ section: '4', item: null, focus: null });
  });

  it('leave the place alone when it is the right one, so that the focus stays', async () => {
    const { history, place, planStore, goTo } = await openWindow();
    const id = await planStore.getState().create('objectives', { title: 'Uno' }, 0);
    const target: FieldTarget = { of: 'item', kind: 'objectives', id };
    planStore.getState().edit(target, 'title', 'Due', { ok: true, value: 'Due' });
    goTo({ section: '2.2', item: { kind: 'objectives', id }, focus: 'objectives/x/title' });
    await history.undo();
    expect(place().focus).toBe('objectives/x/title');
  });

  it('tell why they were refused', async () => {
    const { history, notice, planStore } = await openWindow();
    planStore.getState().edit(administration, 'employees', '-1', { ok: true, value: -1 });
    await history.undo();
    expect(notice()).toMatchObject({ tone: 'error' });
  });
});
