import type { Database } from 'better-sqlite3';

/** One step of the database's schema; never edited once released. */
export interface Migration {
  /** Four digits and what it does, e.g. `0010-initial`: the name of its file. */
  readonly name: string;
  /** By tens, rising; kept in `PRAGMA user_version`. */
  readonly version: number;
  /**
   * The tables whose number of rows this step changes on purpose. In every other table that was there
   * before, the runner demands as many rows afterwards: a table that is rebuilt must not lose its children.
   */
  readonly changesRowsOf: readonly string[];
  /** Plain SQL on the connection, inside the runner's transaction; opens none of its own. */
  readonly up: (db: Database) => void;
}
