import { PiaoError } from '../../../shared/errors.ts';
import { type ByteSource, bytesSource } from '../files/byte-source.ts';
import { type Content, checkedContent, measure, wholeOf } from '../files/content.ts';
import { certificateToPem } from './certificate.ts';
import { type BundleEntry, contentOf, type SignedManifest } from './container.ts';
import {
  assertEntryNames,
  isOtherSignature,
  isReservedName,
  MANIFEST_ENTRY,
  MIMETYPE,
  MIMETYPE_ENTRY,
  quoted,
  SIGNATURE_ENTRY,
} from './entry-names.ts';
import { LIMITS } from './limits.ts';
import type { ManifestReference } from './manifest.ts';
import { readManifest } from './manifest-reader.ts';
import { verifyManifestSignature } from './signature-verify.ts';
import { type LocatedEntry, readZipDirectory } from './zip-directory.ts';
import { extractEntry } from './zip-extract.ts';

/** `code` is stable (`bundle.what`), `message` one Italian sentence. */
export type BundleProblem = { readonly code: string; readonly message: string };

export type BundleSigner = {
  readonly name: string;
  readonly fingerprint: string;
  readonly certificatePem: string;
};

export type ReadBundle = {
  /** The payload by entry name, in the order of the file; null as soon as there is one problem. */
  readonly entries: ReadonlyMap<string, Content> | null;
  /** The manifest and its signature as they stand in the file; null as `entries` is. */
  readonly signed: SignedManifest | null;
  /** Who signed the manifest; null unless that signature is right. */
  readonly signer: BundleSigner | null;
  /** ISO 8601, UTC, as the signer declared it. */
  readonly signedAt: string | null;
  /** What was unpacked of the payload, with SHA-256 in hex. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Signatures that other software put beside ours: not checked. */
  readonly otherSignatures: readonly string[];
  readonly problems: readonly BundleProblem[];
};

type Unpacked = {
  readonly names: readonly string[];
  readonly payload: ReadonlyMap<string, Content>;
  readonly manifest: Uint8Array | null;
  readonly signature: Uint8Array | null;
};

/**
 * Unpacks a container and checks it: limits and names before anything is unpacked, then structure, digests and
 * signature. Never throws for what the bytes hold: everything wrong is in `problems`, and then `entries` is null.
 * Trust in the signer is another question (`trust.ts`), and revocation cannot be checked offline.
 *
 * @param input the container, in memory or wherever it is; it must stay readable while `entries` are used
 * @throws PiaoError of kind `machine` when reading `input` fails
 */
export async function readBundle(input: Uint8Array | ByteSource): Promise<ReadBundle> {
  const problems: BundleProblem[] = [];
  const source = input instanceof Uint8Array ? bytesSource(input) : input;
  const unpacked = await collect(problems, () => unpack(source));
  if (unpacked === null) {
    const nothing = { entries: null, signed: null, signer: null, signedAt: null };
    return { ...nothing, files: [], otherSignatures: [], problems };
  }
  const { names, payload, manifest, signature } = unpacked;
  const files = [...payload].map(([name, { sha256 }]) => ({ name, sha256 }));
  if (manifest === null) problems.push(missing(MANIFEST_ENTRY, 'manifest-missing'));
  if (signature === null) problems.push(missing(SIGNATURE_ENTRY, 'signature-missing'));
  const listed = manifest === null ? null : await collect(problems, async () => readManifest(manifest));
  const otherSignatures = names.filter(isOtherSignature);
  if (listed !== null) {
    const own = names.filter((name) => !otherSignatures.includes(name));
    problems.push(...compareWithManifest(own, files, listed));
  }
  const verified =
    manifest === null || signature === null
      ? null
      : await collect(problems, () => verifyManifestSignature(manifest, signature));
  const sound = problems.length === 0 && verified !== null;
  return {
    entries: sound ? payload : null,
    signed: sound && manifest !== null && signature !== null ? { manifest, signature } : null,
    signer: verified === null ? null : describeSigner(verified.certificate),
    signedAt: verified === null ? null : verified.signedAt.toISOString(),
    files,
    otherSignatures,
    problems,
  };
}

/** Whether entries that were signed before are still those, to the last byte: they are read once. */
export async function holdsSeal(
  entries: readonly BundleEntry[],
  { manifest, signature }: SignedManifest,
): Promise<boolean> {
  const problems: BundleProblem[] = [];
  const files: { name: string; sha256: string }[] = [];
  for (const entry of entries) {
    files.push({ name: entry.name, sha256: (await measure(contentOf(entry).chunks())).sha256 });
  }
  const listed = await collect(problems, async () => readManifest(manifest));
  const names = files.map(({ name }) => name);
  if (listed !== null) problems.push(...compareWithManifest(names, files, listed));
  await collect(problems, () => verifyManifestSignature(manifest, signature));
  return problems.length === 0;
}

