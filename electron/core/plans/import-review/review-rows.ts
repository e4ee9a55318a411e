import { sql } from 'kysely';
import type { ReviewSummary } from '../../../../shared/contract/imports.ts';
import type { ReviewDecision } from '../../../../shared/importing/review/review-report.ts';
import type { Reader, Writer } from '../../database/tables.ts';
import { reviewMissing } from './refusals.ts';

/** By subject. */
export type Decisions = Readonly<Record<string, ReviewDecision>>;

/** The last touched first; without reading the documents whole. */
export async function listReviews(db: Reader): Promise<readonly ReviewSummary[]> {
  const rows = await db
    .selectFrom('import_reviews')
    .select([
      'id',
      'file_name',
      'started_at',
      'updated_at',
      sql<string | null>`json_extract(document, '$.administration.name')`.as('name'),
      sql<number | null>`json_extract(document, '$.plan.period.firstYear')`.as('first_year'),
      sql<number>`json_array_length(report, '$.entries')`.as('entries'),
      (query) =>
        query
          .selectFrom('import_decisions')
          .whereRef('review_id', '=', 'import_reviews.id')
          .where('decision', '<>', 'seen')
          .select((count) => count.fn.countAll<number>().as('count'))
          .as('decided'),
    ])
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    administrationName: row.name ?? '',
    firstYear: row.first_year,
    entries: row.entries,
    decided: row.decided ?? 0,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  }));
}

/** Throws `import.review-missing`. */
export async function reviewRow(db: Reader, id: string) {
  const row = await db.selectFrom('import_reviews').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw reviewMissing();
  return row;
}

/** Notes that a review was worked on, and writes its document. Throws `import.review-missing`. */
export async function touchReview(
  trx: Writer,
  id: string,
  values: { readonly updated_at: string; readonly document?: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('import_reviews')
    .set(values)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw reviewMissing();
}

export async function decisionsOf(db: Reader, id: string): Promise<Decisions> {
  const rows = await db
    .selectFrom('import_decisions')
    .select(['subject', 'decision'])
    .where('review_id', '=', id)
    .execute();
  // The table allows no other decision.
  return Object.fromEntries(rows.map(({ subject, decision }) => [subject, decision as ReviewDecision]));
}

/** Writes decisions down; null takes one back. */
export async function writeDecisions(
  trx: Writer,
  id: string,
  decisions: Readonly<Record<string, ReviewDecision | null>>,
): Promise<void> {
  for (const [subject, decision] of Object.entries(decisions)) {
    if (decision === null) {
      await trx
        .deleteFrom('import_decisions')
        .where('review_id', '=', id)
        .where('subject', '=', subject)
        .execute();
    } else {
      await trx
        .insertInto('import_decisions')
        .values({ review_id: id, subject, decision })
        .onConflict((conflict) => conflict.columns(['review_id', 'subject']).doUpdateSet({ decision }))
        .execute();
    }
  }
}
