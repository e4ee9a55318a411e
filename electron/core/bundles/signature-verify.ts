import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import { type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';

import { PiaoError } from '../../../shared/errors.ts';
import {
  exactBuffer,
  isWithinValidity,
  maySignDocuments,
  parseCertificate,
  type SigningCertificate,
  sha256Hex,
} from './certificate.ts';
import { checkSignature, SHA256_OID } from './key-algorithms.ts';
import { ATTRIBUTE } from './signature.ts';

export type VerifiedSignature = { readonly certificate: SigningCertificate; readonly signedAt: Date };

type ParsedSignature = { readonly signer: SignerInfo; readonly certificates: readonly SigningCertificate[] };

// A CMS with a chain of certificates has a few hundred nodes, ten levels deep.
const PARSER_LIMITS = { maxDepth: 40, maxNodes: 20_000 };

/**
 * Checks that `signature` is one CAdES-B signature over exactly `manifest`, made by the certificate that the
 * signature itself names. Says nothing about who that signer is, nor about revocation.
 *
 * @throws PiaoError `bundle.signature-malformed`, `bundle.signature-algorithm`, `bundle.certificate-missing`,
 *   `bundle.certificate-swapped`, `bundle.signature-other-content`, `bundle.signature-wrong`,
 *   `bundle.certificate-usage`, `bundle.certificate-dates`
 */
export async function verifyManifestSignature(
  manifest: Uint8Array,
  signature: Uint8Array,
): Promise<VerifiedSignature> {
  const { signer, certificates } = readable(() => parse(signature));
  if (signer.digestAlgorithm.algorithmId !== SHA256_OID) throw unsupportedAlgorithm();
  const certificate = certificates.find((candidate) => readable(() => isNamedBy(candidate, signer)));
  if (certificate === undefined) {
    throw refusal('certificate-missing', 'La firma non contiene il certificato di chi ha firmato.');
  }
  const attributes = readable(() => readAttributes(signer));
  if (attributes.certificateHash !== certificate.fingerprint) {
    throw refusal(
      'certificate-swapped',
      'Il certificato unito alla firma non è quello con cui si è firmato: è stato sostituito.',
    );
  }
  if (attributes.messageDigest !== sha256Hex(manifest)) {
    throw refusal(
      'signature-other-content',
      'La firma è stata apposta su un altro elenco di file: l’elenco o la firma sono stati sostituiti.',
    );
  }
  const check = await checkSignature(
    certificate,
    signer.signatureAlgorithm.algorithmId,
    attributes.signedBytes,
    signer.signature.valueBlock.valueHexView,
  );
  if (check === 'unsupported-algorithm') throw unsupportedAlgorithm();
  if (check === 'wrong') {
    throw refusal(
      'signature-wrong',
      'La firma non corrisponde al contenuto e al certificato: è stata alterata.',
    );
  }
  if (!readable(() => maySignDocuments(certificate))) {
    throw refusal(
      'certificate-usage',
      'Il certificato di chi ha firmato non è destinato alla firma di documenti.',
    );
  }
  if (!isWithinValidity(certificate, attributes.signedAt)) {
    throw refusal(
      'certificate-dates',
      'Alla data della firma il certificato di chi ha firmato non era in vigore.',
    );
  }
  return { certificate, signedAt: attributes.signedAt };
}

function parse(bytes: Uint8Array): ParsedSignature {
  const asn1 = fromBER(exactBuffer(bytes), PARSER_LIMITS);
  if (asn1.offset !== bytes.length) throw new Error('not exactly one value');
  // Before pkijs sees the tree: it renames nodes while it compares them with its schemas.
  const certificates = rawCertificates(asn1.result);
  const content = new ContentInfo({ schema: asn1.result });
  if (content.contentType !== ContentInfo.SIGNED_DATA) throw new Error('not signed data');
  const signed = new SignedData({ schema: content.content });
  const [signer, ...others] = signed.signerInfos;
  if (signer === undefined || others.length > 0) throw new Error('not exactly one signer');
  const detached = signed.encapContentInfo.eContent === undefined;
  if (!detached || signed.encapContentInfo.eContentType !== ContentInfo.DATA)
    throw new Error('not detached data');
  return { signer, certificates };
}

/** The certificates as they stand in ContentInfo → [0] → SignedData → [0], byte by byte. */
function rawCertificates(contentInfo: unknown): SigningCertificate[] {
  const [signedData] = children(children(contentInfo)[1]);
  const set = children(signedData).find(
    (node) => node instanceof Constructed && node.idBlock.tagClass === 3 && node.idBlock.tagNumber === 0,
  );
  return children(set).map((node) => {
    if (!(node instanceof Sequence)) throw new Error('not a certificate');
    return parseCertificate(new Uint8Array(node.valueBeforeDecodeView));
  });
}

function children(node: unknown): unknown[] {
  return node instanceof Constructed || node instanceof Sequence ? node.valueBlock.value : [];
}

function isNamedBy(candidate: SigningCertificate, signer: SignerInfo): boolean {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber))
    throw new Error('the signer is not named by issuer and number');
  return (
    sid.issuer.isEqual(candidate.parsed.issuer) && sid.serialNumber.isEqual(candidate.parsed.serialNumber)
  );
}

