import { sql } from 'kysely';
import { z } from 'zod';
import type { LogAction } from '../../../shared/plan/log-action.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { tableOf } from '../database/names.ts';
import type { Reader } from '../database/tables.ts';
import { sameFields } from './edit-references.ts';
import { logActionSchema } from './history.ts';

/** A field of a thing before and after an action; null where the thing was not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one action did to one thing; `present` is the plan's own beginning, with the thing already in it. */
export interface HistoryEntry {
  readonly actionId: string;
  readonly action: LogAction;
  readonly what: 'present' | 'created' | 'changed' | 'moved' | 'removed';
  /** ISO 8601, UTC: when the action ended. */
  readonly at: string;
  readonly author: string;
  /** The fields that became others; of what came to be or went, those that were not empty. */
  readonly fields: readonly FieldChange[];
  /** Its place in the log, for asking on. */
  readonly seq: number;
}

export interface ItemHistory {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Loosely: what was logged before a migration has the fields of before. */
const loggedSchema = z.looseObject({
  target: z.string(),
  kind: z.string().optional(),
  before: z.record(z.string(), z.unknown()).nullish(),
  after: z.record(z.string(), z.unknown()).nullish(),
});

type Logged = z.output<typeof loggedSchema>;

interface LoggedRow {
  readonly seq: number;
  readonly action_id: string;
  readonly action: string;
  readonly author: string;
  readonly at: string;
  readonly change: string;
}

/** A thing on the two sides of an action; null where it was not there. */
export interface Sides {
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** As the index of migration 0030 has it: SQLite takes the index only for the very same expression. */
export const thing = sql<string>`coalesce(json_extract(change, '$.id'), json_extract(change, '$.key'), json_extract(change, '$.kind'))`;

/**
 * What was done to an item, a single or a section, out of the log.
 *
 * @param page at most `limit` actions, those before the entry `olderThan` when it is given
 */
export async function historyOfTarget(
  db: Reader,
  planId: string,
  target: PlanTarget,
  page: { readonly limit: number; readonly olderThan?: number | undefined },
): Promise<ItemHistory> {
  const actions = await actionsOn(db, planId, target, page);
  const shown = actions.slice(0, page.limit);
  const more = actions.length > shown.length;
  const rows = await rowsOf(db, planId, target, shown);
  const entries = shown.flatMap((actionId) => entryOf(rows.filter(({ row }) => row.action_id === actionId)));
  const origin = more ? [] : await originOf(db, planId, target, entries);
  return { entries: [...entries, ...origin], more };
}

/** A thing before and after one action; null when the action did not touch its fields. */
export async function sidesOf(
  db: Reader,
  planId: string,
  target: PlanTarget,
  actionId: string,
): Promise<Sides | null> {
  return sidesOfRows(await rowsOf(db, planId, target, [actionId]));
}

async function actionsOn(
  db: Reader,
  planId: string,
  target: PlanTarget,
  { limit, olderThan }: { readonly limit: number; readonly olderThan?: number | undefined },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('change_log')
    .select('action_id')
    .where('plan_id', '=', planId)
    .where(thing, '=', keyOf(target))
    .groupBy('action_id')
    .having((eb) => eb(eb.fn.max('seq'), '<', olderThan ?? Number.MAX_SAFE_INTEGER))
    .orderBy((eb) => eb.fn.max('seq'), 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(({ action_id }) => action_id);
}

/** The changes of a thing in some actions, in the order in which they were made. */
async function rowsOf(
  db: Reader,
  planId: string,
  target: PlanTarget,
  actions: readonly string[],
): Promise<readonly { readonly row: LoggedRow; readonly logged: Logged }[]> {
  if (actions.length === 0) return [];
  const rows = await db
    .selectFrom('change_log')
    .select(['seq', 'action_id', 'action', 'author', 'at', 'change'])
    .where('plan_id', '=', planId)
    .where(thing, '=', keyOf(target))
    .where('action_id', 'in', actions)
    .orderBy('seq')
    .execute();
  return rows
    .map((row) => ({ row, logged: loggedSchema.parse(JSON.parse(row.change)) }))
    .filter(({ logged }) => isOf(target, logged));
}

function isOf(target: PlanTarget, logged: Logged): boolean {
  if (target.of === 'section') return logged.target === 'section';
  const sameSort = target.of === 'single' ? logged.target === 'single' : logged.target !== 'single';
  return sameSort && logged.kind === target.kind;
}

/** What the writes of one action come to; nothing when they cancel each other out. */
function entryOf(
  rows: readonly { readonly row: LoggedRow; readonly logged: Logged }[],
): readonly HistoryEntry[] {
  const last = rows.at(-1)?.row;
  if (last === undefined) return [];
  const { action_id: actionId, action, author, at, seq } = last;
  const head = { actionId, action: logActionSchema.parse(action), at, author, seq };
  const sides = sidesOfRows(rows);
  const fields = sides === null ? [] : fieldChanges(sides);
  if (sides !== null && sides.before === null && sides.after !== null)
    return [{ ...head, what: 'created', fields }];
  if (sides !== null && sides.before !== null && sides.after === null)
    return [{ ...head, what: 'removed', fields }];
  if (fields.length > 0) return [{ ...head, what: 'changed', fields }];
  return rows.some(({ logged }) => logged.target === 'move') ? [{ ...head, what: 'moved', fields: [] }] : [];
}

function sidesOfRows(rows: readonly { readonly logged: Logged }[]): Sides | null {
  const changed = rows.filter(({ logged }) => logged.target !== 'move');
  const [first, last] = [changed[0], changed.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { before: first.logged.before ?? null, after: last.logged.after ?? null };
}

function fieldChanges({ before, after }: Sides): readonly FieldChange[] {
  const names = Object.keys({ ...before, ...after }).filter((name) => name !== 'id');
  return names
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !sameFields(change.before, change.after))
    .filter((change) => (before !== null && after !== null) || !isEmpty(change.before ?? change.after));
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** The beginning of the plan, when the thing was in it. */
async function originOf(
  db: Reader,
  planId: string,
  target: PlanTarget,
  entries: readonly HistoryEntry[],
): Promise<readonly HistoryEntry[]> {
  const oldest = entries.at(-1);
  if (oldest === undefined ? !(await isThere(db, planId, target)) : oldest.what === 'created') return [];
  const row = await db
    .selectFrom('change_log')
    .select(['seq', 'action_id', 'action', 'author', 'at'])
    .where('plan_id', '=', planId)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return [];
  const { action_id: actionId, action, author, at, seq } = row;
  return [{ actionId, action: logActionSchema.parse(action), what: 'present', at, author, fields: [], seq }];
}

async function isThere(db: Reader, planId: string, target: PlanTarget): Promise<boolean> {
  if (target.of === 'single') return true;
  const row =
    target.of === 'section'
      ? await db
          .selectFrom('sections')
          .select('key')
          .where('plan_id', '=', planId)
          .where('key', '=', target.key)
          .executeTakeFirst()
      : await db
          .selectFrom(tableOf(target.kind))
          .select('id')
          .where('plan_id', '=', planId)
          .where('id', '=', target.id)
          .executeTakeFirst();
  return row !== undefined;
}

function keyOf(target: PlanTarget): string {
  switch (target.of) {
    case 'item':
      return target.id;
    case 'single':
      return target.kind;
    case 'section':
      return target.key;
  }
}
