import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../../shared/diff/plan-diff.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { arbitraryEdit } from '../../support/arbitrary-edit.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { testProgram } from '../../support/test-program.ts';

/** What a change should be shown as; a move may be shown as the neighbour's where two change places. */
function shownAs(change: PlanChange): string {
  switch (change.target) {
    case 'item': {
      const sort = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
      return `${change.kind} ${change.id} ${sort}`;
    }
    case 'move':
      return `${change.kind} moved`;
    case 'single':
      return `${change.kind} null changed`;
    case 'section':
      return `section ${change.key} ${change.before === null ? 'added' : 'changed'}`;
    case 'header':
      return 'plan null changed';
  }
}

describe('the comparison of a plan with what an edit made of it', () => {
  it('shows exactly the edit', async () => {
    const { store } = await testProgram();
    const seen = new Set<string>();
    const edits = fc.array(arbitraryEdit, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), edits, async (plan, made) => {
        const id = crypto.randomUUID();
        let doc: PlanDocument = { ...plan, plan: { ...plan.plan, id } };
        await store.create(doc);
        for (const { what, run } of made) {
          const { changes } = await run(store, doc);
          const after = await store.read(id);
          const found = diffPlans(doc, after).sections.flatMap((section) => section.changes);
          const shown = found.map(({ kind, id: item, change }) =>
            change === 'moved' ? `${kind} moved` : `${kind} ${item} ${change}`,
          );
          // Marks are no content of the plan.
          const content = changes.filter((change) => !('kind' in change) || change.kind !== 'reviewMarks');
          expect(shown.sort()).toEqual([...new Set(content.map(shownAs))].sort());
          if (changes.length > 0) seen.add(what);
          doc = after;
        }
      }),
      { numRuns: 15 },
    );
    const sorts = ['code', 'create', 'header', 'move', 'remove', 'section', 'single', 'update'];
    expect([...seen].sort()).toEqual(sorts);
  });
});
