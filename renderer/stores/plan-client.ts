import type { PlanChange } from '../../shared/plan/change.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import type { ListKindName } from '../../shared/plan/kinds.ts';
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
  readonly undo: (planId: string) => Promise<WriteAnswer>;
  readonly redo: (planId: string) => Promise<WriteAnswer>;
}
