import type { Database } from 'better-sqlite3';
import type { DatabaseFacts } from '../report/problem-report.ts';
import { fileBytes } from './file-bytes.ts';
import { rowCounts } from './row-counts.ts';

/** Sizes and numbers of rows of an open database. */
export function measureDatabase(sqlite: Database): DatabaseFacts {
  return {
    bytes: fileBytes(sqlite.name),
    walBytes: fileBytes(`${sqlite.name}-wal`),
    schema: Number(sqlite.pragma('user_version', { simple: true })),
    rows: rowCounts(sqlite),
  };
}
