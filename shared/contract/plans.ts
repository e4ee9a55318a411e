import { z } from 'zod';
import type { Finding } from '../checks/finding.ts';
import { planChangeSchema } from '../plan/change.ts';
import { basedOnSchema, planHeaderSchema, planKinds, planStatuses } from '../plan/core/header.ts';
import type { PlanDocument } from '../plan/document.ts';
import { fieldEditSchema } from '../plan/field-edit.ts';
import { listKindNames, singleKindNames } from '../plan/kinds.ts';
import { logActions } from '../plan/log-action.ts';
import { planTargetSchema } from '../plan/target.ts';
import { defineCall } from './call.ts';
import { planVersionSchema } from './plan-version.ts';

const planId = z.uuid();
const kind = z.enum(listKindNames);
const singleKind = z.enum(singleKindNames);
/** Values by field name; held to the schema of the kind by whoever stores them, which says what is wrong. */
const fields = z.record(z.string(), z.unknown());
const ofPlan = z.strictObject({ planId });

const undoState = { canUndo: z.boolean(), canRedo: z.boolean() };

/** The answer to every write: it is on the disk, and this is what it changed (for `applyChange`). */
export const writeAnswerSchema = z.strictObject({
  changes: z.array(planChangeSchema).readonly(),
  /** ISO 8601, UTC. */
  savedAt: z.iso.datetime(),
  ...undoState,
});

