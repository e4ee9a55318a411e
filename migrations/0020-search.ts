import type { Migration } from './migration.ts';

/**
 * What can be searched, one row per item, single and section, and the full-text index over it. The triggers keep
 * the two together in whatever transaction touches the rows, the deletion of a plan included.
 *
 * The rows are derived from the plan and filled by the program when it opens the file (`refreshSearch`): what is
 * searched of an item follows its schema, which a released migration cannot know. `search_state` says from which
 * schema they were made.
 */
export const search: Migration = {
  name: '0020-search',
  version: 20,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  "key" TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (plan_id, kind, "key")
) STRICT;

CREATE TABLE search_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  made_from TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body,
  content = 'search_entries', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries
BEGIN
  INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries
BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries
BEGIN
  INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
`);
  },
};
