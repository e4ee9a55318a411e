import { fromBER, OctetString } from 'asn1js';
import {
  type AlgorithmIdentifier,
  AuthenticatedSafe,
  CertBag,
  ContentInfo,
  EncryptedContentInfo,
  EncryptedData,
  getCrypto,
  PBES2Params,
  PBKDF2Params,
  PFX,
  PKCS8ShroudedKeyBag,
  type SafeBag,
  SafeContents,
} from 'pkijs';

import { PiaoError } from '../../../shared/errors.ts';
import { exactBuffer, parseCertificate, type SigningCertificate } from './certificate.ts';
import { SHA256_OID } from './key-algorithms.ts';
import { decryptOld, isOldCipher, oldCipherRounds } from './pkcs12-old-cipher.ts';
import { PKCS12_OID, passphraseBytes } from './pkcs12-write.ts';

export type Pkcs12Content = {
  readonly pkcs8: ArrayBuffer;
  readonly certificates: readonly SigningCertificate[];
};

/** Over everything in a file, which could else ask for hours of work. */
const MAX_ROUNDS = 5_000_000;
/** Of the slower old ciphers: two bags as Firefox 59 wrote them, with a million each. */
const MAX_OLD_ROUNDS = 2_000_000;
/** A key and its chain are a handful. */
const MAX_BAGS = 100;
const MAC_HASHES: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  [SHA256_OID, 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);
const MAX_BYTES = 1024 * 1024;
const PARSER_LIMITS = { maxDepth: 40, maxNodes: 20_000 };

/**
 * The key (PKCS#8, decrypted) and the certificates of a PKCS#12 made by this program or by another: in PBES2 (OpenSSL
 * 3, today's Windows and macOS) or in the 3DES and RC2 of before, in which authorities still deliver.
 *
 * @throws PiaoError `identity.wrong-passphrase`, `identity.unreadable`, `identity.unsupported-encryption`,
 *   `identity.no-key`, `identity.several-keys`
 */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<Pkcs12Content> {
  const password = passphraseBytes(passphrase);
  try {
    const pfx = parsePfx(bytes);
    const content = dataOf(pfx.authSafe);
    const spend = roundsUpTo(MAX_ROUNDS);
    const spendOld = roundsUpTo(MAX_OLD_ROUNDS);
    const checked = await checkMac(pfx, content, password, spend);
    // Without a MAC the first decryption is what tells a wrong passphrase.
    const failure = checked ? unreadable : wrongPassphrase;
    const decrypt = async (algorithm: AlgorithmIdentifier, data: OctetString | undefined) => {
      if (!isOldCipher(algorithm)) return decryptPbes2(algorithm, data, password, { failure, spend });
      spendOld(oldCipherRounds(algorithm).rounds);
      const plain = await decryptOld(algorithm, encrypted(algorithm, data).getEncryptedContent(), passphrase);
      if (plain === null) throw failure();
      return plain;
    };
    return await readSafe(AuthenticatedSafe.fromBER(content), decrypt);
  } catch (error) {
    throw error instanceof PiaoError ? error : unreadable(error);
  }
}

type Decrypt = (algorithm: AlgorithmIdentifier, data: OctetString | undefined) => Promise<ArrayBuffer>;

function parsePfx(bytes: Uint8Array): PFX {
  if (bytes.length > MAX_BYTES) throw unreadable();
  const asn1 = fromBER(exactBuffer(bytes), PARSER_LIMITS);
  if (asn1.offset !== bytes.length) throw unreadable();
  return new PFX({ schema: asn1.result });
}

function dataOf(info: ContentInfo): ArrayBuffer {
  const content: unknown = info.content;
  if (info.contentType !== ContentInfo.DATA || !(content instanceof OctetString)) throw unreadable();
  return content.getValue();
}

/** True when there was a MAC and it was right. */
async function checkMac(
  { macData }: PFX,
  content: ArrayBuffer,
  password: ArrayBuffer,
  spend: SpendRounds,
): Promise<boolean> {
  if (macData === undefined) return false;
  const engine = getCrypto(true);
  const iterationCount = spend(macData.iterations ?? 1);
  const { algorithmId } = macData.mac.digestAlgorithm;
  const hashAlgorithm = MAC_HASHES.get(algorithmId);
  if (hashAlgorithm === undefined) throw unsupportedEncryption();
  const right = await engine.verifyDataStampedWithPassword({
    password,
    hashAlgorithm,
    salt: exactBuffer(macData.macSalt.valueBlock.valueHexView),
    iterationCount,
    contentToVerify: content,
    signatureToVerify: exactBuffer(macData.mac.digest.valueBlock.valueHexView),
  });
  if (!right) throw wrongPassphrase();
  return true;
}

