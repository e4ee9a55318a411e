import { sql } from 'kysely';
import { PiaoError } from '../../../shared/errors.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { type Content, checkedContent } from '../files/content.ts';
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
  const bytes = await storedBytes(db, digest);
  if (sha256(bytes) !== digest) throw altered(digest);
  return bytes;
}

/**
 * An attachment that is read from the database when it is asked for. SQLite hands out a value as a whole, so that one
 * attachment at a time is in memory. Throws `attachment.missing`; its chunks throw `attachment.altered`.
 */
export async function storedContent(db: Reader, digest: string): Promise<Content> {
  const row = await db
    .selectFrom('attachment_contents')
    .select(sql<number>`length(bytes)`.as('size'))
    .where('sha256', '=', digest)
    .executeTakeFirst();
  if (row === undefined) throw missing(digest);
  return checkedContent(
    { size: row.size, sha256: digest },
    async function* () {
      yield await storedBytes(db, digest);
    },
    () => altered(digest),
  );
}

async function storedBytes(db: Reader, digest: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('attachment_contents')
    .select('bytes')
    .where('sha256', '=', digest)
    .executeTakeFirst();
  if (row === undefined) throw missing(digest);
  return row.bytes;
}

function missing(digest: string): PiaoError {
  return new PiaoError(
    'attachment.missing',
    'Il contenuto dell’allegato non è nell’archivio: allegarlo di nuovo.',
    { details: { sha256: digest } },
  );
}

function altered(digest: string): PiaoError {
  return new PiaoError(
    'attachment.altered',
    'Il contenuto dell’allegato non corrisponde alla sua impronta: allegarlo di nuovo.',
    { details: { sha256: digest } },
  );
}
