import { PiaoError } from '../../../shared/errors.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import type { FrozenRow, Reader, Writer } from '../database/tables.ts';
import { fingerprintOfJson } from '../printing/fingerprint.ts';
import { type BundleSeal, readSeal, sealText } from './bundle-seal.ts';
import { sha256 } from './canonical.ts';

/** `proposals`: handed to the Giunta. `approvals`: the same with the resolution that adopted it. */
export type FrozenTable = 'proposals' | 'approvals';

/** A plan, and its canonical JSON as it was frozen: a later schema reads more out of it than it says. */
export interface FrozenJson {
  readonly document: PlanDocument;
  readonly planJson: string;
}

export interface NewFrozen extends FrozenJson {
  readonly pdf: Uint8Array;
  /** What printed the PDF; null when it came from elsewhere. */
  readonly engine: string | null;
  /** The signed parts of its bundle; null when none was signed. */
  readonly seal: BundleSeal | null;
}

/** A plan as it was frozen. Digests are SHA-256 in lower-case hex, the plan's over its canonical JSON. */
export interface FrozenPlan extends NewFrozen {
  readonly planId: string;
  readonly revision: number;
  readonly planSha256: string;
  readonly pdfSha256: string;
  /** Of the data without status, revision and resolution: that of a proposal is that of its approval. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Where a plan of this status was frozen; null for a draft. An archived one was approved if a resolution adopted it. */
export function frozenTableOf({ plan }: PlanDocument): FrozenTable | null {
  switch (plan.status) {
    case 'draft':
      return null;
    case 'proposed':
      return 'proposals';
    case 'approved':
      return 'approvals';
    case 'archived':
      return plan.resolution === null ? null : 'approvals';
  }
}

export async function writeFrozen(
  trx: Writer,
  table: FrozenTable,
  frozen: NewFrozen,
  at: string,
): Promise<FrozenPlan> {
  const { id: planId, revision } = frozen.document.plan;
  const planSha256 = sha256(frozen.planJson);
  const pdfSha256 = sha256(frozen.pdf);
  await trx
    .insertInto(table)
    .values({
      plan_id: planId,
      revision,
      plan_json: frozen.planJson,
      pdf: frozen.pdf,
      plan_sha256: planSha256,
      pdf_sha256: pdfSha256,
      created_at: at,
      engine: frozen.engine,
      seal: frozen.seal === null ? null : sealText(frozen.seal),
    })
    .execute();
  const fingerprint = fingerprintOfJson(frozen.planJson);
  return { ...frozen, planId, revision, planSha256, pdfSha256, fingerprint, createdAt: at };
}

/** What was frozen under a revision, or null. Throws `plan.proposal-altered` when it is not what its digests say. */
export async function findFrozen(
  db: Reader,
  table: FrozenTable,
  planId: string,
  revision: number,
): Promise<FrozenPlan | null> {
  const row = await db
    .selectFrom(table)
    .selectAll()
    .where('plan_id', '=', planId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** As `findFrozen`, for what must be there. Throws `plan.proposal-missing` too. */
export async function readFrozen(
  db: Reader,
  table: FrozenTable,
  planId: string,
  revision: number,
): Promise<FrozenPlan> {
  const found = await findFrozen(db, table, planId, revision);
  if (found !== null) return found;
  throw new PiaoError(
    'plan.proposal-missing',
    `Ciò che fu congelato come revisione ${revision} del piano non è nell’archivio: recuperarlo dal fascicolo firmato.`,
    { details: { planId, revision } },
  );
}

/** Everything that was frozen of a plan, the oldest first. Throws as `findFrozen`. */
export async function allFrozen(
  db: Reader,
  planId: string,
): Promise<readonly (FrozenPlan & { readonly table: FrozenTable })[]> {
  const found = [];
  for (const table of ['proposals', 'approvals'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('plan_id', '=', planId).execute();
    found.push(...rows.map((row) => ({ ...fromRow(row), table })));
  }
  return found.toSorted((a, b) => a.revision - b.revision || a.createdAt.localeCompare(b.createdAt));
}

function fromRow(row: FrozenRow): FrozenPlan {
  if (sha256(row.plan_json) !== row.plan_sha256 || sha256(row.pdf) !== row.pdf_sha256) {
    throw new PiaoError(
      'plan.proposal-altered',
      `La revisione ${row.revision} del piano non corrisponde alle impronte registrate quando fu congelata: è stata alterata fuori dal programma; usare il fascicolo firmato.`,
      { details: { planId: row.plan_id, revision: row.revision } },
    );
  }
  return {
    planId: row.plan_id,
    revision: row.revision,
    planJson: row.plan_json,
    document: parsePlanDocument(JSON.parse(row.plan_json)),
    pdf: row.pdf,
    planSha256: row.plan_sha256,
    pdfSha256: row.pdf_sha256,
    fingerprint: fingerprintOfJson(row.plan_json),
    engine: row.engine,
    seal: row.seal === null ? null : readSeal(row.seal),
    createdAt: row.created_at,
  };
}
