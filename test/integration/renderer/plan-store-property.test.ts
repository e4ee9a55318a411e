import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlanStore } from '../../../renderer/stores/plan-store.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { testProgram } from '../../support/test-program.ts';
import { clientOf } from './store-client.ts';

/** What a person may do next; `place` picks among the objectives that are there. */
type Step =
  | { readonly what: 'title' | 'mayor'; readonly text: string; readonly place: number }
  | { readonly what: 'create' | 'move' | 'remove' | 'undo' | 'redo' | 'flush'; readonly place: number };

const place = fc.nat({ max: 5 });
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('title' as const, 'mayor' as const), text, place }),
  fc.record({
    what: fc.constantFrom(
      'create' as const,
      'move' as const,
      'remove' as const,
      'undo' as const,
      'redo' as const,
      'flush' as const,
    ),
    place,
  }),
);

it('ends with the document of the database whatever is done, waiting for nothing', {
  timeout: 60_000,
}, async () => {
  const program = await testProgram();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
      await program.store.create(doc);
      const store = createPlanStore(clientOf(program), { pause: 2, longest: 5, retryAfter: 60_000 });
      await store.getState().open(doc.plan.id);
      const refusals: unknown[] = [];
      const asked = steps.map((one) => carryOut(store, one).catch((error: unknown) => refusals.push(error)));
      await Promise.all(asked);
      await store
        .getState()
        .flush()
        .catch((error: unknown) => refusals.push(error));
      const { load, drafts, saving } = store.getState();
      store.getState().close();
      // Only what was asked of an item that another action had deleted before may be refused.
      for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'plan.item-missing' });
      expect(load).toMatchObject({ document: await program.store.read(doc.plan.id) });
      if (refusals.length === 0)
        expect({ drafts, failed: saving.state === 'failed' }).toEqual({ drafts: {}, failed: false });
    }),
    { numRuns: 25 },
  );
});

async function carryOut(store: ReturnType<typeof createPlanStore>, action: Step): Promise<unknown> {
  const { load, ...actions } = store.getState();
  if (load.state !== 'ready') throw new Error('not ready');
  const { objectives } = load.document;
  const item = objectives[action.place % Math.max(1, objectives.length)];
  switch (action.what) {
    case 'mayor':
      return actions.edit({ of: 'single', kind: 'administration' }, 'mayor', action.text, {
        ok: true,
        value: action.text,
      });
    case 'title':
      if (item === undefined) return;
      return actions.edit({ of: 'item', kind: 'objectives', id: item.id }, 'title', action.text, {
        ok: true,
        value: action.text,
      });
    case 'create':
      return actions.create('objectives', { title: 'Nuovo' }, 0);
    case 'move':
      return item === undefined ? undefined : actions.move('objectives', item.id, 0);
    case 'remove':
      return item === undefined ? undefined : actions.remove('objectives', item.id);
    case 'undo':
      return actions.undo();
    case 'redo':
      return actions.redo();
    case 'flush':
      return actions.flush();
  }
}
