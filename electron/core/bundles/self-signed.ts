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

import { ECDSA_P256 } from './key-algorithms.ts';

export type NewCertificate = { readonly der: Uint8Array; readonly pkcs8: ArrayBuffer };

/**
 * A new key and its self-signed certificate, for signing documents only. It proves integrity and possession of
 * the key, not who holds it: that is for the receiver's trust list.
 */
export async function createSelfSigned(
  commonName: string,
  notBefore: Date,
  notAfter: Date,
): Promise<NewCertificate> {
  const keys = await crypto.subtle.generateKey(ECDSA_P256, true, ['sign', 'verify']);
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
      signingAlgorithm: ECDSA_P256,
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
