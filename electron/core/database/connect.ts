import type { Database } from 'better-sqlite3';
import { type Driver, Kysely, SqliteDialect } from 'kysely';
import { GuardedStatements } from './guarded-statements.ts';
import type { Tables } from './tables.ts';

/**
 * The query builder over the one connection; closing the connection is the business of whoever opened it.
 *
 * @param mayWrite asked before every statement that writes; what it throws takes back the transaction too
 */
export function connect(sqlite: Database, mayWrite: () => void = () => undefined): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new OneConnection(sqlite, mayWrite) });
}

class OneConnection extends SqliteDialect {
  readonly #sqlite: Database;

  constructor(sqlite: Database, mayWrite: () => void) {
    super({ database: new GuardedStatements(sqlite, mayWrite) });
    this.#sqlite = sqlite;
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    // On a full disk SQLite takes the transaction back by itself: to ask for it again fails, and that failure would
    // stand in the place of the reason.
    driver.rollbackTransaction = async (connection) => {
      if (this.#sqlite.inTransaction) await rollback(connection);
    };
    return driver;
  }
}
