import { createHash } from 'node:crypto';

import { fromBER } from 'asn1js';
import { Certificate, id_KeyUsage, type RelativeDistinguishedNames } from 'pkijs';

/** An X.509 certificate with the exact bytes it came in: the fingerprint is taken over those, never re-encoded. */
export type SigningCertificate = {
  readonly der: Uint8Array;
  readonly parsed: Certificate;
  /** Common name as it may be shown, or the organisation's, or "senza nome". */
  readonly name: string;
  /** The same of who issued it. */
  readonly issuerName: string;
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string;
};

const NAME_ATTRIBUTES = ['2.5.4.3', '2.5.4.10'];
const PEM_BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g;
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;

/** A copy of exactly these bytes: pkijs and asn1js read the whole buffer under a view. */
export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Parses one DER certificate.
 *
 * @throws Error of the parser when `der` is not exactly one certificate
 */
export function parseCertificate(der: Uint8Array): SigningCertificate {
  const asn1 = fromBER(exactBuffer(der));
  if (asn1.offset !== der.length) throw new Error('not exactly one DER value');
  const parsed = new Certificate({ schema: asn1.result });
  return {
    der,
    parsed,
    name: shownName(parsed.subject),
    issuerName: shownName(parsed.issuer),
    fingerprint: sha256Hex(der),
  };
}

/**
 * Every certificate of a PEM text, in its order.
 *
 * @throws Error of the parser; an empty array when there is no block at all
 */
export function certificatesFromPem(pem: string): SigningCertificate[] {
  return [...pem.matchAll(PEM_BLOCK)].map((block) => parseCertificate(Buffer.from(block[1] ?? '', 'base64')));
}

/** PEM of one certificate, with a final newline. */
export function certificateToPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** True when `instant` lies within the certificate's dates, ends included. */
export function isWithinValidity(certificate: SigningCertificate, instant: Date): boolean {
  const { notBefore, notAfter } = certificate.parsed;
  return notBefore.value <= instant && instant <= notAfter.value;
}

/** True unless the certificate says what its key is for and signing documents is not among it (RFC 5280, 4.2.1.3). */
export function maySignDocuments(certificate: SigningCertificate): boolean {
  const extension = certificate.parsed.extensions?.find(({ extnID }) => extnID === id_KeyUsage);
  if (extension === undefined) return true;
  const usage = fromBER(exactBuffer(extension.extnValue.valueBlock.valueHexView)).result.valueBlock;
  const bits = 'valueHexView' in usage ? (usage.valueHexView[0] ?? 0) : 0;
  return (bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0;
}

function shownName(names: RelativeDistinguishedNames): string {
  for (const type of NAME_ATTRIBUTES) {
    const attribute = names.typesAndValues.find((candidate) => candidate.type === type);
    const value: unknown = attribute?.value.valueBlock.value;
    // The name is the signer's own claim: line breaks and invisible characters could forge what is shown around it.
    const shown = typeof value === 'string' ? value.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim() : '';
    if (shown !== '') return shown;
  }
  return 'senza nome';
}
