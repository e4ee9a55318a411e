import { PiaoError } from '../../../shared/errors.ts';
import { singleOf } from '../../../shared/plan/access.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import { compareSectionKeys, type Section } from '../../../shared/plan/core/sections.ts';
import { type PlanDocument, planFormat, planVersion } from '../../../shared/plan/document.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { tableOf } from '../database/names.ts';
import type { KindRow, PlanRow, Reader, SectionRow, Writer } from '../database/tables.ts';
import { headerToRow, rowToHeader } from './header-rows.ts';
import { itemToCells, jsonFromCell, rowToItem } from './row-codec.ts';

// SQLite takes 32 766 parameters per statement; the widest table has about 25 columns.
const rowsPerInsert = 500;

/**
 * Writes a plan that is not there yet, one row per item. The document is one that `parsePlanDocument` returned:
 * its amounts have two decimals, its references hold.
 */
export async function writePlan(trx: Writer, doc: PlanDocument, at: string): Promise<void> {
  const planId = doc.plan.id;
  await trx
    .insertInto('plans')
    .values({ ...headerToRow(doc.plan), created_at: at, updated_at: at })
    .execute();
  for (const [key, section] of Object.entries(doc.sections)) {
    await trx
      .insertInto('sections')
      .values(sectionToRow(planId, key, section))
      .execute();
  }
  for (const kind of kindNames) {
    const rows = rowsOf(doc, kind);
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      await trx
        .insertInto(tableOf(kind))
        .values(rows.slice(start, start + rowsPerInsert))
        .execute();
    }
  }
}

/** Throws `plan.missing` when there is no plan of that id. */
export async function planRow(db: Reader, planId: string): Promise<PlanRow> {
  const row = await db.selectFrom('plans').selectAll().where('id', '=', planId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new PiaoError(
    'plan.missing',
    'Il piano richiesto non è nell’archivio: può essere stato eliminato; aggiornare l’elenco dei piani.',
    { details: { planId } },
  );
}

/**
 * Reads a whole plan back: the same document that was written, by way of `parsePlanDocument`.
 * Throws `plan.missing`.
 */
export async function readPlan(db: Reader, planId: string): Promise<PlanDocument> {
  const header = await planRow(db, planId);
  const sections = await db.selectFrom('sections').selectAll().where('plan_id', '=', planId).execute();
  const document: Record<string, unknown> = {
    format: planFormat,
    version: planVersion,
    plan: rowToHeader(header),
    sections: sectionsFromRows(sections),
  };
  for (const kind of kindNames) place(document, kindOf(kind).path, await readKind(db, planId, kind));
  return parsePlanDocument(document);
}

export function sectionToRow(planId: string, key: string, section: Section): SectionRow {
  const { number, title, body } = section;
  return { plan_id: planId, key, number, title, body: JSON.stringify(body) };
}

function rowsOf(doc: PlanDocument, kind: KindName): KindRow[] {
  const plan_id = doc.plan.id;
  if (!isListKind(kind)) return [{ plan_id, ...itemToCells(kind, singleOf(doc, kind)) }];
  return anyItemsOf(doc, kind).map((item, position) => ({ plan_id, position, ...itemToCells(kind, item) }));
}

async function readKind(db: Reader, planId: string, kind: KindName): Promise<unknown> {
  const query = db.selectFrom(tableOf(kind)).selectAll().where('plan_id', '=', planId);
  if (isListKind(kind)) {
    return (await query.orderBy('position').execute()).map((row) => rowToItem(kind, row));
  }
  return rowToItem(kind, await query.executeTakeFirstOrThrow());
}

function sectionsFromRows(rows: readonly SectionRow[]): Record<string, unknown> {
  return Object.fromEntries(
    rows
      .toSorted((a, b) => compareSectionKeys(a.key, b.key))
      .map(({ key, number, title, body }) => [key, { number, title, body: jsonFromCell(body) }]),
  );
}

function place(document: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    document[key] = value;
    return;
  }
  document[key] ??= {};
  place(document[key] as Record<string, unknown>, rest, value);
}
