import { createHash } from 'node:crypto';
import { setImmediate as turnOfOthers } from 'node:timers/promises';

import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import type Forge from 'node-forge';
import type { AlgorithmIdentifier } from 'pkijs';

import { exactBuffer } from './certificate.ts';

/** The ciphers of RFC 7292, appendix C, that authorities still deliver; lengths in bytes, `bits` of RC2's key. */
const CIPHERS: ReadonlyMap<string, { name: '3DES' | 'RC2'; keyLength: number; bits: number }> = new Map([
  ['1.2.840.113549.1.12.1.3', { name: '3DES', keyLength: 24, bits: 192 }],
  ['1.2.840.113549.1.12.1.4', { name: '3DES', keyLength: 16, bits: 128 }],
  ['1.2.840.113549.1.12.1.5', { name: 'RC2', keyLength: 16, bits: 128 }],
  ['1.2.840.113549.1.12.1.6', { name: 'RC2', keyLength: 5, bits: 40 }],
]);

const BLOCK = 8;
const HASH_BLOCK = 64;
/** About 20 ms: between them the program answers its window. */
const ROUNDS_AT_A_TIME = 10_000;
/** What the derived bytes are for (RFC 7292, B.3). */
const PURPOSE = { key: 1, vector: 2 };

export function isOldCipher(algorithm: AlgorithmIdentifier): boolean {
  return CIPHERS.has(algorithm.algorithmId);
}

/** Salt and number of rounds of an old cipher. Throws when they are not there. */
export function oldCipherRounds(algorithm: AlgorithmIdentifier): { salt: Uint8Array; rounds: number } {
  const params: unknown = algorithm.algorithmParams;
  const [salt, rounds] = params instanceof Sequence ? params.valueBlock.value : [];
  if (!(salt instanceof OctetString) || !(rounds instanceof Integer)) throw new Error('no salt and rounds');
  return { salt: new Uint8Array(salt.getValue()), rounds: rounds.valueBlock.valueDec };
}

/**
 * Decrypts what a `.p12` of before 2020 holds. By a library, since OpenSSL has put RC2 aside and BoringSSL has none.
 * Null when the passphrase is wrong or the data are damaged, which cannot be told apart.
 */
export async function decryptOld(
  algorithm: AlgorithmIdentifier,
  data: ArrayBuffer,
  passphrase: string,
): Promise<ArrayBuffer | null> {
  const cipher = CIPHERS.get(algorithm.algorithmId);
  if (cipher === undefined) throw new Error('not an old cipher');
  const { salt, rounds } = oldCipherRounds(algorithm);
  // Loaded here alone: few identities are that old.
  const { default: forge } = await import('node-forge');
  const derive = async (purpose: number, length: number) =>
    (await deriveOld(passphrase, salt, rounds, purpose, length)).toString('latin1');
  const key = await derive(PURPOSE.key, cipher.keyLength);
  const iv = await derive(PURPOSE.vector, BLOCK);
  const decipher = cipher.name === 'RC2' ? startRc2(forge, key, cipher.bits, iv) : start3Des(forge, key, iv);
  decipher.update(forge.util.createBuffer(Buffer.from(data).toString('latin1')));
  if (!decipher.finish()) return null;
  const plain = new Uint8Array(Buffer.from(decipher.output.getBytes(), 'latin1'));
  // The padding comes out right by chance once in 256 wrong passphrases; a whole value of DER does not.
  return fromBER(exactBuffer(plain)).offset === plain.length ? exactBuffer(plain) : null;
}

function startRc2(forge: typeof Forge, key: string, bits: number, iv: string) {
  const decipher = forge.rc2.createDecryptionCipher(key, bits);
  decipher.start(iv);
  return decipher;
}

function start3Des(forge: typeof Forge, key: string, iv: string) {
  // With two keys the first one serves again as the third.
  const decipher = forge.cipher.createDecipher('3DES-CBC', `${key}${key}`.slice(0, 24));
  decipher.start({ iv });
  return decipher;
}

/** The derivation of PKCS#12 by SHA-1 (RFC 7292, B.2). */
async function deriveOld(
  passphrase: string,
  salt: Uint8Array,
  rounds: number,
  purpose: number,
  length: number,
): Promise<Buffer> {
  // UTF-16, big end first, with a final zero.
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const blocks = Buffer.concat([filled(salt), filled(password)]);
  const derived: Buffer[] = [];
  for (let made = 0; made < length; made += 20) {
    let hash = createHash('sha1').update(Buffer.alloc(HASH_BLOCK, purpose)).update(blocks).digest();
    for (let round = 1; round < rounds; round += 1) {
      hash = createHash('sha1').update(hash).digest();
      if (round % ROUNDS_AT_A_TIME === 0) await turnOfOthers();
    }
    derived.push(hash);
    addToEach(blocks, filled(hash));
  }
  return Buffer.concat(derived).subarray(0, length);
}

/** Repeated up to a whole number of hash blocks. */
function filled(bytes: Uint8Array): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / HASH_BLOCK) * HASH_BLOCK, bytes);
}

/** Adds `summand` and one to each hash block, as numbers. */
function addToEach(blocks: Buffer, summand: Buffer): void {
  for (let start = 0; start < blocks.length; start += HASH_BLOCK) {
    let carry = 1;
    for (let index = HASH_BLOCK - 1; index >= 0; index -= 1) {
      carry += (blocks[start + index] ?? 0) + (summand[index] ?? 0);
      blocks[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
