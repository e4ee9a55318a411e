import { createCMSECDSASignature, PrivateKeyInfo } from 'pkijs';

import { PiaoError } from '../../../shared/errors.ts';
import { certificateToPem, maySignDocuments, type SigningCertificate, sha256Hex } from './certificate.ts';
import {
  checkSignature,
  ECDSA_P256,
  type KeyAlgorithm,
  keyAlgorithm,
  type PrivateKey,
} from './key-algorithms.ts';
import { type Pkcs12Content, readPkcs12, unreadable } from './pkcs12-read.ts';
import { writePkcs12 } from './pkcs12-write.ts';
import type { KeyType } from './self-signed.ts';
import type { ManifestSigner } from './signature.ts';

/** RFC 5280, ub-common-name. */
const MAX_NAME_CHARACTERS = 64;
const DEFAULT_VALID_YEARS = 5;
const MAX_VALID_YEARS = 20;

export type CreatedIdentity = {
  /** The `.p12`: certificate, and key under the passphrase. */
  readonly p12: Uint8Array;
  readonly certificatePem: string;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
};

/** An identity that can sign. The private key cannot be exported again. */
export type SigningIdentity = ManifestSigner & {
  readonly name: string;
  readonly fingerprint: string;
  readonly certificatePem: string;
};

/**
 * Creates a signing identity: a key (ECDSA P-256 or RSA 3072) with a self-signed certificate in the given name.
 *
 * @param options.now start of validity, default the present
 * @throws PiaoError `identity.name-empty`, `identity.name-too-long`, `identity.name-invalid`,
 *   `identity.passphrase-empty`, `identity.validity`
 */
export async function createIdentity(options: {
  readonly name: string;
  readonly passphrase: string;
  readonly keyType?: KeyType;
  readonly validYears?: number;
  readonly now?: Date;
}): Promise<CreatedIdentity> {
  const { passphrase, keyType = 'ecdsa', validYears = DEFAULT_VALID_YEARS, now = new Date() } = options;
  const name = checkedName(options.name);
  if (passphrase === '') throw emptyPassphrase();
  if (!Number.isInteger(validYears) || validYears < 1 || validYears > MAX_VALID_YEARS) {
    throw new PiaoError(
      'identity.validity',
      `La durata dell’identità di firma deve essere un numero intero di anni fra 1 e ${MAX_VALID_YEARS}.`,
    );
  }
  // Certificates count in seconds, like the signing times that must fall within.
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validYears);
  // Loaded here alone: nothing else needs this library, and it takes 200 ms.
  const { createSelfSigned } = await import('./self-signed.ts');
  const { der, pkcs8 } = await createSelfSigned(name, notBefore, notAfter, keyType);
  return {
    p12: await writePkcs12(pkcs8, der, passphrase),
    certificatePem: certificateToPem(der),
    fingerprint: sha256Hex(der),
  };
}

/**
 * Opens a `.p12` for signing: one key (ECDSA P-256 or RSA) with its certificate, and whatever chain came along.
 *
 * @throws PiaoError `identity.wrong-passphrase`, `identity.unreadable`, `identity.unsupported-encryption`,
 *   `identity.no-key`, `identity.several-keys`, `identity.no-certificate`, `identity.unsupported-key`
 */
export async function openIdentity(p12: Uint8Array, passphrase: string): Promise<SigningIdentity> {
  return identityOf(await readPkcs12(p12, passphrase));
}

async function identityOf({ pkcs8, certificates }: Pkcs12Content): Promise<SigningIdentity> {
  const { key: privateKey, algorithm } = await importPrivateKey(pkcs8);
  const certificate = await findCertificate(privateKey, algorithm, certificates);
  return {
    privateKey,
    certificate,
    chain: certificates.filter((other) => other !== certificate),
    name: certificate.name,
    fingerprint: certificate.fingerprint,
    certificatePem: certificateToPem(certificate.der),
  };
}

