import canonicalize from 'canonicalize';

import { PiaoError } from '../../../shared/errors.ts';
import type { Edition } from '../../../shared/labels/edition-words.ts';
import { formatZonedMoment } from '../../../shared/numbers/italian-moment.ts';
import { type PlanDocument, planTitle } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { type Content, wholeOf } from '../files/content.ts';
import { fingerprintOfJson } from '../printing/fingerprint.ts';
import { ATTACHMENTS_FOLDER } from './attachment-names.ts';
import type { SignedManifest } from './container.ts';
import { quoted } from './entry-names.ts';
import { LIMITS } from './limits.ts';
import { looksLikePdf, OWN_ENTRIES, otherEntries, PDF_ENTRY, PLAN_ENTRY } from './plan-bundle.ts';
import { type PrintRecord, RECORD_ENTRY, readRecord } from './print-record.ts';
import { isTrusted } from './trust.ts';
import { type BundleProblem, type BundleSigner, readBundle } from './verify.ts';

/** What `piao verify --json` prints. */
export type PlanBundleReport = {
  readonly valid: boolean;
  /** The signer's certificate is among the trusted ones; false whenever the bundle is not valid. */
  readonly trusted: boolean;
  readonly signer: { readonly name: string; readonly fingerprint: string } | null;
  readonly signedAt: string | null;
  readonly plan: (Edition & { readonly title: string; readonly firstYear: number | null }) | null;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Signatures that other software put beside ours: not checked. */
  readonly otherSignatures: readonly string[];
  readonly problems: readonly BundleProblem[];
};

export type OpenedPlanBundle = {
  readonly report: PlanBundleReport;
  /** Null as soon as there is one problem: nothing of a bundle that does not verify is used. */
  readonly content: {
    readonly plan: PlanDocument;
    readonly entries: ReadonlyMap<string, Content>;
    /** Null in a bundle that does not say what printed its PDF. */
    readonly record: PrintRecord | null;
    readonly signed: SignedManifest;
  } | null;
  /** Who signed, with the certificate; null unless the signature is right. */
  readonly signer: BundleSigner | null;
};

/**
 * Verifies the bundle of a plan: container, digests, signature, certificate, then the plan's schema and its
 * attachments. Never throws for what the bytes hold.
 *
 * @param input in memory, or where it is: then it must stay readable while `content` is used
 * @param trustedPems certificates that the caller trusts, PEM
 * @throws PiaoError `trust.unreadable` when one of `trustedPems` is not a certificate
 */
export async function openPlanBundle(
  input: Uint8Array | ByteSource,
  trustedPems: readonly string[],
): Promise<OpenedPlanBundle> {
  const { entries, signed, signer, signedAt, files, otherSignatures, problems } = await readBundle(input);
  const inList = isTrusted(signer?.fingerprint ?? '', trustedPems);
  const read = entries === null ? { plan: null, record: null, problems: [] } : await readPlanContent(entries);
  const found = [...problems, ...read.problems];
  const plan = found.length === 0 ? read.plan : null;
  const report: PlanBundleReport = {
    valid: plan !== null,
    trusted: plan !== null && inList,
    signer: signer === null ? null : { name: signer.name, fingerprint: signer.fingerprint },
    signedAt,
    plan: plan === null ? null : summary(plan),
    files,
    otherSignatures,
    problems: found,
  };
  const usable = plan !== null && entries !== null && signed !== null;
  const content = usable ? { plan, entries, record: read.record, signed } : null;
  return { report, content, signer };
}

/** The report of `openPlanBundle` alone. */
export async function verifyPlanBundle(
  input: Uint8Array | ByteSource,
  trustedPems: readonly string[],
): Promise<PlanBundleReport> {
  return (await openPlanBundle(input, trustedPems)).report;
}

/** The outcome in one Italian sentence; claims no more than can be checked offline. */
export function bundleVerdict({ valid, trusted, signer, signedAt }: PlanBundleReport): string {
  if (!valid || signer === null) return 'Il file NON è integro o non è utilizzabile: non va usato.';
  const trust = trusted ? 'fidato' : 'non fidato';
  return `Il file è integro e firmato da ${signer.name} (${trust}), con data dichiarata ${signedAt === null ? 'assente' : formatZonedMoment(new Date(signedAt))}.`;
}

function summary(doc: PlanDocument): PlanBundleReport['plan'] {
  const { period, status, revision, resolution } = doc.plan;
  const act =
    resolution === null ? null : { body: resolution.body, number: resolution.number, date: resolution.date };
  return { title: planTitle(doc), firstYear: period.firstYear, status, revision, resolution: act };
}

