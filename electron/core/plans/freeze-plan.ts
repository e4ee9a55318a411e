import { checkPlan } from '../../../shared/checks/check-plan.ts';
import { planTitle } from '../../../shared/plan/document.ts';
import { signEntries } from '../bundles/container.ts';
import { leggimi } from '../bundles/leggimi.ts';
import { planBundleEntries } from '../bundles/plan-bundle.ts';
import { type PrintRecord, recordText } from '../bundles/print-record.ts';
import type { ManifestSigner } from '../bundles/signature.ts';
import { printEngine } from '../printing/engine.ts';
import { fingerprintOfJson } from '../printing/fingerprint.ts';
import { printPlan } from '../printing/print-plan.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { canonicalJson } from './canonical.ts';
import { contentsOf } from './contents-of.ts';
import type { FrozenJson, NewFrozen } from './frozen-plans.ts';
import type { FreezeResult } from './plan-life.ts';
import type { PlanStore } from './plan-store.ts';
import { asProposed, refuseBlocked, refuseOpenMarks } from './proposals.ts';

interface SealOptions {
  readonly identity: ManifestSigner;
  /** Goes into the signature. */
  readonly now: Date;
  readonly spawner?: SpawnPrintProcess | undefined;
}

/**
 * Checks a draft, prints it as a proposal, signs its bundle and freezes all of it together.
 *
 * @throws PiaoError `plan.not-draft`, `plan.blocking-findings`, `plan.marks-open`, `plan.changed-meanwhile`, `print.…`,
 *   `picture.…`, `identity.…`, `attachment.…`; nothing has changed then
 */
export async function freezePlan(
  store: PlanStore,
  planId: string,
  options: SealOptions,
): Promise<FreezeResult> {
  const document = asProposed(await store.read(planId));
  const blockingFindings = checkPlan(document).filter(({ severity }) => severity === 'blocking').length;
  // Before the printer is started for nothing.
  refuseBlocked(blockingFindings);
  refuseOpenMarks(document);
  const printed = await printAndSeal(store, { document, planJson: canonicalJson(document) }, null, options);
  return store.life.freeze(planId, { ...printed, blockingFindings });
}

/**
 * Prints what was voted with the resolution that adopted it, signs that bundle, and makes the plan approved for ever.
 *
 * @throws PiaoError `plan.not-proposed`, `plan.resolution-missing`, `plan.resolution-incomplete`,
 *   `plan.changed-meanwhile`, `print.…`, `picture.…`, `identity.…`, `attachment.…`; nothing has changed then
 */
export async function approvePlan(
  store: PlanStore,
  planId: string,
  options: SealOptions,
): Promise<FreezeResult> {
  const { voted, approved } = await store.life.approvedForm(planId);
  const { revision, planSha256, pdfSha256 } = voted;
  const printed = await printAndSeal(store, approved, { revision, planSha256, pdfSha256 }, options);
  return store.life.approve(planId, printed);
}

async function printAndSeal(
  store: PlanStore,
  { document, planJson }: FrozenJson,
  voted: PrintRecord['voted'],
  { identity, now, spawner }: SealOptions,
): Promise<NewFrozen> {
  const engine = printEngine();
  const fingerprint = fingerprintOfJson(planJson);
  const { pdf } = await printPlan(document, {
    spawner,
    fingerprint,
    readContent: contentsOf(store),
    wholeCover: true,
  });
  const readme = leggimi(planTitle(document));
  const record = recordText({ engine, fingerprint, voted });
  const entries = planBundleEntries({
    planJson: Buffer.from(planJson, 'utf8'),
    pdf,
    listed: document.attachments,
    attachments: await store.attachedContents(document),
    readme,
    record,
  });
  const signed = await signEntries({ entries, identity, signingTime: now });
  return { document, planJson, pdf, engine, seal: { readme, record, ...signed } };
}
