import { checkPlan } from '../../shared/checks/check-plan.ts';
import type {
  fieldCalls,
  findingCalls,
  headerCalls,
  historyCalls,
  itemCalls,
  planCalls,
  sectionCalls,
  singleCalls,
} from '../../shared/contract/plans.ts';
import type { searchCalls } from '../../shared/contract/search.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import { readVersion } from '../core/plans/plan-version.ts';
import type { AreaHandlers } from './bind-handlers.ts';

/** The areas of the contract that the store of plans answers. */
interface PlanHandlers {
  readonly plans: AreaHandlers<typeof planCalls>;
  readonly items: AreaHandlers<typeof itemCalls>;
  readonly singles: AreaHandlers<typeof singleCalls>;
  readonly sections: AreaHandlers<typeof sectionCalls>;
  readonly fields: AreaHandlers<typeof fieldCalls>;
  readonly header: AreaHandlers<typeof headerCalls>;
  readonly history: AreaHandlers<typeof historyCalls>;
  readonly findings: AreaHandlers<typeof findingCalls>;
  readonly search: AreaHandlers<typeof searchCalls>;
}

/**
 * Answers the calls about plans.
 *
 * @param loadSample reads the sample plan from the resources of the program
 */
export function planHandlers(store: PlanStore, loadSample: () => PlanDocument): PlanHandlers {
  const takeIn = async (doc: PlanDocument) => {
    await store.create(doc);
    return { planId: doc.plan.id };
  };
  return {
    plans: {
      list: () => store.list(),
      create: (options) => takeIn(newPlan(options)),
      createSample: async () => {
        const sample = loadSample();
        const there = (await store.list()).some(({ id }) => id === sample.plan.id);
        return there ? { planId: sample.plan.id } : takeIn(sample);
      },
      duplicate: async ({ planId, firstYear }) => ({ planId: await store.duplicate(planId, firstYear) }),
      rollOver: ({ planId }) => store.rollOver(planId),
      archive: ({ planId }) => store.archive(planId),
      unarchive: ({ planId }) => store.unarchive(planId),
      read: async ({ planId }) => ({
        document: await store.read(planId),
        ...(await store.undoState(planId)),
      }),
      readVersion: async (version) => ({ document: await readVersion(store, version) }),
    },
    items: {
      batch: async ({ planId, edits }) => {
        const named = edits.map((edit) =>
          edit.edit === 'create' ? { ...edit, fields: withId(edit.fields) } : edit,
        );
        const ids = named.map((edit) => (edit.edit === 'create' ? edit.fields.id : edit.id));
        return { ...(await store.batch(planId, named)), ids };
      },
      create: async ({ planId, kind, fields, position }) => {
        const named = withId(fields);
        return { ...(await store.createItem(planId, kind, named, position)), id: named.id };
      },
      update: ({ planId, kind, id, fields }) => store.updateItem(planId, kind, id, fields),
      move: ({ planId, kind, id, position }) => store.moveItem(planId, kind, id, position),
      remove: ({ planId, kind, id }) => store.removeItem(planId, kind, id),
    },
    singles: { update: ({ planId, kind, fields }) => store.updateSingle(planId, kind, fields) },
    sections: { update: ({ planId, key, fields }) => store.updateSection(planId, key, fields) },
    fields: { update: ({ planId, edits }) => store.updateFields(planId, edits) },
    header: { update: ({ planId, fields }) => store.updateHeader(planId, fields) },
    history: {
      undo: ({ planId }) => store.undo(planId),
      redo: ({ planId }) => store.redo(planId),
      ofItem: ({ planId, target, ...page }) => store.historyOf(planId, target, page),
      restore: ({ planId, target, ...older }) => store.restoreValue(planId, target, older),
    },
    findings: { of: async ({ planId }) => checkPlan(await store.read(planId)) },
    search: { find: ({ planId, query, limit }) => store.search(planId, query, limit) },
  };
}

/** The window may have given a new item its id already, to show it at once. */
function withId(
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> & { readonly id: string } {
  return { ...fields, id: typeof fields.id === 'string' ? fields.id : newId() };
}
