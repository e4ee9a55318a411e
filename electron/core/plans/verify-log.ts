import { sql } from 'kysely';
import { assertNever } from '../../../shared/assert-never.ts';
import { singleOf } from '../../../shared/plan/access.ts';
import { anyItemsOf, applyChange, invertChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ChangeLogRow, Reader } from '../database/tables.ts';
import { canonicalJson } from './canonical.ts';
import { baselineOf, hashOf, noHash, readLogged } from './change-log.ts';
import { readPlan } from './plan-rows.ts';

/**
 * What was found: `row` a row was altered, added or taken out; `tail` rows are missing at the end;
 * `contents` the plan as stored is not where its log leads.
 */
export type LogVerdict =
  | { readonly intact: true; readonly rows: number }
  | { readonly intact: false; readonly problem: 'row'; readonly seq: number }
  | { readonly intact: false; readonly problem: 'tail'; readonly seq: number }
  | { readonly intact: false; readonly problem: 'contents'; readonly planId: string };

/**
 * Walks the whole log again: every row's digest, its link to the one before, the number of the last; then, for
 * every plan, takes the stored contents back change by change to its baseline and compares the digests.
 * It shows what was done by hand to the file, not what a person who recomputes every digest could do.
 */
export async function verifyChangeLog(db: Reader): Promise<LogVerdict> {
  const rows = await db.selectFrom('change_log').selectAll().orderBy('seq').execute();
  const altered = firstBrokenLink(rows);
  if (altered !== null) return { intact: false, problem: 'row', seq: altered };

  const last = rows.length;
  const highest = await highestNumberGiven(db);
  if (highest !== last) return { intact: false, problem: 'tail', seq: last + 1 };

  const plans = await db.selectFrom('plans').select('id').execute();
  for (const { id } of plans) {
    const ofPlan = rows.filter(({ plan_id }) => plan_id === id);
    if (!leadsBack(await readPlan(db, id), ofPlan)) return { intact: false, problem: 'contents', planId: id };
  }
  return { intact: true, rows: rows.length };
}

function firstBrokenLink(rows: readonly ChangeLogRow[]): number | null {
  let previous = noHash;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) return index + 1;
    if (row.prev_hash !== previous || row.hash !== hashOf(row)) return row.seq;
    previous = row.hash;
  }
  return null;
}

function leadsBack(stored: PlanDocument, rows: readonly ChangeLogRow[]): boolean {
  let doc = stored;
  for (const { change } of rows.toReversed()) {
    const logged = readLogged(change);
    if (logged.target === 'plan') return baselineOf(doc).sha256 === logged.sha256;
    // Taking it back would cover what was altered in the very item that was edited.
    if (!standsAsLeft(doc, logged)) return false;
    doc = applyChange(doc, invertChange(logged));
  }
  return false;
}

/** Whether what a change touched is what the change left. */
function standsAsLeft(doc: PlanDocument, change: PlanChange): boolean {
  switch (change.target) {
    case 'item': {
      const items = anyItemsOf(doc, change.kind);
      const item = items.find(({ id }) => id === change.id) ?? null;
      const place = item === null ? change.position : items.indexOf(item);
      return same(item, change.after) && place === change.position && place <= items.length;
    }
    case 'move':
      return anyItemsOf(doc, change.kind)[change.to]?.id === change.id;
    case 'single':
      return same(singleOf(doc, change.kind), change.after);
    case 'section':
      return same(doc.sections[change.key] ?? null, change.after);
    case 'header':
      return same(doc.plan, change.after);
    default:
      return assertNever(change, 'change of an unknown sort');
  }
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** AUTOINCREMENT keeps it in a table of its own, so that rows cut off at the end are missed. */
async function highestNumberGiven(db: Reader): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`SELECT seq FROM sqlite_sequence WHERE name = 'change_log'`.execute(db);
  return rows[0]?.seq ?? 0;
}
