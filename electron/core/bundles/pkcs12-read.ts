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
import { PKCS12_OID, passphraseBytes } from './pkcs12-write.ts';

export type Pkcs12Content = {
  readonly pkcs8: ArrayBuffer;
  readonly certificates: readonly SigningCertificate[];
};

/** A hostile file could ask for hours of work. */
const MAX_ROUNDS = 5_000_000;
const MAX_BYTES = 1024 * 1024;
const PARSER_LIMITS = { maxDepth: 40, maxNodes: 20_000 };

/**
 * The key (PKCS#8, decrypted) and the certificates of a PKCS#12 made by this program or by another that uses
 * PBES2 (OpenSSL 3, today's Windows and macOS when asked for AES).
 *
 * @throws PiaoError `identity.wrong-passphrase`, `identity.unreadable`, `identity.old-encryption`
 */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<Pkcs12Content> {
  const password = passphraseBytes(passphrase);
  try {
    const pfx = parsePfx(bytes);
    const content = dataOf(pfx.authSafe);
    const checked = await checkMac(pfx, content, password);
    // Without a MAC the first decryption is what tells a wrong passphrase.
    const decrypt = (algorithm: AlgorithmIdentifier, data: OctetString | undefined) =>
      decryptPbes2(algorithm, data, password, checked ? unreadable : wrongPassphrase);
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
async function checkMac({ macData }: PFX, content: ArrayBuffer, password: ArrayBuffer): Promise<boolean> {
  if (macData === undefined) return false;
  const engine = getCrypto(true);
  const iterationCount = affordable(macData.iterations ?? 1);
  const right = await engine.verifyDataStampedWithPassword({
    password,
    hashAlgorithm: engine.getAlgorithmByOID<{ name: string }>(macData.mac.digestAlgorithm.algorithmId, true)
      .name,
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
  for (const info of safe.safeContents) {
    bags.push(...SafeContents.fromBER(await openSafe(info, decrypt)).safeBags);
  }
  const keys = bags.map(({ bagValue }) => bagValue).filter((value) => value instanceof PKCS8ShroudedKeyBag);
  const [key, ...otherKeys] = keys;
  if (key === undefined || otherKeys.length > 0) throw unreadable();
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
  failure: (cause: unknown) => PiaoError,
): Promise<ArrayBuffer> {
  if (algorithm.algorithmId !== PKCS12_OID.pbes2) throw oldEncryption();
  const { keyDerivationFunc } = new PBES2Params({ schema: algorithm.algorithmParams });
  affordable(new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams }).iterationCount);
  try {
    const encryptedContentInfo = new EncryptedContentInfo({
      contentEncryptionAlgorithm: algorithm,
      ...(data === undefined ? {} : { encryptedContent: data }),
    });
    return await new EncryptedData({ encryptedContentInfo }).decrypt({ password });
  } catch (cause) {
    throw failure(cause);
  }
}

function affordable(rounds: number): number {
  if (rounds < 1 || rounds > MAX_ROUNDS) throw unreadable();
  return rounds;
}

function wrongPassphrase(): PiaoError {
  return new PiaoError(
    'identity.wrong-passphrase',
    "La passphrase non apre l'identità di firma: controllare maiuscole, accenti e spazi, e riprovare.",
  );
}

export function unreadable(cause?: unknown): PiaoError {
  return new PiaoError(
    'identity.unreadable',
    "Il file dell'identità di firma non è un PKCS#12 (.p12) leggibile con una chiave e il suo certificato: usare una copia integra.",
    { cause },
  );
}

function oldEncryption(): PiaoError {
  return new PiaoError(
    'identity.old-encryption',
    "Il file dell'identità di firma usa una cifratura superata: esportarlo di nuovo con AES-256 (per esempio con OpenSSL 3).",
  );
}
