import 'reflect-metadata';

import { randomBytes } from 'node:crypto';

import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

import { ECDSA_P256, RSA_PKCS1 } from './key-algorithms.ts';

/** What this program makes; `rsa` for receivers whose programs know nothing newer. */
export const keyTypes = ['ecdsa', 'rsa'] as const;
export type KeyType = (typeof keyTypes)[number];

const RSA_3072 = { ...RSA_PKCS1, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };

export type NewCertificate = { readonly der: Uint8Array; readonly pkcs8: ArrayBuffer };

/**
 * A new key and its self-signed certificate, for signing documents only. It proves integrity and possession of
 * the key, not who holds it: that is for the receiver's trust list.
 */
export async function createSelfSigned(
  commonName: string,
  notBefore: Date,
  notAfter: Date,
  keyType: KeyType,
): Promise<NewCertificate> {
  const algorithm = keyType === 'rsa' ? RSA_3072 : ECDSA_P256;
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const serialNumber = randomBytes(16);
  // A positive number whose first byte is not zero, so that DER keeps it as it is.
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x7f) | 0x40;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber.toString('hex'),
      // Spelt out: from a bare string, a name that begins with "#" would be read as hexadecimal.
      name: new Name([{ CN: [{ utf8String: commonName }] }]),
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  return {
    der: new Uint8Array(certificate.rawData),
    pkcs8: await crypto.subtle.exportKey('pkcs8', keys.privateKey),
  };
}
