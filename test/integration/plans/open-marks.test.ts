import { describe, expect, it } from 'vitest';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { rollOver } from '../../../shared/rollover/roll-over.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

async function rolledOver() {
  const { store } = await testProgram();
  const old = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Prova' });
  const { document } = rollOver(old);
  await store.create(document);
  const id = document.plan.id;
  const freeze = async () => {
    const document = asProposed(await store.read(id));
    const printed = { document, pdf: new Uint8Array([1]), engine: null, seal: null };
    return store.life.freeze(id, { ...printed, blockingFindings: 0 });
  };
  return { store, id, freeze, marks: document.reviewMarks };
}

describe('a plan with marks "da rivedere"', () => {
  it('is kept with them, and is not frozen while one is open', async () => {
    const { store, id, freeze, marks } = await rolledOver();
    expect((await store.read(id)).reviewMarks).toEqual(marks);
    const refusal = await refusalOf(freeze);
    expect(refusal.code).toBe('plan.marks-open');
    expect(refusal.message).toContain(`${marks.length} elementi ripresi sono ancora «da rivedere»`);
    const [first, ...others] = marks;
    await store.batch(
      id,
      others.map((mark) => ({
        edit: 'update',
        kind: 'reviewMarks',
        id: mark.id,
        fields: { state: 'cleared' },
      })),
    );
    expect((await refusalOf(freeze)).message).toContain('un elemento ripreso è ancora «da rivedere»');
    await store.updateItem(id, 'reviewMarks', first?.id ?? '', { state: 'waived', motivation: 'Invariato.' });
    await freeze();
    expect((await store.read(id)).plan).toMatchObject({ status: 'proposed', revision: 1 });
  });

  it('has them open again when clearing them is undone', async () => {
    const { store, id, marks } = await rolledOver();
    const edits = marks.map(
      (mark) => ({ edit: 'update', kind: 'reviewMarks', id: mark.id, fields: { state: 'cleared' } }) as const,
    );
    await store.batch(id, edits);
    await store.undo(id);
    expect((await store.read(id)).reviewMarks).toEqual(marks);
  });
});
