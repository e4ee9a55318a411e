import { assertNever } from '../shared/assert-never.ts';
import type { PlanKind } from '../shared/plan/core/header.ts';
import type { FieldEdit } from '../shared/plan/field-edit.ts';
import { api } from './api.ts';
import type { FieldTarget } from './stores/field-target.ts';
import type { Fields, PlanClient, WriteAnswer } from './stores/plan-client.ts';
import type { PlanSummary } from './stores/plans-store.ts';

/** The open plan's way to the main process. */
export const planClient: PlanClient = {
  read: (planId) => api.plans.read({ planId }),
  update: (planId, target, fields) => update(planId, target, { ...fields }),
  create: (planId, kind, fields, position) =>
    api.items.create({ planId, kind, fields: { ...fields }, position }),
  move: (planId, kind, id, position) => api.items.move({ planId, kind, id, position }),
  remove: (planId, kind, id) => api.items.remove({ planId, kind, id }),
  batch: (planId, edits) =>
    api.items.batch({
      planId,
      edits: edits.map((edit) => (edit.edit === 'move' ? edit : { ...edit, fields: { ...edit.fields } })),
    }),
  undo: (planId) => api.history.undo({ planId }),
  redo: (planId) => api.history.redo({ planId }),
};

export function listPlans(): Promise<readonly PlanSummary[]> {
  return api.plans.list();
}

/** An empty draft; resolves to its id. */
export async function createPlan(options: {
  administrationName: string;
  firstYear: number;
  kind: PlanKind;
}): Promise<string> {
  return (await api.plans.create(options)).planId;
}

/** Takes in the sample plan, or finds it there; resolves to its id. */
export async function createSample(): Promise<string> {
  return (await api.plans.createSample()).planId;
}

/** Triennium and kind of a plan. */
export function updateHeader(
  planId: string,
  fields: { readonly period?: { readonly firstYear: number }; readonly kind?: PlanKind },
): Promise<WriteAnswer> {
  return api.header.update({ planId, fields });
}

/** New values for fields of any things, as one action. */
export function updateFields(planId: string, edits: readonly FieldEdit[]): Promise<WriteAnswer> {
  return api.fields.update({
    planId,
    edits: edits.map(({ target, fields }) => ({ target, fields: { ...fields } })),
  });
}

function update(planId: string, target: FieldTarget, fields: Fields) {
  switch (target.of) {
    case 'item':
      return api.items.update({ planId, kind: target.kind, id: target.id, fields });
    case 'single':
      return api.singles.update({ planId, kind: target.kind, fields });
    case 'section':
      return api.sections.update({ planId, key: target.key, fields });
    default:
      return assertNever(target, 'unknown target of a field');
  }
}
