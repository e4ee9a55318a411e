import type { PlanStore } from './plan-store.ts';

/** What can be done to a document that is worked on: a plan in the database, or an import under review. */
export type PlanEdits = Pick<
  PlanStore,
  | 'read'
  | 'undoState'
  | 'createItem'
  | 'updateItem'
  | 'moveItem'
  | 'removeItem'
  | 'batch'
  | 'updateSingle'
  | 'updateSection'
  | 'updateFields'
  | 'updateHeader'
  | 'undo'
  | 'redo'
>;
