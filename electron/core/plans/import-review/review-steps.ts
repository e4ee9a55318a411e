import { z } from 'zod';
import { headerKey } from '../../../../shared/importing/review/review-entry.ts';
import { invertChanges } from '../../../../shared/plan/apply-change.ts';
import { type PlanChange, planChangeSchema } from '../../../../shared/plan/change.ts';
import { targetKey } from '../../../../shared/plan/target.ts';
import type { Reader, Writer } from '../../database/tables.ts';
import { nothingTo } from '../refusals.ts';

const changesSchema = z.array(planChangeSchema);

/** Writes a correction down; what had been taken back before it can no longer be made again. */
export async function addStep(
  trx: Writer,
  reviewId: string,
  actionId: string,
  changes: readonly PlanChange[],
): Promise<void> {
  await trx.deleteFrom('import_steps').where('review_id', '=', reviewId).where('undone', '=', 1).execute();
  await trx
    .insertInto('import_steps')
    .values({ review_id: reviewId, action_id: actionId, changes: JSON.stringify(changes), undone: 0 })
    .execute();
}

/** The changes that take the last correction back, or make it again. Throws `history.nothing-to-…`. */
export async function retrace(
  trx: Writer,
  reviewId: string,
  way: 'undo' | 'redo',
): Promise<readonly PlanChange[]> {
  const undone = way === 'undo' ? 0 : 1;
  const steps = trx.selectFrom('import_steps').where('review_id', '=', reviewId).where('undone', '=', undone);
  const next = await steps
    .select('action_id')
    .orderBy('seq', way === 'undo' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (next === undefined) throw nothingTo(way);
  const rows = await steps.select('changes').where('action_id', '=', next.action_id).orderBy('seq').execute();
  await trx
    .updateTable('import_steps')
    .set({ undone: 1 - undone })
    .where('review_id', '=', reviewId)
    .where('action_id', '=', next.action_id)
    .execute();
  const changes = rows.flatMap((row) => changesSchema.parse(JSON.parse(row.changes)));
  return way === 'undo' ? invertChanges(changes) : changes;
}

export async function possibleSteps(
  db: Reader,
  reviewId: string,
): Promise<{ readonly canUndo: boolean; readonly canRedo: boolean }> {
  const rows = await db
    .selectFrom('import_steps')
    .select('undone')
    .distinct()
    .where('review_id', '=', reviewId)
    .execute();
  return {
    canUndo: rows.some(({ undone }) => undone === 0),
    canRedo: rows.some(({ undone }) => undone === 1),
  };
}

/** The keys of the entries that corrections have touched. */
export async function touchedKeys(db: Reader, reviewId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('import_steps')
    .select('changes')
    .where('review_id', '=', reviewId)
    .where('undone', '=', 0)
    .execute();
  const keys = rows.flatMap((row) => changesSchema.parse(JSON.parse(row.changes)).map(keyOfChange));
  return [...new Set(keys)];
}

function keyOfChange(change: PlanChange): string {
  switch (change.target) {
    case 'item':
    case 'move':
      return targetKey({ of: 'item', kind: change.kind, id: change.id });
    case 'single':
      return targetKey({ of: 'single', kind: change.kind });
    case 'section':
      return targetKey({ of: 'section', key: change.key });
    case 'header':
      return headerKey;
  }
}
