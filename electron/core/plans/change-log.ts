import type { Insertable } from 'kysely';
import { z } from 'zod';
import { type PlanChange, planChangeSchema } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { LogAction } from '../../../shared/plan/log-action.ts';
import type { ChangeLogRow, Reader, Writer } from '../database/tables.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** Where the log of a plan starts, or starts anew after a migration: the digest of the whole document then. */
export interface Baseline {
  readonly target: 'plan';
  readonly sha256: string;
}

const baselineSchema: z.ZodType<Baseline> = z.strictObject({
  target: z.literal('plan'),
  sha256: z.string(),
});

/** One action: what a person did at once, however many changes it takes. */
export interface LogEntry {
  readonly planId: string;
  readonly actionId: string;
  readonly action: LogAction;
  /** The action that an undo or a redo is about. */
  readonly ofAction: string | null;
  /** The motivation that a person gave, where one is asked for. */
  readonly note: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What the first row of the log is chained to. */
export const noHash = '0'.repeat(64);

export function baselineOf(doc: PlanDocument): Baseline {
  return { target: 'plan', sha256: sha256(canonicalJson(doc)) };
}

/** Adds an action at the end of the log, one row per change, each chained to the row before by SHA-256. */
export async function appendToLog(
  trx: Writer,
  entry: LogEntry,
  changes: readonly (PlanChange | Baseline)[],
): Promise<void> {
  const last = await trx
    .selectFrom('change_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let { seq, hash } = last ?? { seq: 0, hash: noHash };
  for (const change of changes) {
    seq += 1;
    const row = {
      seq,
      plan_id: entry.planId,
      action_id: entry.actionId,
      action: entry.action,
      of_action: entry.ofAction,
      note: entry.note,
      change: canonicalJson(change),
      author: entry.author,
      at: entry.at,
      prev_hash: hash,
    };
    hash = hashOf(row);
    await trx
      .insertInto('change_log')
      .values({ ...row, hash })
      .execute();
  }
}

/** Digest of everything in a row but the digest itself. */
export function hashOf(row: Omit<Insertable<ChangeLogRow>, 'hash'>): string {
  const { seq, plan_id, action_id, action, of_action, note, change, author, at, prev_hash } = row;
  return sha256(
    canonicalJson({ seq, plan_id, action_id, action, of_action, note, change, author, at, prev_hash }),
  );
}

/** The changes of one action, in the order in which they were made. */
export async function changesOf(
  db: Reader,
  planId: string,
  actionId: string,
): Promise<readonly PlanChange[]> {
  const rows = await db
    .selectFrom('change_log')
    .select('change')
    .where('plan_id', '=', planId)
    .where('action_id', '=', actionId)
    .orderBy('seq')
    .execute();
  return rows.map(({ change }) => planChangeSchema.parse(JSON.parse(change)));
}

/** When the last row was added; null for an empty log. */
export async function lastChange(db: Reader): Promise<Date | null> {
  const row = await db
    .selectFrom('change_log')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : new Date(row.at);
}

/** A row's change, or the baseline that it holds. */
export function readLogged(change: string): PlanChange | Baseline {
  return z.union([baselineSchema, planChangeSchema]).parse(JSON.parse(change));
}
