import canonicalize from 'canonicalize';

import { PiaoError } from '../../../shared/errors.ts';
import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import { type PlanDocument, planTitle } from '../../../shared/plan/document.ts';
import type { Content } from '../files/content.ts';
import { attachmentEntryNames } from './attachment-names.ts';
import { type BundleEntry, writeBundle } from './container.ts';
import { quoted } from './entry-names.ts';
import { leggimi } from './leggimi.ts';
import { LIMITS } from './limits.ts';
import { RECORD_ENTRY } from './print-record.ts';
import type { ManifestSigner } from './signature.ts';

export const PLAN_ENTRY = 'plan.json';
export const PDF_ENTRY = 'piano.pdf';
export const README_ENTRY = 'LEGGIMI.txt';

/** The files that every bundle has; they are read as a whole. */
export const OWN_ENTRIES = [PLAN_ENTRY, PDF_ENTRY, README_ENTRY, RECORD_ENTRY];

/** What is in a bundle besides the files that every bundle has, by entry name. */
export function otherEntries(entries: ReadonlyMap<string, Content>): [string, Content][] {
  return [...entries].filter(([name]) => !OWN_ENTRIES.includes(name));
}

/** The content of an attachment; which one of the plan it is, its digest says. The name serves for messages. */
export type AttachmentContent = Content & { readonly name: string };

/** The plan as RFC 8785 (JCS) writes it: equal plans give equal bytes. */
export function canonicalPlanJson(plan: PlanDocument): Uint8Array {
  const json = canonicalize(plan);
  if (json === undefined) throw new TypeError('a plan document is an object');
  return new TextEncoder().encode(json);
}

/** True when the bytes begin as every PDF does (ISO 32000-2, 7.5.2). */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** Everything of a bundle but its signature. */
export type PlanBundleParts = {
  /** `plan.json`, in canonical form. */
  readonly planJson: Uint8Array;
  readonly pdf: Uint8Array;
  /** Those that the plan lists. */
  readonly listed: readonly Attachment[];
  readonly attachments: readonly AttachmentContent[];
  readonly readme: string;
  /** Text of `stampa.json`; null when it is not known what printed the PDF. */
  readonly record: string | null;
};

/**
 * The signed bundle of a plan, in whatever state the plan is: `plan.json`, `piano.pdf`, `allegati/…`,
 * `stampa.json`, `LEGGIMI.txt`. Every attachment of the plan must be given, and none besides.
 *
 * @throws PiaoError `bundle.not-a-pdf`, `bundle.too-large`, `bundle.attachment-missing`, `bundle.attachment-mismatch`,
 *   `bundle.attachment-unlisted`, and those of `writeBundle`
 */
export async function createPlanBundle(options: {
  readonly plan: PlanDocument;
  readonly pdf: Uint8Array;
  readonly attachments: readonly AttachmentContent[];
  /** What printed the PDF, where it is known. */
  readonly record?: string;
  readonly identity: ManifestSigner;
  /** Goes into the signature. */
  readonly now: Date;
}): Promise<AsyncIterable<Uint8Array>> {
  const { plan, identity, now, record = null, ...rest } = options;
  const entries = planBundleEntries({
    ...rest,
    planJson: canonicalPlanJson(plan),
    listed: plan.attachments,
    readme: leggimi(planTitle(plan)),
    record,
  });
  return writeBundle({ entries, identity, signingTime: now });
}

/** The entries of a bundle, in their order. Throws what `createPlanBundle` throws of its contents. */
export function planBundleEntries(parts: PlanBundleParts): readonly BundleEntry[] {
  const { planJson, pdf, listed, attachments, readme, record } = parts;
  if (!looksLikePdf(pdf)) {
    throw new PiaoError('bundle.not-a-pdf', 'Il piano da firmare non è un PDF: stamparlo di nuovo.');
  }
  assertHoldable('i dati del piano sono', planJson);
  assertHoldable('il PDF del piano è', pdf);
  const text = (name: string, mediaType: string, content: string): BundleEntry => ({
    name,
    mediaType,
    bytes: new TextEncoder().encode(content),
  });
  return [
    { name: PLAN_ENTRY, mediaType: 'application/json', bytes: planJson },
    { name: PDF_ENTRY, mediaType: 'application/pdf', bytes: pdf },
    ...attachmentEntries(listed, attachments),
    ...(record === null ? [] : [text(RECORD_ENTRY, 'application/json', record)]),
    text(README_ENTRY, 'text/plain', readme),
  ];
}

/** What the reader holds in memory as a whole, and therefore refuses beyond a size. */
function assertHoldable(what: string, { length }: Uint8Array): void {
  if (length <= LIMITS.heldBytes) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new PiaoError(
    'bundle.too-large',
    `Il fascicolo non si può firmare: ${what} di ${megabytes(length)} MB, più dei ${megabytes(LIMITS.heldBytes)} MB che un fascicolo può avere; accorciare i testi e le tabelle.`,
  );
}

function attachmentEntries(
  listed: readonly Attachment[],
  given: readonly AttachmentContent[],
): BundleEntry[] {
  const contents = new Map(given.map((content) => [content.sha256, content]));
  const known = new Set(listed.map(({ sha256 }) => sha256));
  const names = attachmentEntryNames(listed.map(({ name }) => name));
  const entries = listed.map((attachment, index) => {
    const content = contents.get(attachment.sha256);
    if (content === undefined || content.size !== attachment.size) {
      throw missingContent(
        attachment.name,
        given.some(({ name }) => name === attachment.name),
      );
    }
    const mediaType = attachment.mediaType === '' ? 'application/octet-stream' : attachment.mediaType;
    return { name: names[index] ?? '', mediaType, content };
  });
  for (const [sha256, { name }] of contents) {
    if (known.has(sha256)) continue;
    throw new PiaoError(
      'bundle.attachment-unlisted',
      `L’allegato ${quoted(name)} non è fra quelli del piano: aggiungerlo al piano o non unirlo.`,
    );
  }
  return entries;
}

function missingContent(name: string, differs: boolean): PiaoError {
  return differs
    ? new PiaoError(
        'bundle.attachment-mismatch',
        `Il contenuto dell’allegato ${quoted(name)} non è quello registrato nel piano (dimensione o impronta diverse).`,
      )
    : new PiaoError(
        'bundle.attachment-missing',
        `Manca il contenuto dell’allegato ${quoted(name)} del piano.`,
      );
}
