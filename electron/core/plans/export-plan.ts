import { planStatusLabels } from '../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { planPeriod } from '../../../shared/plan/document.ts';
import type { SigningIdentity } from '../bundles/identity.ts';
import { createPlanBundle } from '../bundles/plan-bundle.ts';
import type { PrintWarning } from '../printing/characters.ts';
import { printPlan } from '../printing/print-plan.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import type { PlanStore } from './plan-store.ts';

export interface ExportedPlan {
  readonly bytes: Uint8Array;
  readonly warnings: readonly PrintWarning[];
}

/** A plan that came from a file without its PDF. */
const printedAnew: PrintWarning = {
  path: 'plan.status',
  message:
    "Il PDF congelato con la proposta non è nell'archivio: questo è stato stampato ora e può differire da quello presentato.",
};

/** The PDF of a plan: what was frozen for a proposal, a fresh print for a draft. */
export async function exportPdf(
  store: PlanStore,
  planId: string,
  spawner?: SpawnPrintProcess,
): Promise<ExportedPlan> {
  const doc = await store.read(planId);
  const isProposed = doc.plan.status === 'proposed';
  if (isProposed && (await store.hasProposal(planId, doc.plan.revision))) {
    // The PDF that was frozen is the authority, whatever this version of the program would print today.
    return { bytes: (await store.proposal(planId, doc.plan.revision)).pdf, warnings: [] };
  }
  const { pdf, warnings } = await printPlan(doc, { spawner });
  return { bytes: pdf, warnings: isProposed ? [printedAnew, ...warnings] : warnings };
}

/** The signed bundle of a plan as it stands, with the contents of its attachments. */
export async function exportBundle(
  store: PlanStore,
  planId: string,
  identity: SigningIdentity,
  options: { readonly now: Date; readonly spawner?: SpawnPrintProcess },
): Promise<ExportedPlan> {
  const plan = await store.read(planId);
  const { bytes: pdf, warnings } = await exportPdf(store, planId, options.spawner);
  const attachments = await Promise.all(
    plan.attachments.map(async ({ name, sha256 }) => ({ name, bytes: await store.contentOf(sha256) })),
  );
  const bytes = await createPlanBundle({ plan, pdf, attachments, identity, now: options.now });
  return { bytes, warnings };
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
