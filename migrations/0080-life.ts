import type { Migration } from './migration.ts';

/**
 * The road to the Giunta: which engine printed what was frozen and the seal of its bundle, the approved plans, the
 * steps of their publication, and the certificates that the office trusts.
 */
export const life: Migration = {
  name: '0080-life',
  version: 80,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
ALTER TABLE proposals ADD COLUMN engine TEXT;
ALTER TABLE proposals ADD COLUMN seal TEXT CHECK (json_valid(seal));

CREATE TABLE approvals (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  revision INTEGER NOT NULL,
  plan_json TEXT NOT NULL,
  pdf BLOB NOT NULL,
  plan_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  engine TEXT,
  seal TEXT CHECK (json_valid(seal)),
  PRIMARY KEY (plan_id, revision)
) STRICT;

CREATE TABLE publication_steps (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  done_on TEXT,
  link TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE trusted_certificates (
  fingerprint TEXT NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 64),
  name TEXT NOT NULL,
  pem TEXT NOT NULL,
  checked_how TEXT NOT NULL,
  trusted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
  },
};