type PlanContent = {
  readonly plan: PlanDocument | null;
  readonly record: PrintRecord | null;
  readonly problems: readonly BundleProblem[];
};

async function readPlanContent(entries: ReadonlyMap<string, Content>): Promise<PlanContent> {
  const tooLarge = OWN_ENTRIES.find((name) => (entries.get(name)?.size ?? 0) > LIMITS.heldBytes);
  if (tooLarge !== undefined)
    return refused(
      'bundle.too-large',
      `Il file ${quoted(tooLarge)} supera i ${LIMITS.heldBytes / 1024 / 1024} MB ammessi.`,
    );
  const planContent = entries.get(PLAN_ENTRY);
  if (planContent === undefined)
    return refused('bundle.plan-missing', `Nel contenitore manca ${quoted(PLAN_ENTRY)}.`);
  const json = await wholeOf(planContent.chunks());
  let plan: PlanDocument;
  try {
    plan = parseCanonicalPlan(json);
  } catch (error) {
    if (error instanceof PiaoError)
      return refused(error.code, `Il file ${quoted(PLAN_ENTRY)}: ${error.message}`);
    return refused(
      'bundle.plan-not-canonical',
      `Il file ${quoted(PLAN_ENTRY)} non è un JSON in forma canonica.`,
    );
  }
  const pdf = entries.get(PDF_ENTRY);
  const problems = attachmentProblems(plan, entries);
  if (pdf === undefined || !looksLikePdf(await wholeOf(pdf.chunks()))) {
    problems.push({
      code: 'bundle.not-a-pdf',
      message: `Nel contenitore ${quoted(PDF_ENTRY)} manca o non è un PDF.`,
    });
  }
  const record = await readPrintRecord(entries, json, problems);
  return { plan, record, problems };
}

/** The fingerprint is taken over the data as they stand in the file: a newer schema would add fields to them. */
async function readPrintRecord(
  entries: ReadonlyMap<string, Content>,
  planJson: Uint8Array,
  problems: BundleProblem[],
): Promise<PrintRecord | null> {
  const content = entries.get(RECORD_ENTRY);
  if (content === undefined) return null;
  const record = readRecord(Buffer.from(await wholeOf(content.chunks())).toString('utf8'));
  if (record === null) {
    problems.push({
      code: 'bundle.print-record',
      message: `Il file ${quoted(RECORD_ENTRY)} non dice che cosa ha stampato il piano.`,
    });
  } else if (record.fingerprint !== fingerprintOfJson(Buffer.from(planJson).toString('utf8'))) {
    problems.push({
      code: 'bundle.fingerprint-mismatch',
      message: `Il PDF dichiara in ${quoted(RECORD_ENTRY)} di essere stampato da dati che non sono quelli di ${quoted(PLAN_ENTRY)}.`,
    });
  }
  return record;
}

/** Only the canonical form has one reading: a key given twice, for one, is read differently by different programs. */
function parseCanonicalPlan(bytes: Uint8Array): PlanDocument {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (canonicalize(value) !== text) throw new SyntaxError('not canonical');
  return parsePlanDocument(value);
}

/** Attachments are matched by digest, so that how their entry names were once made safe never matters again. */
function attachmentProblems(plan: PlanDocument, entries: ReadonlyMap<string, Content>): BundleProblem[] {
  const present = new Map(otherEntries(entries));
  const listed = (name: string, sha256: string): boolean =>
    name.startsWith(ATTACHMENTS_FOLDER) &&
    plan.attachments.some((attachment) => attachment.sha256 === sha256);
  const unlisted = [...present].filter(([name, { sha256 }]) => !listed(name, sha256));
  const missing = plan.attachments.filter(
    ({ sha256, size }) => ![...present.values()].some((file) => file.sha256 === sha256 && file.size === size),
  );
  return [
    ...unlisted.map(([name]) => ({
      code: 'bundle.attachment-unlisted',
      message: `Il file ${quoted(name)} è nel contenitore ma non fra gli allegati del piano.`,
    })),
    ...missing.map(({ name }) => ({
      code: 'bundle.attachment-mismatch',
      message: `L’allegato ${quoted(name)} del piano manca, o non ha la dimensione e l’impronta registrate nel piano.`,
    })),
  ];
}

function refused(code: string, message: string): PlanContent {
  return { plan: null, record: null, problems: [{ code, message }] };
}