type SignedAttributes = {
  readonly signedBytes: Uint8Array;
  readonly messageDigest: string;
  readonly certificateHash: string;
  readonly signedAt: Date;
};

function readAttributes({ signedAttrs }: SignerInfo): SignedAttributes {
  if (signedAttrs === undefined) throw new Error('no signed attributes');
  const contentType = onlyValue(signedAttrs.attributes, ATTRIBUTE.contentType);
  const digest = onlyValue(signedAttrs.attributes, ATTRIBUTE.messageDigest);
  const time = onlyValue(signedAttrs.attributes, ATTRIBUTE.signingTime);
  const [firstCertificate] = children(
    children(onlyValue(signedAttrs.attributes, ATTRIBUTE.signingCertificateV2))[0],
  );
  // With another digest algorithm its identifier comes first; SHA-256, the default, is left out.
  const hash = children(firstCertificate)[0];
  const isData =
    contentType instanceof ObjectIdentifier && contentType.valueBlock.toString() === ContentInfo.DATA;
  // GeneralizedTime extends UTCTime in asn1js.
  if (!isData || !(time instanceof UTCTime)) throw new Error('content type or time');
  const signedAt = time.toDate();
  if (Number.isNaN(signedAt.getTime())) throw new Error('time');
  return {
    signedBytes: new Uint8Array(signedAttrs.encodedValue),
    messageDigest: octetHex(digest),
    certificateHash: octetHex(hash),
    signedAt,
  };
}

function onlyValue(attributes: readonly Attribute[], type: string): unknown {
  const [attribute, ...others] = attributes.filter((candidate) => candidate.type === type);
  if (attribute === undefined || others.length > 0 || attribute.values.length !== 1) throw new Error(type);
  return attribute.values[0];
}

function octetHex(node: unknown): string {
  if (!(node instanceof OctetString)) throw new Error('not an octet string');
  return Buffer.from(node.getValue()).toString('hex');
}

/** Runs a reader of hostile bytes: whatever the parser throws means one thing, that this is not our signature. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new PiaoError(
      'bundle.signature-malformed',
      'La firma (META-INF/signature001.p7s) non è una firma CAdES leggibile.',
      { cause },
    );
  }
}

function unsupportedAlgorithm(): PiaoError {
  return refusal(
    'signature-algorithm',
    'La firma usa un algoritmo che il programma non accetta (servono SHA-256 con ECDSA P-256 o RSA da almeno 2048 bit).',
  );
}

function refusal(what: string, message: string): PiaoError {
  return new PiaoError(`bundle.${what}`, message);
}
