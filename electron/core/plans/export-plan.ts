import { PiaoError } from '../../../shared/errors.ts';
import { planStatusLabels } from '../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { planPeriod } from '../../../shared/plan/document.ts';
import type { OutputFormat } from '../../../shared/print/formats.ts';
import { packBundle } from '../bundles/container.ts';
import { type AttachmentContent, createPlanBundle, planBundleEntries } from '../bundles/plan-bundle.ts';
import { recordOfPrint } from '../bundles/print-record.ts';
import type { ManifestSigner } from '../bundles/signature.ts';
import { holdsSeal } from '../bundles/verify.ts';
import type { PrintWarning } from '../printing/characters.ts';
import { printPlan } from '../printing/print-plan.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { untilCancelled } from '../printing/until-cancelled.ts';
import { writePlan } from '../printing/write-plan.ts';
import type { BundleSeal } from './bundle-seal.ts';
import { contentsOf } from './contents-of.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { FrozenPlan } from './frozen-plans.ts';
import type { PlanStore } from './plan-store.ts';

export interface ExportedPlan {
  readonly bytes: Uint8Array;
  readonly warnings: readonly PrintWarning[];
}

export interface ExportedBundle {
  /** Read as it is written: it may be large. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly warnings: readonly PrintWarning[];
}

export interface ExportOptions {
  readonly spawner?: SpawnPrintProcess;
  readonly signal?: AbortSignal;
}

/** A plan that came from a file without its PDF. */
const printedAnew: PrintWarning = {
  path: 'plan.status',
  message:
    'Il PDF congelato con il piano non è nell’archivio: questo è stato stampato ora e può differire da quello presentato.',
};

/** The PDF of a plan: what was frozen for a proposed or approved one, a fresh print for a draft. */
export async function exportPdf(
  store: PlanStore,
  planId: string,
  options: ExportOptions = {},
): Promise<ExportedPlan> {
  const doc = await store.read(planId);
  // The PDF that was frozen is the authority, whatever this version of the program would print today.
  const frozen = await store.life.frozenOf(doc);
  if (frozen !== null) return { bytes: frozen.pdf, warnings: [] };
  const { pdf, warnings } = await printPlan(doc, { ...options, readContent: contentsOf(store) });
  return { bytes: pdf, warnings: isFrozen(doc) ? [printedAnew, ...warnings] : warnings };
}

/** A plan, or one section of it, in a format; the whole plan in PDF is what was frozen, where something was. */
export async function exportPlan(
  store: PlanStore,
  planId: string,
  format: OutputFormat,
  options: ExportOptions & { readonly part?: string | undefined },
): Promise<ExportedPlan> {
  if (format === 'pdf' && options.part === undefined) return exportPdf(store, planId, options);
  const doc = await store.read(planId);
  const fingerprint = await fingerprintOf(store, doc);
  return writePlan(doc, format, { ...options, fingerprint, readContent: contentsOf(store) });
}

/**
 * The bundle that was signed when the plan was frozen, byte for byte; null when it has to be signed now: a draft, or
 * a plan that came here without.
 *
 * @throws PiaoError `plan.seal-broken` when it does not verify any more, `attachment.…`, `print.cancelled`
 */
export async function sealedBundle(
  store: PlanStore,
  planId: string,
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | null> {
  const frozen = await store.life.frozenOf(await store.read(planId));
  if (frozen === null || frozen.seal === null) return null;
  const entries = await frozenEntries(store, frozen, frozen.seal, signal);
  if (await holdsSeal(entries, frozen.seal)) return packBundle(entries, frozen.seal);
  throw new PiaoError(
    'plan.seal-broken',
    'Il fascicolo firmato quando il piano fu congelato non torna più integro: usare la copia esportata allora, oppure ripristinare una copia di sicurezza.',
    { details: { planId } },
  );
}

/** The bundle of a plan as it stands, signed now, with the contents of its attachments. */
export async function exportBundle(
  store: PlanStore,
  planId: string,
  identity: ManifestSigner,
  options: ExportOptions & { readonly now: Date },
): Promise<ExportedBundle> {
  const doc = await store.read(planId);
  const frozen = await store.life.frozenOf(doc);
  const plan = frozen?.document ?? doc;
  const { bytes: pdf, warnings } = await exportPdf(store, planId, options);
  const attachments = await attachedUntil(store, plan, options.signal);
  const record = frozen === null ? { record: recordOfPrint(plan) } : {};
  const bytes = await createPlanBundle({
    plan,
    pdf,
    attachments,
    ...record,
    identity,
    now: options.now,
  });
  return { bytes, warnings };
}

async function frozenEntries(
  store: PlanStore,
  frozen: FrozenPlan,
  { readme, record }: BundleSeal,
  signal?: AbortSignal,
) {
  return planBundleEntries({
    planJson: Buffer.from(frozen.planJson, 'utf8'),
    pdf: frozen.pdf,
    listed: frozen.document.attachments,
    attachments: await attachedUntil(store, frozen.document, signal),
    readme,
    record,
  });
}

/** The attachments of a plan, whose reading takes long: it ends with `print.cancelled` at the signal. */
async function attachedUntil(
  store: PlanStore,
  plan: PlanDocument,
  signal: AbortSignal | undefined,
): Promise<readonly AttachmentContent[]> {
  const attachments = await store.attachedContents(plan);
  if (signal === undefined) return attachments;
  return attachments.map(({ chunks, ...facts }) => ({
    ...facts,
    chunks: () => untilCancelled(chunks(), signal),
  }));
}

function isFrozen({ plan }: PlanDocument): boolean {
  return plan.status === 'proposed' || plan.status === 'approved';
}

/** A file name that says which plan it is, without the extension: `PIAO-2025-2027-Comune-di-Crema-bozza`. */
export function exportName(doc: PlanDocument): string {
  const parts = ['PIAO', planPeriod(doc), doc.administration.name, planStatusLabels[doc.plan.status]];
  return parts
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-+$/, '');
}
