import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { columnOf, tableOf } from '../../electron/core/database/names.ts';
import { migrations } from '../../migrations/index.ts';
import { fieldsOf } from '../../shared/plan/field-meta.ts';
import { isListKind, kindNames, kindOf } from '../../shared/plan/kinds.ts';

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

function migrated(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  for (const { up } of migrations) up(sqlite);
  return sqlite;
}

const sqlTypes = { text: 'TEXT', json: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', amount: 'INTEGER' };

describe('the schema after every migration', () => {
  it.each(kindNames)('has a table for %s whose columns are the fields of its schema', (name) => {
    const columns = migrated().pragma(`table_info(${tableOf(name)})`) as ColumnInfo[];
    const placed = isListKind(name)
      ? ['plan_id TEXT NOT NULL', 'position INTEGER NOT NULL']
      : ['plan_id TEXT NOT NULL'];
    const declared = fieldsOf(kindOf(name)).map((field) => {
      const mayBeNull = z.safeParse(field.schema, null).success;
      return `${columnOf(field.name)} ${sqlTypes[field.column]}${mayBeNull ? '' : ' NOT NULL'}`;
    });
    // A column that was added stands last, wherever its field does.
    expect(
      columns
        .map((column) => `${column.name} ${column.type}${column.notnull === 1 ? ' NOT NULL' : ''}`)
        .sort(),
    ).toEqual([...placed, ...declared].sort());
    const key = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
    expect(key).toEqual(isListKind(name) ? ['plan_id', 'id'] : ['plan_id']);
  });
});
