import { type LogAction, lifeActions } from '../../../shared/plan/log-action.ts';
import type { Reader } from '../database/tables.ts';
import { logActionSchema } from './history.ts';

/** A step of a plan's life, as the log tells it. */
export interface LifeEvent {
  readonly action: LogAction;
  /** The motivation, where one was given. */
  readonly note: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What was done to a plan besides writing it, the oldest first. */
export async function lifeEvents(db: Reader, planId: string): Promise<readonly LifeEvent[]> {
  const rows = await db
    .selectFrom('change_log')
    .select(['action', 'note', 'author', 'at'])
    .where('plan_id', '=', planId)
    .where('action', 'in', [...lifeActions])
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, action: logActionSchema.parse(row.action) }));
}
