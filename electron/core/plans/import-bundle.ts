import type { BundleAction } from '../../../shared/contract/bundles.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { duplicateOf } from '../../../shared/plan/duplicate-of.ts';
import { rollOver } from '../../../shared/rollover/roll-over.ts';
import {
  otherEntries,
  PDF_ENTRY,
  PLAN_ENTRY,
  planBundleEntries,
  README_ENTRY,
} from '../bundles/plan-bundle.ts';
import { type OpenedPlanBundle, openPlanBundle } from '../bundles/plan-bundle-verify.ts';
import { RECORD_ENTRY } from '../bundles/print-record.ts';
import { holdsSeal } from '../bundles/verify.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { wholeOf } from '../files/content.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { type ProofCheck, wrong } from '../proof/proof-check.ts';
import { provePrint } from '../proof/prove-print.ts';
import type { BundleSeal } from './bundle-seal.ts';

import type { PlanStore } from './plan-store.ts';

type Content = NonNullable<OpenedPlanBundle['content']>;

/**
 * Takes the plan of a bundle in: `keep` as it is, with its PDF, its seal and its state; `draft` as a new draft with
 * the same contents; `rollOver` as next year's draft. Returns the plan's id. Throws `bundle.not-valid`, `plan.exists`,
 * `rollover.period-missing`.
 *
 * @param backUp called when the bundle has been found sound, before anything is written
 */
export async function takeInBundle(
  store: PlanStore,
  input: Uint8Array | ByteSource,
  action: BundleAction,
  backUp: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const { content } = await openPlanBundle(input, []);
  if (content === null) throw notValid();
  await backUp();
  const attachments = oneAtATime(content);
  if (action === 'draft') {
    const draft = duplicateOf(content.plan);
    await store.importPlan(draft, { attachments });
    return draft.plan.id;
  }
  if (action === 'rollOver') {
    // Attachments are acts of the year that they belong to (decision 0022), all but the coat of arms.
    const { document } = rollOver(content.plan);
    const kept = await Promise.all(document.attachments.map(({ sha256 }) => attachedTo(content, sha256)));
    await store.importPlan(document, { attachments: kept });
    return document.plan.id;
  }
  const { plan, record } = content;
  await store.importPlan(plan, {
    attachments,
    pdf: await entryOf(content, PDF_ENTRY),
    planJson: await planJsonOf(content),
    print: { engine: record?.engine ?? null, seal: await sealOf(content) },
  });
  return plan.plan.id;
}

/** Whether the PDF of a bundle is what its data print. */
export async function proveBundle(
  input: Uint8Array | ByteSource,
  spawner?: SpawnPrintProcess,
): Promise<readonly ProofCheck[]> {
  const { content } = await openPlanBundle(input, []);
  if (content === null) return [wrong('proof.bundle', notValid().message)];
  const { plan, record } = content;
  return provePrint(
    {
      document: plan,
      planJson: await planJsonOf(content),
      pdf: await entryOf(content, PDF_ENTRY),
      engine: record?.engine ?? null,
    },
    { spawner, readContent: (sha256) => attachedTo(content, sha256) },
  );
}

/** Null when the bundle would not come out of this program as it was signed: other software may have made it. */
async function sealOf(content: Content): Promise<BundleSeal | null> {
  const { plan, entries, signed } = content;
  const text = async (name: string) => Buffer.from(await entryOf(content, name)).toString('utf8');
  const record = entries.has(RECORD_ENTRY) ? await text(RECORD_ENTRY) : null;
  const seal = { readme: entries.has(README_ENTRY) ? await text(README_ENTRY) : '', record, ...signed };
  const parts = planBundleEntries({
    planJson: await entryOf(content, PLAN_ENTRY),
    pdf: await entryOf(content, PDF_ENTRY),
    listed: plan.attachments,
    attachments: otherEntries(entries).map(([name, attachment]) => ({ ...attachment, name })),
    readme: seal.readme,
    record,
  });
  return (await holdsSeal(parts, signed)) ? seal : null;
}

/** The contents of the attachments, of which one is in memory at a time. */
async function* oneAtATime({ entries }: Content): AsyncGenerator<Uint8Array> {
  for (const [, attachment] of otherEntries(entries)) yield await wholeOf(attachment.chunks());
}

/** What verifies has every attachment of its plan, whatever the name of its entry. */
async function attachedTo({ entries }: Content, sha256: string): Promise<Uint8Array> {
  const found = otherEntries(entries).find(([, attachment]) => attachment.sha256 === sha256);
  if (found === undefined) throw new Error(`a bundle that verifies has ${sha256}`);
  return wholeOf(found[1].chunks());
}

async function planJsonOf(content: Content): Promise<string> {
  return Buffer.from(await entryOf(content, PLAN_ENTRY)).toString('utf8');
}

async function entryOf({ entries }: Content, name: string): Promise<Uint8Array> {
  const content = entries.get(name);
  if (content === undefined) throw new Error(`a bundle that verifies has ${name}`);
  return wholeOf(content.chunks());
}

function notValid(): PiaoError {
  return new PiaoError(
    'bundle.not-valid',
    'Il fascicolo non è integro e nulla di ciò che contiene è stato usato: chiederne un’altra copia.',
  );
}
