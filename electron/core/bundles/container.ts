import { PiaoError } from '../../../shared/errors.ts';
import { bytesContent, type Content, measure } from '../files/content.ts';
import { isWithinValidity, maySignDocuments } from './certificate.ts';
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
import { END_LENGTH, headersLength } from './zip-headers.ts';
import { streamZip } from './zip-write.ts';

/** What every container holds besides its entries: the list of them and the signature, at their largest. */
const OWN_ROOM =
  [MIMETYPE_ENTRY, MANIFEST_ENTRY, SIGNATURE_ENTRY].reduce((sum, name) => sum + headersLength(name), 0) +
  MIMETYPE.length +
  LIMITS.manifestBytes +
  LIMITS.signatureBytes +
  END_LENGTH;

/** With its `bytes`, which are compressed, or with a `content`, which goes in piece by piece as it is. */
export type BundleEntry = { readonly name: string; readonly mediaType: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly content: Content }
);

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
 *   `identity.wrong-use`, `identity.not-in-force`, and what reading a content throws
 */
export async function writeBundle(options: SigningOptions): Promise<AsyncIterable<Uint8Array>> {
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
  const files = [];
  for (const entry of entries) {
    const { sha256, chunks } = contentOf(entry);
    // What is signed was read: a content that is not what it says throws here.
    await measure(chunks());
    files.push({ name: entry.name, mediaType: entry.mediaType, sha256 });
  }
  const manifest = buildManifest(files);
  if (manifest.length > LIMITS.manifestBytes) throw tooLarge('l’elenco dei file');
  const signature = await signManifest(manifest, identity, signingTime);
  if (signature.length > LIMITS.signatureBytes) throw tooLarge('la firma con i suoi certificati');
  return { manifest, signature };
}

/** The container of entries that were signed before, in the same order. */
export function packBundle(
  entries: readonly BundleEntry[],
  { manifest, signature }: SignedManifest,
): AsyncIterable<Uint8Array> {
  return streamZip([
    // First and stored without extra field, so that `file` and DSS recognise the format from the first bytes.
    { name: MIMETYPE_ENTRY, bytes: new TextEncoder().encode(MIMETYPE), stored: true },
    ...entries,
    { name: MANIFEST_ENTRY, bytes: manifest },
    { name: SIGNATURE_ENTRY, bytes: signature },
  ]);
}

/** The bytes of an entry, however it holds them. */
export function contentOf(entry: BundleEntry): Content {
  return 'content' in entry ? entry.content : bytesContent(entry.bytes);
}

/** A bundle that this program itself would refuse is not written. */
function assertUsable({ certificate }: ManifestSigner, signingTime: Date): void {
  if (!maySignDocuments(certificate)) {
    throw new PiaoError(
      'identity.wrong-use',
      `Il certificato di ${certificate.name} non è destinato alla firma di documenti: usare un’altra identità.`,
    );
  }
  const instant = new Date(Math.floor(signingTime.getTime() / 1000) * 1000);
  if (!isWithinValidity(certificate, instant)) {
    throw new PiaoError(
      'identity.not-in-force',
      `Il certificato di ${certificate.name} è scaduto o non ancora in vigore: usare un’altra identità o crearne una nuova.`,
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
  const room = entries.reduce((sum, entry) => sum + roomOf(entry), OWN_ROOM);
  if (room > LIMITS.containerBytes) {
    throw new PiaoError(
      'bundle.too-large',
      'I file da firmare superano insieme i 512 MB: ridurre gli allegati.',
    );
  }
}

/** The most that an entry takes up in the container. */
function roomOf(entry: BundleEntry): number {
  const headers = headersLength(entry.name);
  if ('content' in entry) return entry.content.size + headers;
  // What does not compress grows by a few bytes in every block.
  return Math.ceil(entry.bytes.length * 1.001) + headers;
}

function tooLarge(what: string): PiaoError {
  return new PiaoError(
    'bundle.too-large',
    `Il fascicolo non si può firmare, perché nessuno potrebbe più leggerlo: ${what} supera le dimensioni ammesse.`,
  );
}
