import { GeneralizedTime, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

import { exactBuffer, type SigningCertificate, sha256Hex } from './certificate.ts';
import type { PrivateKey } from './key-algorithms.ts';

/** Attributes of a CAdES baseline B signature (RFC 5652, RFC 5035). */
export const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** UTCTime has two digits for the year and ends in 2049 (RFC 5652, 11.3). */
const LAST_UTC_TIME_YEAR = 2049;

export type ManifestSigner = {
  readonly privateKey: PrivateKey;
  readonly certificate: SigningCertificate;
  readonly chain: readonly SigningCertificate[];
};

/**
 * The detached CMS (DER, CAdES baseline B-B) over the exact bytes of the manifest. `signingTime` is kept to the
 * second. ECDSA draws a random number: two calls give different bytes.
 */
export async function signManifest(
  manifest: Uint8Array,
  signer: ManifestSigner,
  signingTime: Date,
): Promise<Uint8Array> {
  const { parsed } = signer.certificate;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates: [signer.certificate, ...signer.chain].map((certificate) => certificate.parsed),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: signedAttributes(manifest, signer.certificate, signingTime),
        }),
      }),
    ],
  });
  await signed.sign(signer.privateKey, 0, 'SHA-256');
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

function signedAttributes(
  manifest: Uint8Array,
  certificate: SigningCertificate,
  signingTime: Date,
): Attribute[] {
  const wholeSeconds = new Date(Math.floor(signingTime.getTime() / 1000) * 1000);
  const time =
    wholeSeconds.getUTCFullYear() <= LAST_UTC_TIME_YEAR
      ? new UTCTime({ valueDate: wholeSeconds })
      : new GeneralizedTime({ valueDate: wholeSeconds });
  // ESSCertIDv2 with neither the digest algorithm (SHA-256 is its default, which DER omits) nor the issuer.
  const certificateId = new Sequence({ value: [octets(certificate.fingerprint)] });
  const attributes = [
    new Attribute({
      type: ATTRIBUTE.contentType,
      values: [new ObjectIdentifier({ value: ContentInfo.DATA })],
    }),
    new Attribute({ type: ATTRIBUTE.signingTime, values: [time] }),
    new Attribute({ type: ATTRIBUTE.messageDigest, values: [octets(sha256Hex(manifest))] }),
    new Attribute({
      type: ATTRIBUTE.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
    }),
  ];
  // DER SET OF order: OpenSSL accepts any, Bouncy Castle only this one.
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function encoded(attribute: Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER());
}

function octets(hex: string): OctetString {
  return new OctetString({ valueHex: exactBuffer(Buffer.from(hex, 'hex')) });
}
