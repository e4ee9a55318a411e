import type { Migration } from './migration.ts';

/**
 * Imports that a person is still looking through. Nothing of them is in the tables of plans before the review ends, so
 * that no list, search or backup of a plan can meet half an import.
 */
export const importReviews: Migration = {
  name: '0100-import-reviews',
  version: 100,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE TABLE import_reviews (
  -- That of the plan to be.
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  -- The document as it was read, line by line.
  text TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report)),
  -- The plan document as recognised and corrected so far.
  document TEXT NOT NULL CHECK (json_valid(document)),
  started_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_decisions (
  review_id TEXT NOT NULL REFERENCES import_reviews (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'discarded', 'seen')),
  PRIMARY KEY (review_id, subject)
) STRICT, WITHOUT ROWID;

-- The corrections, one row for each action, so that they can be taken back.
CREATE TABLE import_steps (
  seq INTEGER PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES import_reviews (id) ON DELETE CASCADE,
  action_id TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  touched TEXT NOT NULL CHECK (json_valid(touched)),
  -- The last column: it is long, and most questions are about the others.
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  UNIQUE (review_id, action_id)
) STRICT;
CREATE INDEX import_steps_of_review ON import_steps (review_id, seq);
`);
  },
};
