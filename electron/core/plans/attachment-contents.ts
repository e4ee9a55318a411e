import { PiaoError } from '../../../shared/errors.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { sha256 } from './canonical.ts';

/** Keeps the bytes of a file under their digest; the same bytes are kept once. */
export async function keepContent(
  trx: Writer,
  bytes: Uint8Array,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const digest = sha256(bytes);
  await trx
    .insertInto('attachment_contents')
    .values({ sha256: digest, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return { sha256: digest, size: bytes.length };
}

/** The bytes of an attachment. Throws `attachment.missing`, `attachment.altered`. */
export async function contentOf(db: Reader, digest: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('attachment_contents')
    .select('bytes')
    .where('sha256', '=', digest)
    .executeTakeFirst();
  if (row === undefined) {
    throw new PiaoError(
      'attachment.missing',
      "Il contenuto dell'allegato non è nell'archivio: allegarlo di nuovo.",
      {
        details: { sha256: digest },
      },
    );
  }
  if (sha256(row.bytes) !== digest) {
    throw new PiaoError(
      'attachment.altered',
      "Il contenuto dell'allegato non corrisponde alla sua impronta: allegarlo di nuovo.",
      { details: { sha256: digest } },
    );
  }
  return row.bytes;
}
