import { singleOf } from '../../../shared/plan/access.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { isListKind, type KindName, kindNames } from '../../../shared/plan/kinds.ts';
import type { Reader, SearchEntryRow, Writer } from '../database/tables.ts';
import { readIfSound, type UnreadablePlan } from './read-if-sound.ts';
import { type SearchText, searchTextDigest, searchTextOf, searchTextOfSection } from './search-text.ts';

type Entry = Omit<SearchEntryRow, 'id'>;

/** Stands where other entries have their kind. */
export const sectionEntries = '';

const rowsPerInsert = 500;

/** Makes a whole plan findable; it is one that has no entries yet. */
export async function indexPlan(trx: Writer, doc: PlanDocument): Promise<void> {
  const entries = entriesOf(doc);
  for (let start = 0; start < entries.length; start += rowsPerInsert) {
    await trx
      .insertInto('search_entries')
      .values(entries.slice(start, start + rowsPerInsert))
      .execute();
  }
}

/** Keeps the entries of a plan in step with its rows: part of the same transaction as every write. */
export async function indexChanges(
  trx: Writer,
  planId: string,
  changes: readonly PlanChange[],
): Promise<void> {
  for (const change of changes) {
    switch (change.target) {
      case 'item':
        await (change.after === null
          ? remove(trx, planId, change.kind, change.id)
          : put(trx, itemEntry(planId, change.kind, change.after)));
        break;
      case 'single':
        await put(trx, itemEntry(planId, change.kind, change.after));
        break;
      case 'section':
        await (change.after === null
          ? remove(trx, planId, sectionEntries, change.key)
          : put(trx, entry(planId, sectionEntries, change.key, searchTextOfSection(change.after))));
        break;
      // Neither the place of an item nor the header has words.
      case 'move':
      case 'header':
        break;
    }
  }
}

/**
 * Makes the entries of every plan anew when they were made from another schema, or never: after a migration and
 * after an update of the program. Either all of them or none, but for the plans that cannot be read, which come back.
 */
export async function refreshSearch(db: Reader): Promise<readonly UnreadablePlan[]> {
  const state = await db.selectFrom('search_state').select('made_from').executeTakeFirst();
  if (state?.made_from === searchTextDigest) return [];
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('search_entries').execute();
    const unreadable: UnreadablePlan[] = [];
    for (const { id } of await trx.selectFrom('plans').select('id').execute()) {
      const { doc, problem } = await readIfSound(trx, id);
      if (doc === null) unreadable.push(problem);
      else await indexPlan(trx, doc);
    }
    await trx
      .insertInto('search_state')
      .values({ only_row: 1, made_from: searchTextDigest })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ made_from: searchTextDigest }))
      .execute();
    return unreadable;
  });
}

function entriesOf(doc: PlanDocument): readonly Entry[] {
  const planId = doc.plan.id;
  const sections = Object.entries(doc.sections).map(([key, section]) =>
    entry(planId, sectionEntries, key, searchTextOfSection(section)),
  );
  const items = kindNames.flatMap((kind) =>
    (isListKind(kind) ? anyItemsOf(doc, kind) : [singleOf(doc, kind)]).map((item) =>
      itemEntry(planId, kind, item),
    ),
  );
  return [...sections, ...items];
}

function itemEntry(planId: string, kind: KindName, item: object): Entry {
  const fields: Readonly<Record<string, unknown>> = { ...item };
  return entry(planId, kind, isListKind(kind) ? String(fields.id) : '', searchTextOf(kind, fields));
}

function entry(planId: string, kind: KindName | '', key: string, text: SearchText): Entry {
  return { plan_id: planId, kind, key, ...text };
}

/** Words that stayed as they are are left alone: to index them again is a third of what an edit costs. */
async function put(trx: Writer, row: Entry): Promise<void> {
  const { title, body } = row;
  await trx
    .insertInto('search_entries')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'kind', 'key'])
        .doUpdateSet({ title, body })
        .where(({ eb, or }) =>
          or([eb('search_entries.title', '<>', title), eb('search_entries.body', '<>', body)]),
        ),
    )
    .execute();
}

async function remove(trx: Writer, planId: string, kind: KindName | '', key: string): Promise<void> {
  await trx
    .deleteFrom('search_entries')
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}
