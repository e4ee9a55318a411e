import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { columnOf } from '../../electron/core/database/names.ts';
import { initial } from '../../migrations/0010-initial.ts';
import { fieldsOf } from '../../shared/plan/field-meta.ts';
import { kindNames, kindOf } from '../../shared/plan/kinds.ts';

function migrated(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  sqlite.pragma('foreign_keys = ON');
  initial.up(sqlite);
  return sqlite;
}

describe('0010-initial', () => {
  it('has no field whose column would be one of the store', () => {
    for (const name of kindNames) {
      for (const field of fieldsOf(kindOf(name)))
        expect(['plan_id', 'position']).not.toContain(columnOf(field.name));
    }
  });

  it('makes every table STRICT', () => {
    const tables = migrated().pragma('table_list') as { name: string; strict: number }[];
    const loose = tables.filter(({ name, strict }) => strict === 0 && !name.startsWith('sqlite_'));
    // Kinds of later versions have their tables from later steps.
    expect(tables.length).toBeGreaterThan(30);
    expect(loose).toEqual([]);
  });

  it('takes the items of a plan with the plan, but not its log nor a plan that was proposed', () => {
    const sqlite = migrated();
    sqlite.exec(`
      INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '');
      INSERT INTO training VALUES ('p', 0, 't', 'course', '', '', '', '', '', '', 0);
      INSERT INTO change_log VALUES (1, 'p', 'a', 'create', NULL, '', '{}', '', '', '', '');
      INSERT INTO proposals VALUES ('p', 1, '{}', x'00', '', '', '');
    `);
    expect(() => sqlite.exec("DELETE FROM plans WHERE id = 'p'")).toThrow(/FOREIGN KEY/);
    sqlite.exec("DELETE FROM proposals; DELETE FROM plans WHERE id = 'p'");
    const rows = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([rows('training'), rows('change_log')]).toEqual([0, 1]);
  });

  it.each(["UPDATE change_log SET author = 'altri'", 'DELETE FROM change_log'])(
    'refuses to alter the log: %s',
    (statement) => {
      const sqlite = migrated();
      sqlite.exec("INSERT INTO change_log VALUES (1, 'p', 'a', 'create', NULL, '', '{}', '', '', '', '')");
      expect(() => sqlite.exec(statement)).toThrow(/append-only/);
    },
  );

  it.each([
    [
      'a text for a number',
      "INSERT INTO plans VALUES ('p', 'molti', 'ordinary', 'draft', 0, NULL, NULL, '', '')",
    ],
    ['what is no JSON', "INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, '{', NULL, '', '')"],
    ['a yes/no of 2', "INSERT INTO training VALUES ('p', 0, 't', 'course', '', '', '', '', '', '', 2)"],
    ['an item of no plan', "INSERT INTO training VALUES ('q', 0, 't', 'course', '', '', '', '', '', '', 0)"],
  ])('refuses %s', (_what, statement) => {
    const sqlite = migrated();
    sqlite.exec("INSERT INTO plans VALUES ('p0', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '')");
    expect(() => sqlite.exec(statement)).toThrow(/constraint|cannot store/);
  });
});
