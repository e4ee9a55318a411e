import type { Migration } from './migration.ts';

/** What next year's plan needs: what is still to be looked at, and last year's staff to compare with. */
export const rollover: Migration = {
  name: '0090-rollover',
  version: 90,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE TABLE review_marks (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  note TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL,
  motivation TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

ALTER TABLE headcount ADD COLUMN previous_heads INTEGER;
ALTER TABLE headcount ADD COLUMN previous_part_time_heads INTEGER;
ALTER TABLE headcount ADD COLUMN previous_part_time_quota TEXT;
`);
  },
};
