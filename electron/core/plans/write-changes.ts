import { assertNever } from '../../../shared/assert-never.ts';
import type { ItemChange, MoveChange, PlanChange, SectionChange } from '../../../shared/plan/change.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { tableOf } from '../database/names.ts';
import type { Writer } from '../database/tables.ts';
import { headerToRow } from './header-rows.ts';
import { sectionToRow } from './plan-rows.ts';
import { itemToCells } from './row-codec.ts';

/** Carries changes out on the rows of a plan: one row each, and the places of those that stand after it. */
export async function writeChanges(
  trx: Writer,
  planId: string,
  changes: readonly PlanChange[],
  at: string,
): Promise<void> {
  for (const change of changes) await writeChange(trx, planId, change);
  await trx.updateTable('plans').set({ updated_at: at }).where('id', '=', planId).execute();
}

async function writeChange(trx: Writer, planId: string, change: PlanChange): Promise<void> {
  switch (change.target) {
    case 'item':
      return writeItem(trx, planId, change);
    case 'move':
      return writeMove(trx, planId, change);
    case 'single': {
      const update = trx.updateTable(tableOf(change.kind)).set(itemToCells(change.kind, change.after));
      return expectOne(await update.where('plan_id', '=', planId).executeTakeFirst());
    }
    case 'section':
      return writeSection(trx, planId, change);
    case 'header': {
      const update = trx.updateTable('plans').set(headerToRow(change.after));
      return expectOne(await update.where('id', '=', planId).executeTakeFirst());
    }
    default:
      return assertNever(change, 'change of an unknown sort');
  }
}

async function writeItem(trx: Writer, planId: string, change: ItemChange): Promise<void> {
  const { kind, id, before, after, position } = change;
  const table = tableOf(kind);
  if (before === null) {
    if (after === null) return;
    await shift(trx, planId, kind, { from: position, by: 1 });
    await trx
      .insertInto(table)
      .values({ plan_id: planId, position, ...itemToCells(kind, after) })
      .execute();
    return;
  }
  if (after !== null) {
    const update = trx.updateTable(table).set(itemToCells(kind, after));
    expectOne(await update.where('plan_id', '=', planId).where('id', '=', id).executeTakeFirst());
    return;
  }
  const removal = trx.deleteFrom(table).where('plan_id', '=', planId).where('id', '=', id);
  expectOne({ numUpdatedRows: (await removal.executeTakeFirst()).numDeletedRows });
  await shift(trx, planId, kind, { from: position + 1, by: -1 });
}

async function writeMove(trx: Writer, planId: string, { kind, id, from, to }: MoveChange): Promise<void> {
  await (from < to
    ? shift(trx, planId, kind, { from: from + 1, to, by: -1 })
    : shift(trx, planId, kind, { from: to, to: from - 1, by: 1 }));
  const update = trx.updateTable(tableOf(kind)).set({ position: to });
  expectOne(await update.where('plan_id', '=', planId).where('id', '=', id).executeTakeFirst());
}

async function writeSection(trx: Writer, planId: string, change: SectionChange): Promise<void> {
  await trx.deleteFrom('sections').where('plan_id', '=', planId).where('key', '=', change.key).execute();
  if (change.after === null) return;
  await trx
    .insertInto('sections')
    .values(sectionToRow(planId, change.key, change.after))
    .execute();
}

/** Moves the items at the places `from`…`to` (to the end when left out) by one. */
async function shift(
  trx: Writer,
  planId: string,
  kind: ListKindName,
  places: { from: number; to?: number; by: 1 | -1 },
): Promise<void> {
  const update = trx
    .updateTable(tableOf(kind))
    .set((eb) => ({ position: eb('position', '+', places.by) }))
    .where('plan_id', '=', planId)
    .where('position', '>=', places.from);
  await (places.to === undefined ? update : update.where('position', '<=', places.to)).execute();
}

/** A change that hits no row would be logged and lost: the transaction must fall instead. */
function expectOne(result: { readonly numUpdatedRows: bigint }): void {
  if (result.numUpdatedRows !== 1n) throw new Error(`${result.numUpdatedRows} rows changed instead of one`);
}
