import type { PublicationStep } from '../../../shared/plan/publication.ts';
import { publicationStepSchema, publicationSteps } from '../../../shared/plan/publication.ts';
import type { Reader, Writer } from '../database/tables.ts';

export type { PublicationStep };

/** Every step, in their order, with what is noted of it. */
export async function readPublication(db: Reader, planId: string): Promise<readonly PublicationStep[]> {
  const rows = await db.selectFrom('publication_steps').selectAll().where('plan_id', '=', planId).execute();
  return publicationSteps.map(({ step }) => {
    const row = rows.find((candidate) => candidate.step === step);
    return publicationStepSchema.parse({
      step,
      doneOn: row?.done_on ?? null,
      link: row?.link ?? '',
      note: row?.note ?? '',
    });
  });
}

export async function writePublicationStep(
  trx: Writer,
  planId: string,
  { step, doneOn, link, note }: PublicationStep,
): Promise<void> {
  const cells = { done_on: doneOn, link, note };
  await trx
    .insertInto('publication_steps')
    .values({ plan_id: planId, step, ...cells })
    .onConflict((conflict) => conflict.columns(['plan_id', 'step']).doUpdateSet(cells))
    .execute();
}
