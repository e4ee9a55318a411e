import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '../../../electron/core/database/connect.ts';

function database(mayWrite: () => void) {
  const sqlite = new Database(':memory:');
  onTestFinished(() => {
    sqlite.close();
  });
  sqlite.exec('CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT');
  const prepare = vi.spyOn(sqlite, 'prepare');
  const db = connect(sqlite, mayWrite);
  const numbers = () => sqlite.prepare('SELECT n FROM t').pluck().all();
  return { db, numbers, prepare };
}

const lost = () => {
  throw new Error('di un altro computer');
};

describe('a statement that writes', () => {
  it.each([
    ['an insertion', sql`INSERT INTO t VALUES (1)`],
    ['one that also answers', sql`INSERT INTO t VALUES (1) RETURNING n`],
    ['one behind a table expression', sql`WITH one AS (SELECT 1 AS n) INSERT INTO t SELECT n FROM one`],
    ['a change of the schema', sql`CREATE TABLE u (n INTEGER) STRICT`],
    ['a change of the file', sql`PRAGMA user_version = 7`],
    ['a comment before it', sql`/* SELECT */ DELETE FROM t`],
  ])('asks first: %s', async (_, statement) => {
    const { db, numbers } = database(lost);
    await expect(statement.execute(db)).rejects.toThrow('di un altro computer');
    expect(numbers()).toEqual([]);
  });

  it('is refused in the midst of a transaction, and what stood before it falls too', async () => {
    let isHeld = true;
    const { db, numbers } = database(() => {
      if (!isHeld) lost();
    });
    const work = db.transaction().execute(async (trx) => {
      await sql`INSERT INTO t VALUES (1)`.execute(trx);
      isHeld = false;
      await sql`INSERT INTO t VALUES (2)`.execute(trx);
    });
    await expect(work).rejects.toThrow('di un altro computer');
    expect(numbers()).toEqual([]);
  });
});

describe('a value', () => {
  it('is bound as it is, bytes that are no Buffer and a list of one among them', async () => {
    const { db } = database(() => undefined);
    await sql`CREATE TABLE b (bytes BLOB NOT NULL, word TEXT) STRICT`.execute(db);
    await sql`INSERT INTO b (bytes) VALUES (${new Uint8Array([1, 2, 3])})`.execute(db);
    await sql`INSERT INTO b VALUES (${new Uint8Array([4])}, ${'à'}) RETURNING word`.execute(db);
    const { rows } = await sql<{ bytes: Uint8Array }>`SELECT bytes, word FROM b ORDER BY rowid`.execute(db);
    expect(rows).toEqual([
      { bytes: Buffer.from([1, 2, 3]), word: null },
      { bytes: Buffer.from([4]), word: 'à' },
    ]);
  });
});

describe('a statement that reads', () => {
  it('asks nobody, nor does a transaction of such', async () => {
    const { db } = database(lost);
    const { rows } = await db
      .transaction()
      .execute((trx) => sql<{ n: number }>`SELECT count(*) AS n FROM t`.execute(trx));
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is prepared once, with other values too, as long as it is among the last used', async () => {
    const { db, prepare } = database(() => undefined);
    const ask = async (n: number) => (await sql`SELECT ${n} AS n`.execute(db)).rows;
    expect([await ask(1), await ask(2)]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    expect(prepare).toHaveBeenCalledTimes(1);
    for (let other = 0; other < 400; other += 1) await sql`SELECT 1, ${sql.lit(other)}`.execute(db);
    await ask(3);
    expect(prepare).toHaveBeenCalledTimes(402);
  });

  it('sees columns that were added after it was prepared', async () => {
    const { db } = database(() => undefined);
    await sql`INSERT INTO t VALUES (1)`.execute(db);
    const all = async () => (await sql`SELECT * FROM t`.execute(db)).rows;
    expect(await all()).toEqual([{ n: 1 }]);
    await sql`ALTER TABLE t ADD COLUMN word TEXT NOT NULL DEFAULT 'sì'`.execute(db);
    expect(await all()).toEqual([{ n: 1, word: 'sì' }]);
  });
});
