import { OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';

import { exactBuffer, sha256Hex } from './certificate.ts';

/**
 * Rounds of SHA-256 between passphrase and key, for the key (PBKDF2) and for the MAC alike: whoever guesses
 * passphrases takes the cheaper of the two. About one second on a small machine.
 */
export const PASSPHRASE_ROUNDS = 600_000;

export const PKCS12_OID = {
  keyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  localKeyId: '1.2.840.113549.1.9.21',
  pbes2: '1.2.840.113549.1.5.13',
} as const;

/** The passphrase as PBES2 takes it; pkijs makes the MAC's UTF-16 form of it by itself. */
export function passphraseBytes(passphrase: string): ArrayBuffer {
  return exactBuffer(new TextEncoder().encode(passphrase));
}

/**
 * A PKCS#12 (RFC 7292) with one key, in PBES2 with AES-256, its certificate and the chain above it, which are
 * public and left readable. OpenSSL 3 and Windows read it.
 */
export async function writePkcs12(
  pkcs8: ArrayBuffer,
  certificateDer: Uint8Array,
  passphrase: string,
  chain: readonly Uint8Array[] = [],
): Promise<Uint8Array> {
  const password = passphraseBytes(passphrase);
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) });
  await keyBag.makeInternalValues({
    password,
    // The vector is asked for by the type alone: pkijs draws a random one.
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new ArrayBuffer(16) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: PASSPHRASE_ROUNDS,
  });
  // Windows joins key and certificate by this attribute; any common value does.
  const keyId = exactBuffer(Buffer.from(sha256Hex(certificateDer), 'hex').subarray(0, 20));
  const bagAttributes = [
    new Attribute({ type: PKCS12_OID.localKeyId, values: [new OctetString({ valueHex: keyId })] }),
  ];
  const certBag = (der: Uint8Array) => new CertBag({ parsedValue: Certificate.fromBER(exactBuffer(der)) });
  const safeContents = [
    new SafeBag({ bagId: PKCS12_OID.certificateBag, bagValue: certBag(certificateDer), bagAttributes }),
    ...chain.map((der) => new SafeBag({ bagId: PKCS12_OID.certificateBag, bagValue: certBag(der) })),
    new SafeBag({ bagId: PKCS12_OID.keyBag, bagValue: keyBag, bagAttributes }),
  ].map((bag) => ({ privacyMode: 0, value: new SafeContents({ safeBags: [bag] }) }));
  const authenticatedSafe = new AuthenticatedSafe({ parsedValue: { safeContents } });
  await authenticatedSafe.makeInternalValues({ safeContents: safeContents.map(() => ({})) });
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  await pfx.makeInternalValues({
    password,
    iterations: PASSPHRASE_ROUNDS,
    pbkdf2HashAlgorithm: { name: 'SHA-256' },
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(pfx.toSchema().toBER());
}
