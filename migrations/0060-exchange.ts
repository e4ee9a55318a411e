import type { Migration } from './migration.ts';

/** The kinds whose tables go out to spreadsheets and come back with columns of the person's own. */
const exchanged = ['objectives', 'risk_events', 'measures', 'transparency_duties', 'headcount', 'hires'];

/**
 * Tables in and out: the columns of a person's own, how the columns of a file were mapped the last time. Notes that never
 * leave this database. The yearly confirmation of section 2.3, empty in every plan that is there.
 */
export const exchange: Migration = {
  name: '0060-exchange',
  version: 60,
  changesRowsOf: [],
  up: (db) => {
    for (const table of exchanged) {
      db.exec(`ALTER TABLE ${table} ADD COLUMN other_columns TEXT NOT NULL DEFAULT '[]'`);
    }
    db.exec(`
CREATE TABLE column_mappings (
  kind TEXT NOT NULL,
  -- The headings of the file, without case and punctuation.
  signature TEXT NOT NULL,
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL,
  PRIMARY KEY (kind, signature)
) STRICT, WITHOUT ROWID;

CREATE TABLE confidential_notes (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, kind, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  approved_in INTEGER,
  approved_by TEXT NOT NULL DEFAULT '',
  corruption TEXT,
  organisation TEXT,
  dysfunctions TEXT,
  objectives TEXT,
  motivation TEXT NOT NULL DEFAULT '',
  resolution TEXT NOT NULL DEFAULT '',
  resolution_date TEXT,
  published_on TEXT,
  PRIMARY KEY (plan_id)
) STRICT;

INSERT INTO confirmation (plan_id) SELECT id FROM plans;
`);
  },
};
