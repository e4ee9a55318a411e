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
import type { ImportReviews } from '../core/plans/import-review/import-reviews.ts';
import type { PlanEdits } from '../core/plans/plan-edits.ts';
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
 * Answers the calls about plans; those that read and edit one, about imports under review too.
 *
 * @param loadSample reads the sample plan from the resources of the program
 */
export function planHandlers(
  store: PlanStore,
  reviews: ImportReviews,
  loadSample: () => PlanDocument,
): PlanHandlers {
  const at = async (planId: string): Promise<PlanEdits> => ((await reviews.has(planId)) ? reviews : store);
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
      read: async ({ planId }) => {
        const edits = await at(planId);
        return { document: await edits.read(planId), ...(await edits.undoState(planId)) };
      },
      readVersion: async (version) => ({ document: await readVersion(store, version) }),
    },
    items: {
      batch: async ({ planId, edits }) => {
        const named = edits.map((edit) =>
          edit.edit === 'create' ? { ...edit, fields: withId(edit.fields) } : edit,
        );
        const ids = named.flatMap((edit) => {
          if (edit.edit === 'single') return [];
          return [edit.edit === 'create' ? edit.fields.id : edit.id];
        });
        return { ...(await (await at(planId)).batch(planId, named)), ids };
      },
      create: async ({ planId, kind, fields, position }) => {
        const named = withId(fields);
        return { ...(await (await at(planId)).createItem(planId, kind, named, position)), id: named.id };
      },
      update: async ({ planId, kind, id, fields }) => (await at(planId)).updateItem(planId, kind, id, fields),
      move: async ({ planId, kind, id, position }) => (await at(planId)).moveItem(planId, kind, id, position),
      remove: async ({ planId, kind, id }) => (await at(planId)).removeItem(planId, kind, id),
    },
    singles: {
      update: async ({ planId, kind, fields }) => (await at(planId)).updateSingle(planId, kind, fields),
    },
    sections: {
      update: async ({ planId, key, fields }) => (await at(planId)).updateSection(planId, key, fields),
    },
    fields: { update: async ({ planId, edits }) => (await at(planId)).updateFields(planId, edits) },
    header: { update: async ({ planId, fields }) => (await at(planId)).updateHeader(planId, fields) },
    history: {
      undo: async ({ planId }) => (await at(planId)).undo(planId),
      redo: async ({ planId }) => (await at(planId)).redo(planId),
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