/**
 * An identity from elsewhere as this program keeps it: the same key and certificates, under the same passphrase with
 * the work factor of ours. Throws what `openIdentity` throws, `identity.passphrase-empty`, `identity.wrong-use`.
 */
export async function takeInIdentity(p12: Uint8Array, passphrase: string): Promise<CreatedIdentity> {
  if (passphrase === '') throw emptyPassphrase();
  // Read once: an old file may take seconds.
  const content = await readPkcs12(p12, passphrase);
  const { certificate, chain } = await identityOf(content);
  if (!maySignDocuments(certificate)) {
    throw new PiaoError(
      'identity.wrong-use',
      `Il certificato di ${certificate.name} non è destinato alla firma di documenti: importarne un altro.`,
    );
  }
  return {
    p12: await writePkcs12(
      content.pkcs8,
      certificate.der,
      passphrase,
      chain.map(({ der }) => der),
    ),
    certificatePem: certificateToPem(certificate.der),
    fingerprint: certificate.fingerprint,
  };
}

function emptyPassphrase(): PiaoError {
  return new PiaoError(
    'identity.passphrase-empty',
    'La passphrase dell’identità di firma è vuota: sceglierne una.',
  );
}

function checkedName(raw: string): string {
  const name = raw.trim().normalize('NFC');
  if (name === '') {
    throw new PiaoError(
      'identity.name-empty',
      'Il nome dell’identità di firma è vuoto: indicare l’ente o l’ufficio.',
    );
  }
  if (/\p{C}/u.test(name)) {
    throw new PiaoError(
      'identity.name-invalid',
      'Il nome dell’identità di firma contiene caratteri non stampabili.',
    );
  }
  const length = [...name].length;
  if (length > MAX_NAME_CHARACTERS) {
    throw new PiaoError(
      'identity.name-too-long',
      `Il nome dell’identità di firma ha ${length} caratteri: un certificato ne ammette al più ${MAX_NAME_CHARACTERS}.`,
      { details: { length } },
    );
  }
  return name;
}

async function importPrivateKey(pkcs8: ArrayBuffer): Promise<{ key: PrivateKey; algorithm: KeyAlgorithm }> {
  let algorithm: KeyAlgorithm | null;
  try {
    algorithm = keyAlgorithm(PrivateKeyInfo.fromBER(pkcs8).privateKeyAlgorithm);
  } catch (cause) {
    throw unreadable(cause);
  }
  if (algorithm === null) throw unsupportedKey();
  try {
    return { key: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']), algorithm };
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** The certificate of a key is the one that verifies what the key signs; attributes of the file could lie. */
async function findCertificate(
  key: PrivateKey,
  algorithm: KeyAlgorithm,
  certificates: readonly SigningCertificate[],
): Promise<SigningCertificate> {
  const probe = new TextEncoder().encode('piao');
  const raw = await crypto.subtle.sign(algorithm, key, probe);
  const signature = new Uint8Array(algorithm === ECDSA_P256 ? createCMSECDSASignature(raw) : raw);
  const oid = algorithm === ECDSA_P256 ? '1.2.840.10045.4.3.2' : '1.2.840.113549.1.1.11';
  let weak = false;
  for (const certificate of certificates) {
    const check = await checkSignature(certificate, oid, probe, signature);
    if (check === 'right') return certificate;
    weak ||= check === 'unsupported-algorithm';
  }
  throw weak ? unsupportedKey() : noCertificate();
}

function unsupportedKey(): PiaoError {
  return new PiaoError(
    'identity.unsupported-key',
    'La chiave dell’identità di firma non è di un tipo ammesso: servono ECDSA P-256 oppure RSA da almeno 2048 bit.',
  );
}

function noCertificate(): PiaoError {
  return new PiaoError(
    'identity.no-certificate',
    'Il file dell’identità di firma ha una chiave senza il suo certificato: chiedere a chi l’ha rilasciato un file con entrambi.',
  );
}
