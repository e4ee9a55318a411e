import { z } from 'zod';
import { headerKey } from '../../../../shared/importing/review/review-entry.ts';
import { invertChanges } from '../../../../shared/plan/apply-change.ts';
import { type PlanChange, planChangeSchema } from '../../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { targetKey } from '../../../../shared/plan/target.ts';
import type { Reader, Writer } from '../../database/tables.ts';
import { nothingTo } from '../refusals.ts';
import { correctionUnfit } from './refusals.ts';
import { readChanges, storedChanges, storedChangesSchema } from './stored-changes.ts';

const keysSchema = z.array(z.string());

/**
 * Writes a correction down, one step for an action however often it is gone on with. What had been taken back before
 * it can no longer be made again.
 *
 * @param doc the document before the correction
 */
export async function addStep(
  trx: Writer,
  reviewId: string,
  actionId: string,
  changes: readonly PlanChange[],
  doc: PlanDocument,
): Promise<void> {
  await trx.deleteFrom('import_steps').where('review_id', '=', reviewId).where('undone', '=', 1).execute();
  const soFar = await trx
    .selectFrom('import_steps')
    .select(['seq', 'changes'])
    .where('review_id', '=', reviewId)
    .where('action_id', '=', actionId)
    .executeTakeFirst();
  if (soFar === undefined) {
    const touched = JSON.stringify([...new Set(changes.map(keyOfChange))]);
    await trx
      .insertInto('import_steps')
      .values({
        review_id: reviewId,
        action_id: actionId,
        undone: 0,
        touched,
        changes: textOf(changes),
      })
      .execute();
  } else {
    // An action is gone on with by edits of the same fields of the same things only: what is touched stays.
    const joined = joinChanges(readChanges(storedOf(soFar.changes), doc, 'after'), changes);
    await trx
      .updateTable('import_steps')
      .set({ changes: textOf(joined) })
      .where('seq', '=', soFar.seq)
      .execute();
  }
}

/** What stood before the first of two edits of the same things, and what stands after the second. */
function joinChanges(first: readonly PlanChange[], second: readonly PlanChange[]): readonly PlanChange[] {
  const before = new Map(
    first.flatMap((change) => ('before' in change ? [[keyOfChange(change), change.before] as const] : [])),
  );
  return z.array(planChangeSchema).parse(
    second.map((change) => {
      const key = keyOfChange(change);
      return before.has(key) ? { ...change, before: before.get(key) } : change;
    }),
  );
}

/** The changes that take the last correction of a document back, or make it again. Throws `history.nothing-to-…`, `import.correction-unfit`. */
export async function retrace(
  trx: Writer,
  reviewId: string,
  way: 'undo' | 'redo',
  doc: PlanDocument,
): Promise<readonly PlanChange[]> {
  const undone = way === 'undo' ? 0 : 1;
  const next = await trx
    .selectFrom('import_steps')
    .where('review_id', '=', reviewId)
    .where('undone', '=', undone)
    .select(['seq', 'changes'])
    .orderBy('seq', way === 'undo' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (next === undefined) throw nothingTo(way);
  await trx
    .updateTable('import_steps')
    .set({ undone: 1 - undone })
    .where('seq', '=', next.seq)
    .execute();
  const changes = readChanges(storedOf(next.changes), doc, way === 'undo' ? 'after' : 'before');
  return way === 'undo' ? invertChanges(changes) : changes;
}

function textOf(changes: readonly PlanChange[]): string {
  return JSON.stringify(storedChanges(changes));
}

function storedOf(text: string) {
  const stored = storedChangesSchema.safeParse(JSON.parse(text));
  if (!stored.success) throw correctionUnfit(stored.error);
  return stored.data;
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
    .select('touched')
    .distinct()
    .where('review_id', '=', reviewId)
    .where('undone', '=', 0)
    .execute();
  return [...new Set(rows.flatMap(({ touched }) => keysSchema.parse(JSON.parse(touched))))];
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
