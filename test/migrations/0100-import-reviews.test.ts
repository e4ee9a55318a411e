import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../electron/core/database/migrate.ts';
import { openDatabase } from '../../electron/core/database/open.ts';
import { importReviews } from '../../migrations/0100-import-reviews.ts';
import { migrations } from '../../migrations/index.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('0100-import-reviews', () => {
  it('adds room for reviews beside the plans, which goes with its review', async () => {
    const before = migrations.slice(0, migrations.indexOf(importReviews));
    const sqlite = openDatabase(path.join(tempFolder(), 'piao.sqlite'), before);
    await migrateDatabase(sqlite, before, () => Promise.reject(new Error('nothing there')));
    sqlite.exec("INSERT INTO plans VALUES ('p', 2025, 'ordinary', 'draft', 0, NULL, NULL, '', '')");
    await migrateDatabase(sqlite, [...before, importReviews], async () => 'copy');
    expect(sqlite.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(1);

    const insert = (document: string) =>
      sqlite.exec(`INSERT INTO import_reviews VALUES ('r', 'f.txt', 'x', '{}', '${document}', '', '')`);
    expect(() => insert('no json')).toThrow(/constraint/);
    insert('{}');
    sqlite.exec("INSERT INTO import_decisions VALUES ('r', 'k', 'accepted')");
    const addStep = () =>
      sqlite.exec(
        "INSERT INTO import_steps (review_id, action_id, undone, touched, changes) VALUES ('r', 'a', 0, '[]', '[]')",
      );
    addStep();
    expect(addStep).toThrow(/UNIQUE/);
    expect(() => sqlite.exec("INSERT INTO import_decisions VALUES ('r', 'l', 'perhaps')")).toThrow(
      /constraint/,
    );
    expect(() => sqlite.exec("INSERT INTO import_decisions VALUES ('q', 'k', 'accepted')")).toThrow(
      /constraint/,
    );
    sqlite.exec("DELETE FROM import_reviews WHERE id = 'r'");
    expect(sqlite.prepare('SELECT count(*) FROM import_decisions').pluck().get()).toBe(0);
    expect(sqlite.prepare('SELECT count(*) FROM import_steps').pluck().get()).toBe(0);
    sqlite.close();
  });
});
