import { PiaoError } from '../../../shared/errors.ts';
import { duplicateOf } from '../../../shared/plan/duplicate-of.ts';
import { packBundle } from '../bundles/container.ts';
import {
  otherEntries,
  PDF_ENTRY,
  PLAN_ENTRY,
  planBundleEntries,
  README_ENTRY,
} from '../bundles/plan-bundle.ts';
import { type OpenedPlanBundle, openPlanBundle } from '../bundles/plan-bundle-verify.ts';
import { RECORD_ENTRY } from '../bundles/print-record.ts';
import { readBundle } from '../bundles/verify.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { type ProofCheck, wrong } from '../proof/proof-check.ts';
import { provePrint } from '../proof/prove-print.ts';
import type { BundleSeal } from './bundle-seal.ts';

import type { PlanStore } from './plan-store.ts';

/** What can be done with the plan of a bundle that verifies. */
export const bundleActions = ['keep', 'draft'] as const;
export type BundleAction = (typeof bundleActions)[number];

type Content = NonNullable<OpenedPlanBundle['content']>;

/**
 * Takes the plan of a bundle in: `keep` as it is, with its PDF, its seal and its state; `draft` as a new draft with
 * the same contents. Returns the plan's id. Throws `bundle.not-valid`, `plan.exists`.
 */
export async function takeInBundle(
  store: PlanStore,
  bytes: Uint8Array,
  action: BundleAction,
): Promise<string> {
  const { content } = await openPlanBundle(bytes, []);
  if (content === null) throw notValid();
  const attachments = otherEntries(content.entries).map(([, contents]) => contents);
  if (action === 'draft') {
    const draft = duplicateOf(content.plan);
    await store.importPlan(draft, { attachments });
    return draft.plan.id;
  }
  const { plan, record } = content;
  await store.importPlan(plan, {
    attachments,
    pdf: entryOf(content, PDF_ENTRY),
    planJson: planJsonOf(content),
    print: { engine: record?.engine ?? null, seal: await sealOf(content) },
  });
  return plan.plan.id;
}

/** Whether the PDF of a bundle is what its data print. */
export async function proveBundle(
  bytes: Uint8Array,
  spawner?: SpawnPrintProcess,
): Promise<readonly ProofCheck[]> {
  const { content } = await openPlanBundle(bytes, []);
  if (content === null) return [wrong('proof.bundle', notValid().message)];
  const { plan, record } = content;
  return provePrint(
    {
      document: plan,
      planJson: planJsonOf(content),
      pdf: entryOf(content, PDF_ENTRY),
      engine: record?.engine ?? null,
    },
    spawner,
  );
}

/** Null when the bundle would not come out of this program as it was signed: other software may have made it. */
async function sealOf(content: Content): Promise<BundleSeal | null> {
  const { plan, entries, signed } = content;
  const text = (name: string) => Buffer.from(entryOf(content, name)).toString('utf8');
  const record = entries.has(RECORD_ENTRY) ? text(RECORD_ENTRY) : null;
  const seal = { readme: entries.has(README_ENTRY) ? text(README_ENTRY) : '', record, ...signed };
  const parts = planBundleEntries({
    planJson: entryOf(content, PLAN_ENTRY),
    pdf: entryOf(content, PDF_ENTRY),
    listed: plan.attachments,
    attachments: otherEntries(entries).map(([name, bytes]) => ({ name, bytes })),
    readme: seal.readme,
    record,
  });
  const { problems } = await readBundle(packBundle(parts, signed));
  return problems.length === 0 ? seal : null;
}

function planJsonOf(content: Content): string {
  return Buffer.from(entryOf(content, PLAN_ENTRY)).toString('utf8');
}

function entryOf({ entries }: Content, name: string): Uint8Array {
  const bytes = entries.get(name);
  if (bytes === undefined) throw new Error(`a bundle that verifies has ${name}`);
  return bytes;
}

function notValid(): PiaoError {
  return new PiaoError(
    'bundle.not-valid',
    'Il fascicolo non è integro e nulla di ciò che contiene è stato usato: chiederne un’altra copia.',
  );
}
