import type { Database } from 'better-sqlite3';

/** Rows per table, without the runner's own record. */
export function rowCounts(sqlite: Database): ReadonlyMap<string, number> {
  const names = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations'",
    )
    .all();
  return new Map(
    names.map(({ name }) => [
      name,
      Number(
        sqlite
          .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  );
}

/** The tables that have not as many rows as before, in words, but those in `expected`; a dropped table has none. */
export function lostRows(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  expected: readonly string[],
): readonly string[] {
  return [...before]
    .filter(([table, rows]) => !expected.includes(table) && rows !== after.get(table))
    .map(([table, rows]) => `${table} (${rows} before, ${after.get(table) ?? 'gone'} after)`);
}
