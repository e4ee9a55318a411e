import { PiaoError } from '../../../shared/errors.ts';
import { isWithinValidity, maySignDocuments, sha256Hex } from './certificate.ts';
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
import { buildManifest } from './manifest.ts';
import { type ManifestSigner, signManifest } from './signature.ts';
import { writeZip } from './zip-write.ts';

export type BundleEntry = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

type SigningOptions = {
  readonly entries: readonly BundleEntry[];
  readonly identity: ManifestSigner;
  readonly signingTime: Date;
};

export type SignedManifest = { readonly manifest: Uint8Array; readonly signature: Uint8Array };

/**
 * Packs `entries`, in their order, into a signed ASiC-E container (EN 319 162-1). The bytes depend on the input
 * alone, except for the signature. Knows nothing of what the entries mean.
 *
 * @param options.signingTime goes into the signature, to the second; it must lie within the certificate's dates
 * @throws PiaoError `bundle.empty`, `bundle.unsafe-name`, `bundle.duplicate-name`, `bundle.case-twin`,
 *   `bundle.name-conflict`, `bundle.reserved-name`, `bundle.too-large`, `bundle.too-many-entries`,
 *   `identity.wrong-use`, `identity.not-in-force`
 */
export async function writeBundle(options: SigningOptions): Promise<Uint8Array> {
  return packBundle(options.entries, await signEntries(options));
}

/** The signed list of the entries, without the entries. Throws what `writeBundle` throws. */
export async function signEntries({
  entries,
  identity,
  signingTime,
}: SigningOptions): Promise<SignedManifest> {
  assertWritable(entries);
  assertUsable(identity, signingTime);
  const manifest = buildManifest(
    entries.map(({ name, mediaType, bytes }) => ({ name, mediaType, sha256: sha256Hex(bytes) })),
  );
  return { manifest, signature: await signManifest(manifest, identity, signingTime) };
}

/** The container of entries that were signed before, in the same order. */
export function packBundle(
  entries: readonly BundleEntry[],
  { manifest, signature }: SignedManifest,
): Uint8Array {
  return writeZip([
    // First and stored without extra field, so that `file` and DSS recognise the format from the first bytes.
    { name: MIMETYPE_ENTRY, bytes: new TextEncoder().encode(MIMETYPE), stored: true },
    ...entries,
    { name: MANIFEST_ENTRY, bytes: manifest },
    { name: SIGNATURE_ENTRY, bytes: signature },
  ]);
}

/** A bundle that this program itself would refuse is not written. */
function assertUsable({ certificate }: ManifestSigner, signingTime: Date): void {
  if (!maySignDocuments(certificate)) {
    throw new PiaoError(
      'identity.wrong-use',
      `Il certificato di ${certificate.name} non è destinato alla firma di documenti: usare un'altra identità.`,
    );
  }
  const instant = new Date(Math.floor(signingTime.getTime() / 1000) * 1000);
  if (!isWithinValidity(certificate, instant)) {
    throw new PiaoError(
      'identity.not-in-force',
      `Il certificato di ${certificate.name} è scaduto o non ancora in vigore: usare un'altra identità o crearne una nuova.`,
    );
  }
}

function assertWritable(entries: readonly BundleEntry[]): void {
  if (entries.length === 0)
    throw new PiaoError('bundle.empty', 'Non c’è nessun file da mettere nel contenitore.');
  const names = entries.map(({ name }) => name);
  assertEntryNames(names);
  const reserved = names.find(isReservedName);
  if (reserved !== undefined) {
    throw new PiaoError('bundle.reserved-name', `Il nome ${quoted(reserved)} è riservato al contenitore.`);
  }
  if (entries.length + 3 > LIMITS.entries) {
    throw new PiaoError('bundle.too-many-entries', `I file da firmare sono più di ${LIMITS.entries - 3}.`);
  }
  // Whatever is written must be readable again: the reader's limit is the writer's too.
  if (entries.reduce((sum, { bytes }) => sum + bytes.length, 0) > LIMITS.containerBytes) {
    throw new PiaoError(
      'bundle.too-large',
      'I file da firmare superano insieme i 512 MB: ridurre gli allegati.',
    );
  }
}
