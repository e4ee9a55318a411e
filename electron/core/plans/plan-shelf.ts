import { z } from 'zod';
import { PiaoError } from '../../../shared/errors.ts';
import { type PlanStatus, planStatuses } from '../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Reader } from '../database/tables.ts';

/**
 * A plan put away: read-only, and out of the list of those that are worked on. Drafts that came to nothing and
 * approved plans may be; what lies with the Giunta is not done with.
 * Throws `plan.archive-proposed`, `plan.archived-already`.
 */
export function archived(doc: PlanDocument): PlanDocument {
  const { status } = doc.plan;
  if (status === 'proposed') {
    throw new PiaoError(
      'plan.archive-proposed',
      'Il piano è stato proposto alla Giunta e non si può archiviare: prima approvarlo o ritirare la proposta.',
    );
  }
  if (status === 'archived') {
    throw new PiaoError('plan.archived-already', 'Il piano è già tra quelli archiviati.');
  }
  return withStatus(doc, 'archived');
}

/** The plan as it was before it was put away. Throws `plan.not-archived`. */
export async function unarchived(db: Reader, doc: PlanDocument): Promise<PlanDocument> {
  if (doc.plan.status !== 'archived') {
    throw new PiaoError('plan.not-archived', 'Il piano non è archiviato: non serve riprenderlo.');
  }
  return withStatus(doc, await statusBefore(db, doc));
}

const archivingSchema = z.looseObject({ before: z.looseObject({ status: z.enum(planStatuses) }) });

/** Out of the log; a plan that came here archived was approved if a resolution adopted it. */
async function statusBefore(db: Reader, doc: PlanDocument): Promise<PlanStatus> {
  const row = await db
    .selectFrom('change_log')
    .select('change')
    .where('plan_id', '=', doc.plan.id)
    .where('action', '=', 'archive')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row !== undefined) return archivingSchema.parse(JSON.parse(row.change)).before.status;
  return doc.plan.resolution === null ? 'draft' : 'approved';
}

function withStatus(doc: PlanDocument, status: PlanStatus): PlanDocument {
  return { ...doc, plan: { ...doc.plan, status } };
}
