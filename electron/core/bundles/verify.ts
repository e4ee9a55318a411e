import { PiaoError } from '../../../shared/errors.ts';
import { certificateToPem, sha256Hex } from './certificate.ts';
import type { SignedManifest } from './container.ts';
import {
  assertEntryNames,
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
  readonly entries: ReadonlyMap<string, Uint8Array> | null;
  /** The manifest and its signature as they stand in the file; null as `entries` is. */
  readonly signed: SignedManifest | null;
  /** Who signed the manifest; null unless that signature is right. */
  readonly signer: BundleSigner | null;
  /** ISO 8601, UTC, as the signer declared it. */
  readonly signedAt: string | null;
  /** What was unpacked of the payload, with SHA-256 in hex. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly problems: readonly BundleProblem[];
};

/**
 * Unpacks a container and checks it: limits and names before anything is unpacked, then structure, digests and
 * signature. Never throws for what the bytes hold: everything wrong is in `problems`, and then `entries` is null.
 * Trust in the signer is another question (`trust.ts`), and revocation cannot be checked offline.
 */
export async function readBundle(bytes: Uint8Array): Promise<ReadBundle> {
  const problems: BundleProblem[] = [];
  const files = collect(problems, () => unpack(bytes));
  if (files === null)
    return { entries: null, signed: null, signer: null, signedAt: null, files: [], problems };
  const payload = new Map([...files].filter(([name]) => !isReservedName(name)));
  const digests = [...payload].map(([name, data]) => ({ name, sha256: sha256Hex(data) }));
  const manifest = required(files, MANIFEST_ENTRY, 'manifest-missing', problems);
  const signature = required(files, SIGNATURE_ENTRY, 'signature-missing', problems);
  const listed = manifest === null ? null : collect(problems, () => readManifest(manifest));
  if (listed !== null) problems.push(...compareWithManifest([...files.keys()], digests, listed));
  let verified: Awaited<ReturnType<typeof verifyManifestSignature>> | null = null;
  if (manifest !== null && signature !== null) {
    try {
      verified = await verifyManifestSignature(manifest, signature);
    } catch (error) {
      problems.push(asProblem(error));
    }
  }
  const sound = problems.length === 0 && verified !== null;
  return {
    entries: sound ? payload : null,
    signed: sound && manifest !== null && signature !== null ? { manifest, signature } : null,
    signer: verified === null ? null : describeSigner(verified.certificate),
    signedAt: verified === null ? null : verified.signedAt.toISOString(),
    files: digests,
    problems,
  };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = readZipDirectory(bytes);
  assertEntryNames(entries.map(({ name }) => name));
  assertMimetype(bytes, entries[0]);
  for (const [name, limit] of [
    [MANIFEST_ENTRY, LIMITS.manifestBytes],
    [SIGNATURE_ENTRY, LIMITS.signatureBytes],
  ] as const) {
    if ((entries.find((entry) => entry.name === name)?.size ?? 0) > limit) {
      throw new PiaoError(
        'bundle.too-large',
        `Il contenitore supera le dimensioni ammesse (il file ${quoted(name)}).`,
      );
    }
  }
  return new Map(entries.map((entry) => [entry.name, extractEntry(bytes, entry)]));
}

function assertMimetype(bytes: Uint8Array, first: LocatedEntry | undefined): void {
  const right =
    first?.name === MIMETYPE_ENTRY &&
    first.method === 0 &&
    !first.hasLocalExtra &&
    Buffer.from(extractEntry(bytes, first)).toString('latin1') === MIMETYPE;
  if (!right) {
    throw new PiaoError(
      'bundle.mimetype',
      `Il file è uno ZIP ma non un contenitore firmato ASiC-E: deve cominciare con «${MIMETYPE_ENTRY}», che lo dichiara.`,
    );
  }
}

function required(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  what: string,
  problems: BundleProblem[],
): Uint8Array | null {
  const data = files.get(name) ?? null;
  if (data === null)
    problems.push({ code: `bundle.${what}`, message: `Nel contenitore manca ${quoted(name)}.` });
  return data;
}

function compareWithManifest(
  names: readonly string[],
  digests: readonly ManifestReference[],
  listed: readonly ManifestReference[],
): BundleProblem[] {
  const expected = new Map(listed.map(({ name, sha256 }) => [name, sha256]));
  const known = new Set([...expected.keys(), MIMETYPE_ENTRY, MANIFEST_ENTRY, SIGNATURE_ENTRY]);
  const present = new Map(digests.map(({ name, sha256 }) => [name, sha256]));
  const extra = names.filter((name) => !known.has(name));
  const missing = [...expected.keys()].filter((name) => !present.has(name));
  const changed = digests.filter(({ name, sha256 }) => expected.has(name) && expected.get(name) !== sha256);
  return [
    ...extra.map((name) => ({
      code: 'bundle.extra-entry',
      message: `Il contenitore ha un file che non è fra quelli firmati: ${quoted(name)}.`,
    })),
    ...missing.map((name) => ({
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

function collect<T>(problems: BundleProblem[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
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
