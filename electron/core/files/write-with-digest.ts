import { createHash } from 'node:crypto';
import { writeAllWhole } from './write-whole.ts';

/**
 * Writes a file and, beside it, `NAME.sha256` with its SHA-256 in lower-case hex and nothing else (AgID, linee guida
 * sui documenti informatici, allegato 2 § 2.16 c. 5); both or none. Returns the digest. Throws as `writeAllWhole`.
 */
export async function writeWithDigest(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  let digest = '';
  async function* read(): AsyncGenerator<Uint8Array> {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      hash.update(piece);
      yield piece;
    }
    digest = hash.digest('hex');
  }
  // Asked for when the first file has been written.
  async function* digits(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(digest, 'latin1');
  }
  await writeAllWhole([
    { path, content: read() },
    { path: `${path}.sha256`, content: digits() },
  ]);
  return digest;
}