async function readSafe(safe: AuthenticatedSafe, decrypt: Decrypt): Promise<Pkcs12Content> {
  const bags: SafeBag[] = [];
  if (safe.safeContents.length > MAX_BAGS) throw unreadable();
  for (const info of safe.safeContents) {
    bags.push(...SafeContents.fromBER(await openSafe(info, decrypt)).safeBags);
    if (bags.length > MAX_BAGS) throw unreadable();
  }
  const keys = bags.map(({ bagValue }) => bagValue).filter((value) => value instanceof PKCS8ShroudedKeyBag);
  const [key, ...otherKeys] = keys;
  if (key === undefined) throw noKey();
  if (otherKeys.length > 0) throw severalKeys();
  const certificates = bags
    .map(({ bagValue }) => bagValue)
    .filter((value) => value instanceof CertBag)
    .map((bag) => parseCertificate(new Uint8Array(certificateOctets(bag))));
  return { pkcs8: await decrypt(key.encryptionAlgorithm, key.encryptedData), certificates };
}

function openSafe(info: ContentInfo, decrypt: Decrypt): ArrayBuffer | Promise<ArrayBuffer> {
  if (info.contentType !== ContentInfo.ENCRYPTED_DATA) return dataOf(info);
  const { encryptedContentInfo } = new EncryptedData({ schema: info.content });
  return decrypt(encryptedContentInfo.contentEncryptionAlgorithm, encryptedContentInfo.encryptedContent);
}

function certificateOctets(bag: CertBag): ArrayBuffer {
  const { certValue } = bag;
  if (!(certValue instanceof OctetString)) throw unreadable();
  return certValue.getValue();
}

async function decryptPbes2(
  algorithm: AlgorithmIdentifier,
  data: OctetString | undefined,
  password: ArrayBuffer,
  { failure, spend }: { failure: (cause?: unknown) => PiaoError; spend: SpendRounds },
): Promise<ArrayBuffer> {
  if (algorithm.algorithmId !== PKCS12_OID.pbes2) throw unsupportedEncryption();
  const { keyDerivationFunc } = new PBES2Params({ schema: algorithm.algorithmParams });
  spend(new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams }).iterationCount);
  try {
    const encryptedContentInfo = encrypted(algorithm, data);
    return await new EncryptedData({ encryptedContentInfo }).decrypt({ password });
  } catch (cause) {
    throw failure(cause);
  }
}

function encrypted(algorithm: AlgorithmIdentifier, data: OctetString | undefined): EncryptedContentInfo {
  return new EncryptedContentInfo({
    contentEncryptionAlgorithm: algorithm,
    ...(data === undefined ? {} : { encryptedContent: data }),
  });
}

/** Gives back the rounds that a part of the file asks for; throws when all of them together are too many. */
type SpendRounds = (rounds: number) => number;

function roundsUpTo(limit: number): SpendRounds {
  let left = limit;
  return (rounds) => {
    if (rounds < 1 || rounds > left) throw unreadable();
    left -= rounds;
    return rounds;
  };
}

function wrongPassphrase(): PiaoError {
  return new PiaoError(
    'identity.wrong-passphrase',
    'La passphrase non apre l’identità di firma: controllare maiuscole, accenti e spazi, e riprovare.',
  );
}

export function unreadable(cause?: unknown): PiaoError {
  return new PiaoError(
    'identity.unreadable',
    'Il file dell’identità di firma non è un PKCS#12 (.p12) leggibile con una chiave e il suo certificato: usare una copia integra.',
    { cause },
  );
}

function unsupportedEncryption(): PiaoError {
  return new PiaoError(
    'identity.unsupported-encryption',
    'Il file dell’identità di firma è cifrato in un modo che il programma non legge: chiederne uno cifrato con AES-256, oppure esportarlo di nuovo con AES-256.',
  );
}

function noKey(): PiaoError {
  return new PiaoError(
    'identity.no-key',
    'Il file .p12 contiene soltanto certificati e nessuna chiave privata: con quello non si può firmare; scegliere il file che contiene anche la chiave.',
  );
}

function severalKeys(): PiaoError {
  return new PiaoError(
    'identity.several-keys',
    'Il file .p12 contiene più chiavi private: esportare in un file a parte quella con cui firmare.',
  );
}
