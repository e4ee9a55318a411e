import { fromBER, ObjectIdentifier } from 'asn1js';
import { type AlgorithmIdentifier, createECDSASignatureFromCMS } from 'pkijs';

import { exactBuffer, type SigningCertificate } from './certificate.ts';

/** Algorithms that OpenSSL (Node) and BoringSSL (Electron) both have. */
export const ECDSA_P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
export const RSA_PKCS1 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
export type KeyAlgorithm = typeof ECDSA_P256 | typeof RSA_PKCS1;

/** A WebCrypto key, by whichever library's types the file is checked. */
export type PrivateKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
// CMS lets an RSA signature be named by the key alone, the digest being named beside it (RFC 3370, 3.2).
const RSA_SIGNATURES = ['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.1'];
const P256_POINT_BYTES = 32;
// Below 2048 bits RSA is weak; above 8192 a verification becomes a way to keep the program busy.
const RSA_BITS = { min: 2048, max: 8192 };

/** The algorithm of a key, or null when this program does not use it. */
export function keyAlgorithm(identifier: AlgorithmIdentifier): KeyAlgorithm | null {
  if (identifier.algorithmId === '1.2.840.113549.1.1.1') return RSA_PKCS1;
  const curve: unknown = identifier.algorithmParams;
  const isP256 =
    identifier.algorithmId === '1.2.840.10045.2.1' &&
    curve instanceof ObjectIdentifier &&
    curve.valueBlock.toString() === '1.2.840.10045.3.1.7';
  return isP256 ? ECDSA_P256 : null;
}

export type SignatureCheck = 'right' | 'wrong' | 'unsupported-algorithm';

/** Checks a CMS signature value over `data` with the certificate's key; never throws. */
export async function checkSignature(
  certificate: SigningCertificate,
  signatureOid: string,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<SignatureCheck> {
  const algorithm = keyAlgorithm(certificate.parsed.subjectPublicKeyInfo.algorithm);
  if (algorithm === null) return 'unsupported-algorithm';
  const expected = algorithm === ECDSA_P256 ? [ECDSA_WITH_SHA256] : RSA_SIGNATURES;
  if (!expected.includes(signatureOid)) return 'unsupported-algorithm';
  try {
    const spki = certificate.parsed.subjectPublicKeyInfo.toSchema().toBER();
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    if (algorithm === RSA_PKCS1 && !isAcceptableRsa(key.algorithm)) return 'unsupported-algorithm';
    const value =
      algorithm === ECDSA_P256
        ? createECDSASignatureFromCMS(fromBER(exactBuffer(signature)).result, P256_POINT_BYTES)
        : exactBuffer(signature);
    const right = await crypto.subtle.verify(algorithm, key, value, exactBuffer(data));
    return right ? 'right' : 'wrong';
  } catch {
    // A key or a signature that the library cannot even read is not a right one.
    return 'wrong';
  }
}

function isAcceptableRsa(algorithm: object): boolean {
  const bits: unknown = Reflect.get(algorithm, 'modulusLength');
  return typeof bits === 'number' && bits >= RSA_BITS.min && bits <= RSA_BITS.max;
}
