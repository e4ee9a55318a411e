import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than one program's queries are; with lists of any length in them there could be any number. */
const mostKept = 300;

/**
 * What the query builder sees of SQLite. Every statement that writes asks first, here and not where it is called, so
 * that no call can forget to; and what was prepared once is kept, because preparing the statements of an edit (with the
 * triggers of the search index) took longer than running them.
 */
export class GuardedStatements implements SqliteDatabase {
  readonly #sqlite: Database;
  readonly #mayWrite: () => void;
  /** By SQL, the last used last. */
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(sqlite: Database, mayWrite: () => void) {
    this.#sqlite = sqlite;
    this.#mayWrite = mayWrite;
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.#kept.get(sql) ?? this.#guarded(this.#sqlite.prepare<unknown[]>(sql));
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value ?? sql);
    return statement;
  }

  close(): void {
    this.#sqlite.close();
  }

  #guarded(statement: Statement<unknown[]>): SqliteStatement {
    if (statement.readonly) return statement;
    const mayWrite = this.#mayWrite;
    return {
      reader: statement.reader,
      all: (parameters) => {
        mayWrite();
        return statement.all(parameters);
      },
      run: (parameters) => {
        mayWrite();
        return statement.run(parameters);
      },
      iterate: (parameters) => {
        mayWrite();
        return statement.iterate(parameters);
      },
    };
  }
}
