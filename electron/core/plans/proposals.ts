import { PiaoError } from '../../../shared/errors.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { refuseUnlessDraft } from './refusals.ts';

/** A frozen plan as it was handed to the Giunta. Digests are SHA-256 in hex, the plan's over its canonical JSON. */
export interface Proposal {
  readonly planId: string;
  readonly revision: number;
  readonly document: PlanDocument;
  readonly pdf: Uint8Array;
  readonly planSha256: string;
  readonly pdfSha256: string;
  readonly createdAt: string;
}

/**
 * The plan as it will be once frozen: what is printed and handed to `freeze`.
 * Throws `plan.not-draft` when it is no draft.
 */
export function asProposed(doc: PlanDocument): PlanDocument {
  refuseUnlessDraft(doc);
  return { ...doc, plan: { ...doc.plan, status: 'proposed', revision: doc.plan.revision + 1 } };
}

/** Throws `plan.blocking-findings`, `plan.changed-meanwhile`: what is frozen must be what was checked and printed. */
export function refuseFreeze(proposed: PlanDocument, printed: PlanDocument, blockingFindings: number): void {
  if (blockingFindings > 0) {
    throw new PiaoError(
      'plan.blocking-findings',
      `Il piano non si può congelare: ${blockingFindings === 1 ? "c'è 1 segnalazione bloccante" : `ci sono ${blockingFindings} segnalazioni bloccanti`} da risolvere.`,
      { details: { blockingFindings } },
    );
  }
  if (canonicalJson(proposed) === canonicalJson(printed)) return;
  throw new PiaoError(
    'plan.changed-meanwhile',
    'Il piano è cambiato mentre lo si stampava: ripetere il congelamento.',
  );
}

export async function writeProposal(
  trx: Writer,
  document: PlanDocument,
  pdf: Uint8Array,
  at: string,
): Promise<Proposal> {
  const planJson = canonicalJson(document);
  const { id: planId, revision } = document.plan;
  const planSha256 = sha256(planJson);
  const pdfSha256 = sha256(pdf);
  await trx
    .insertInto('proposals')
    .values({
      plan_id: planId,
      revision,
      plan_json: planJson,
      pdf,
      plan_sha256: planSha256,
      pdf_sha256: pdfSha256,
      created_at: at,
    })
    .execute();
  return { planId, revision, document, pdf, planSha256, pdfSha256, createdAt: at };
}

export async function hasProposal(db: Reader, planId: string, revision: number): Promise<boolean> {
  const row = await db
    .selectFrom('proposals')
    .select('revision')
    .where('plan_id', '=', planId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * A proposal as it was frozen. Throws `plan.proposal-missing`, or `plan.proposal-altered` when it is not what its
 * digests say.
 */
export async function readProposal(db: Reader, planId: string, revision: number): Promise<Proposal> {
  const row = await db
    .selectFrom('proposals')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (row === undefined) {
    throw new PiaoError(
      'plan.proposal-missing',
      `La proposta n. ${revision} del piano non è nell'archivio.`,
      {
        details: { planId, revision },
      },
    );
  }
  if (sha256(row.plan_json) !== row.plan_sha256 || sha256(row.pdf) !== row.pdf_sha256) {
    throw new PiaoError(
      'plan.proposal-altered',
      `La proposta n. ${revision} non corrisponde alle impronte registrate quando fu congelata: è stata alterata fuori dal programma; usare il pacchetto firmato.`,
      { details: { planId, revision } },
    );
  }
  return {
    planId,
    revision,
    document: parsePlanDocument(JSON.parse(row.plan_json)),
    pdf: row.pdf,
    planSha256: row.plan_sha256,
    pdfSha256: row.pdf_sha256,
    createdAt: row.created_at,
  };
}
