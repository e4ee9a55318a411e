import type { PlanChange } from '../../shared/plan/change.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import type { ListKindName, SingleKindName } from '../../shared/plan/kinds.ts';
import type { FieldTarget } from './field-target.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What the main process answers once a write is durable. */
export interface WriteAnswer {
  readonly changes: readonly PlanChange[];
  /** ISO instant. */
  readonly savedAt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One edit of an item, or of a single beside them, among several that are one action. */
export type ItemEdit =
  /** At the end of the list when `position` (from 0) is left out. */
  | {
      readonly edit: 'create';
      readonly kind: ListKindName;
      readonly fields: Fields;
      readonly position?: number;
    }
  | { readonly edit: 'update'; readonly kind: ListKindName; readonly id: string; readonly fields: Fields }
  | { readonly edit: 'move'; readonly kind: ListKindName; readonly id: string; readonly position: number }
  | { readonly edit: 'single'; readonly kind: SingleKindName; readonly fields: Fields };

/** What the plan store needs of the main process. Every function rejects with a `PiaoError`. */
export interface PlanClient {
  readonly read: (
    planId: string,
  ) => Promise<{ readonly document: PlanDocument; readonly canUndo: boolean; readonly canRedo: boolean }>;
  readonly update: (planId: string, target: FieldTarget, fields: Fields) => Promise<WriteAnswer>;
  /** `position` counts from 0 in the list of the kind. */
  readonly create: (
    planId: string,
    kind: ListKindName,
    fields: Fields,
    position: number,
  ) => Promise<WriteAnswer & { readonly id: string }>;
  readonly move: (planId: string, kind: ListKindName, id: string, position: number) => Promise<WriteAnswer>;
  readonly remove: (planId: string, kind: ListKindName, id: string) => Promise<WriteAnswer>;
  /** All of them or none; `ids`: the item of each edit of an item, in their order. */
  readonly batch: (
    planId: string,
    edits: readonly ItemEdit[],
  ) => Promise<WriteAnswer & { readonly ids: readonly string[] }>;
  readonly undo: (planId: string) => Promise<WriteAnswer>;
  readonly redo: (planId: string) => Promise<WriteAnswer>;
}