const planSummarySchema = z.strictObject({
  id: planId,
  administrationName: z.string(),
  firstYear: z.int().nullable(),
  kind: z.enum(planKinds),
  status: z.enum(planStatuses),
  revision: z.int(),
  basedOn: basedOnSchema.nullable(),
  imported: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** The store has just parsed it: parsing a whole plan a second time would double the wait for nothing. */
const storedDocument = z.custom<PlanDocument>(
  (value) => typeof value === 'object' && value !== null && 'format' in value,
);

const findingSchema: z.ZodType<Finding> = z.strictObject({
  code: z.string(),
  severity: z.enum(['blocking', 'warning']),
  path: z.string(),
  message: z.string(),
  item: z.string().nullable(),
  section: z.string(),
});

export const planCalls = {
  list: defineCall({
    channel: 'plans.list',
    input: z.undefined(),
    output: z.array(planSummarySchema).readonly(),
  }),
  /** An empty draft with what every plan has. */
  create: defineCall({
    channel: 'plans.create',
    input: z.strictObject({
      firstYear: z.int().min(2022).max(2200),
      kind: z.enum(planKinds),
      administrationName: z.string(),
    }),
    output: ofPlan,
  }),
  /** The sample plan; its id when it is there already, since its ids are fixed. */
  createSample: defineCall({ channel: 'plans.createSample', input: z.undefined(), output: ofPlan }),
  /** A new draft with the same contents and item ids, `basedOn` the original; the triennium may be another one. */
  duplicate: defineCall({
    channel: 'plans.duplicate',
    input: z.strictObject({ planId, firstYear: z.int().min(2022).max(2200).optional() }),
    output: ofPlan,
  }),
  /** Next year's draft from a plan, by the rules of its kinds; `toReview`: how many marks "da rivedere" it starts with. */
  rollOver: defineCall({
    channel: 'plans.rollOver',
    input: ofPlan,
    output: ofPlan.extend({ toReview: z.int() }),
  }),
  /**
   * Puts a draft or an approved plan away: status `archived`, read-only; the window lists it apart. Refused while
   * it is proposed (`plan.archive-proposed`). What was done before can no longer be undone.
   */
  archive: defineCall({ channel: 'plans.archive', input: ofPlan, output: writeAnswerSchema }),
  /** Back to the status that it had. */
  unarchive: defineCall({ channel: 'plans.unarchive', input: ofPlan, output: writeAnswerSchema }),
  read: defineCall({
    channel: 'plans.read',
    input: ofPlan,
    output: z.strictObject({ document: storedDocument, ...undoState }),
  }),
  /** To compare with: any plan, as it stands or as it was frozen. */
  readVersion: defineCall({
    channel: 'plans.readVersion',
    input: planVersionSchema,
    output: z.strictObject({ document: storedDocument }),
  }),
};

const position = z.int().min(0);

/** One edit of an item, or of a single, among several. */
const itemEdit = z.discriminatedUnion('edit', [
  /** At the end of the list when `position` (from 0) is left out; its id may be given in the fields. */
  z.strictObject({ edit: z.literal('create'), kind, fields, position: position.optional() }),
  z.strictObject({ edit: z.literal('update'), kind, id: z.uuid(), fields }),
  z.strictObject({ edit: z.literal('move'), kind, id: z.uuid(), position }),
  z.strictObject({ edit: z.literal('remove'), kind, id: z.uuid() }),
  z.strictObject({ edit: z.literal('single'), kind: singleKind, fields }),
]);

export const itemCalls = {
  /**
   * Several edits, each on the plan as the ones before have left it, as one action: all of them or none. What is
   * refused names the edit (from 0) in the detail `edit`. `ids`: the item of each edit of an item, in
   * their order.
   */
  batch: defineCall({
    channel: 'items.batch',
    input: z.strictObject({ planId, edits: z.array(itemEdit).min(1).max(10_000) }),
    output: writeAnswerSchema.extend({ ids: z.array(z.uuid()).readonly() }),
  }),
  /** At the end of the list when `position` (from 0) is left out. */
  create: defineCall({
    channel: 'items.create',
    input: z.strictObject({ planId, kind, fields, position: position.optional() }),
    output: writeAnswerSchema.extend({ id: z.uuid() }),
  }),
  update: defineCall({
    channel: 'items.update',
    input: z.strictObject({ planId, kind, id: z.uuid(), fields }),
    output: writeAnswerSchema,
  }),
  move: defineCall({
    channel: 'items.move',
    input: z.strictObject({ planId, kind, id: z.uuid(), position }),
    output: writeAnswerSchema,
  }),
  remove: defineCall({
    channel: 'items.remove',
    input: z.strictObject({ planId, kind, id: z.uuid() }),
    output: writeAnswerSchema,
  }),
};

export const singleCalls = {
  update: defineCall({
    channel: 'singles.update',
    input: z.strictObject({ planId, kind: singleKind, fields }),
    output: writeAnswerSchema,
  }),
};

export const sectionCalls = {
  /** `fields`: any of number, title, body. */
  update: defineCall({
    channel: 'sections.update',
    input: z.strictObject({ planId, key: z.string(), fields }),
    output: writeAnswerSchema,
  }),
};

export const fieldCalls = {
  /** New values for fields of items, singles and sections as one action: all of them or none. */
  update: defineCall({
    channel: 'fields.update',
    input: z.strictObject({ planId, edits: z.array(fieldEditSchema).min(1).max(10_000) }),
    output: writeAnswerSchema,
  }),
};

export const headerCalls = {
  update: defineCall({
    channel: 'header.update',
    input: z.strictObject({
      planId,
      fields: planHeaderSchema.pick({ period: true, kind: true }).partial(),
    }),
    output: writeAnswerSchema,
  }),
};

/** What one action did to one thing; `present`: the plan began with the thing in it. */
const historyEntry = z.strictObject({
  actionId: z.string(),
  action: z.enum(logActions),
  what: z.enum(['present', 'created', 'changed', 'moved', 'removed']),
  at: z.iso.datetime(),
  author: z.string(),
  /** The fields that became others; of what came to be or went, those that were not empty. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })).readonly(),
  seq: z.int(),
});

export const historyCalls = {
  undo: defineCall({ channel: 'history.undo', input: ofPlan, output: writeAnswerSchema }),
  redo: defineCall({ channel: 'history.redo', input: ofPlan, output: writeAnswerSchema }),
  /** The newest first; `olderThan`: the `seq` of the last entry so far, to go on from it while there is `more`. */
  ofItem: defineCall({
    channel: 'history.ofItem',
    input: z.strictObject({
      planId,
      target: planTargetSchema,
      limit: z.int().min(1).max(500).default(50),
      olderThan: z.int().optional(),
    }),
    output: z.strictObject({ entries: z.array(historyEntry).readonly(), more: z.boolean() }),
  }),
  /**
   * Brings back a field as it was before or after an action, or the whole thing when no field is named (an item
   * that is gone then comes back): an edit of its own, which undo takes back.
   */
  restore: defineCall({
    channel: 'history.restore',
    input: z.strictObject({
      planId,
      target: planTargetSchema,
      actionId: z.string(),
      side: z.enum(['before', 'after']),
      field: z.string().optional(),
    }),
    output: writeAnswerSchema,
  }),
};

export const findingCalls = {
  of: defineCall({ channel: 'findings.of', input: ofPlan, output: z.array(findingSchema).readonly() }),
};