/** Reads every entry once, so that each is known by its digest; what is not small stays where it is. */
async function unpack(source: ByteSource): Promise<Unpacked> {
  const entries = await readZipDirectory(source);
  assertEntryNames(entries.map(({ name }) => name));
  await assertMimetype(source, entries[0]);
  const held = async (wanted: string, limit: number): Promise<Uint8Array | null> => {
    const entry = entries.find(({ name }) => name === wanted);
    if (entry === undefined) return null;
    if (entry.size > limit) throw tooLarge(wanted);
    return wholeOf(extractEntry(source, entry));
  };
  const manifest = await held(MANIFEST_ENTRY, LIMITS.manifestBytes);
  const signature = await held(SIGNATURE_ENTRY, LIMITS.signatureBytes);
  const payload = new Map<string, Content>();
  for (const entry of entries) {
    if (isReservedName(entry.name)) continue;
    const read = () => extractEntry(source, entry);
    payload.set(entry.name, checkedContent(await measure(read()), read, changedMeanwhile));
  }
  return { names: entries.map(({ name }) => name), payload, manifest, signature };
}

function tooLarge(name: string): PiaoError {
  return new PiaoError(
    'bundle.too-large',
    `Il contenitore supera le dimensioni ammesse (il file ${quoted(name)}).`,
  );
}

function changedMeanwhile(): PiaoError {
  return new PiaoError(
    'bundle.changed-meanwhile',
    'Il fascicolo è cambiato fra la verifica e l’uso: nulla è stato usato, ripetere l’operazione su una copia.',
  );
}

async function assertMimetype(source: ByteSource, first: LocatedEntry | undefined): Promise<void> {
  const right =
    first?.name === MIMETYPE_ENTRY &&
    first.method === 0 &&
    first.size === MIMETYPE.length &&
    !first.hasLocalExtra &&
    Buffer.from(await wholeOf(extractEntry(source, first))).toString('latin1') === MIMETYPE;
  if (!right) {
    throw new PiaoError(
      'bundle.mimetype',
      `Il file è uno ZIP ma non un contenitore firmato ASiC-E: deve cominciare con «${MIMETYPE_ENTRY}», che lo dichiara.`,
    );
  }
}

function missing(name: string, what: string): BundleProblem {
  return { code: `bundle.${what}`, message: `Nel contenitore manca ${quoted(name)}.` };
}

/** How files and a manifest differ; `names` are all that the container has. */
function compareWithManifest(
  names: readonly string[],
  digests: readonly ManifestReference[],
  listed: readonly ManifestReference[],
): BundleProblem[] {
  const expected = new Map(listed.map(({ name, sha256 }) => [name, sha256]));
  const known = new Set([...expected.keys(), MIMETYPE_ENTRY, MANIFEST_ENTRY, SIGNATURE_ENTRY]);
  const present = new Map(digests.map(({ name, sha256 }) => [name, sha256]));
  const extra = names.filter((name) => !known.has(name));
  const absent = [...expected.keys()].filter((name) => !present.has(name));
  const changed = digests.filter(({ name, sha256 }) => expected.has(name) && expected.get(name) !== sha256);
  return [
    ...extra.map((name) => ({
      code: 'bundle.extra-entry',
      message: `Il contenitore ha un file che non è fra quelli firmati: ${quoted(name)}.`,
    })),
    ...absent.map((name) => ({
      code: 'bundle.missing-entry',
      message: `Nel contenitore manca un file firmato: ${quoted(name)}.`,
    })),
    ...changed.map(({ name }) => ({
      code: 'bundle.digest-mismatch',
      message: `Il file ${quoted(name)} non è quello che è stato firmato: è stato cambiato.`,
    })),
  ];
}

function describeSigner(certificate: { name: string; fingerprint: string; der: Uint8Array }): BundleSigner {
  const { name, fingerprint, der } = certificate;
  return { name, fingerprint, certificatePem: certificateToPem(der) };
}

async function collect<T>(problems: BundleProblem[], read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    // A disk that fails says nothing of the container.
    if (error instanceof PiaoError && error.kind === 'machine') throw error;
    problems.push(asProblem(error));
    return null;
  }
}

/** Fails closed: an error that nobody foresaw refuses the container too, under a code that no test expects. */
function asProblem(error: unknown): BundleProblem {
  if (error instanceof PiaoError) return { code: error.code, message: error.message };
  return {
    code: 'bundle.unreadable',
    message: 'Il contenitore non si può leggere: chiederne un’altra copia.',
  };
}
