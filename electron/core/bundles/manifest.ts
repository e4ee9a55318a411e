import { SIGNATURE_ENTRY } from './entry-names.ts';

export const ASIC_NAMESPACE = 'http://uri.etsi.org/02918/v1.2.1#';
export const DIGEST_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
export const SHA256_ALGORITHM = 'http://www.w3.org/2001/04/xmlenc#sha256';
const SIGNATURE_MEDIA_TYPE = 'application/pkcs7-signature';

/** One payload file as the manifest lists it; `sha256` in lower-case hex. */
export type ManifestReference = { readonly name: string; readonly sha256: string };

/**
 * The ASiCManifest (EN 319 162-1, annex A) for the given files, in their order. The same input gives the same
 * bytes: these are what is signed.
 */
export function buildManifest(
  files: readonly (ManifestReference & { readonly mediaType: string })[],
): Uint8Array {
  const references = files.map((file) =>
    [
      `  <asic:DataObjectReference URI="${encodeUri(file.name)}" MimeType="${escapeXml(file.mediaType)}">`,
      `    <ds:DigestMethod Algorithm="${SHA256_ALGORITHM}"/>`,
      `    <ds:DigestValue>${Buffer.from(file.sha256, 'hex').toString('base64')}</ds:DigestValue>`,
      '  </asic:DataObjectReference>',
    ].join('\n'),
  );
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<asic:ASiCManifest xmlns:asic="${ASIC_NAMESPACE}" xmlns:ds="${DIGEST_NAMESPACE}">`,
    `  <asic:SigReference URI="${SIGNATURE_ENTRY}" MimeType="${SIGNATURE_MEDIA_TYPE}"/>`,
    ...references,
    '</asic:ASiCManifest>',
    '',
  ].join('\n');
  return new TextEncoder().encode(xml);
}

/** Percent-encodes each segment of an entry name, as the URI of a manifest wants it. */
function encodeUri(name: string): string {
  return name
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/'/g, '%27'))
    .join('/');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
