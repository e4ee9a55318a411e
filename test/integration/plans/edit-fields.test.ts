import { describe, expect, it } from 'vitest';
import { findInPlan, replaceInPlan } from '../../../shared/plan/find-replace.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

async function storedPlan() {
  const { store } = await testProgram(tempFolder());
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Ente di prova' });
  const id = doc.plan.id;
  await store.create(doc);
  await store.createItem(id, 'objectives', { id: newId(), title: "Un obiettivo dell'ente", type: 'A' });
  await store.updateSection(id, 'premise', {
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: "L'ente." }] }] },
  });
  return { store, id, before: await store.read(id) };
}

describe('fields of several things', () => {
  it('are written as one action, which one undo takes back', async () => {
    const { store, id, before } = await storedPlan();
    const edits = replaceInPlan(before, { text: 'ente', wholeWord: true }, 'Comune');
    expect(edits.map(({ target }) => target.of).sort()).toEqual(['item', 'section', 'single']);
    await store.updateFields(id, edits);
    const after = await store.read(id);
    expect(findInPlan(after, { text: 'ente', wholeWord: true })).toEqual([]);
    expect(after.administration.name).toBe('Comune di prova');
    await store.undo(id);
    expect(await store.read(id)).toEqual(before);
  });

  it('are all left alone when one of them cannot be written', async () => {
    const { store, id, before } = await storedPlan();
    const edits = [
      { target: { of: 'single', kind: 'administration' }, fields: { name: 'Altro' } },
      { target: { of: 'item', kind: 'objectives', id: newId() }, fields: { title: 'Nessuno' } },
    ] as const;
    await expect(store.updateFields(id, edits)).rejects.toMatchObject({
      code: 'plan.item-missing',
      details: { edit: 1 },
    });
    expect(await store.read(id)).toEqual(before);
  });
});
