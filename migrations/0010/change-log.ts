/**
 * The log outlives what it tells of, hence no foreign key; AUTOINCREMENT remembers the highest number ever
 * given, so that a row cut off at the end is missed too.
 */
export const changeLogTable = `
CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  "action" TEXT NOT NULL,
  of_action TEXT,
  note TEXT NOT NULL,
  change TEXT NOT NULL CHECK (json_valid(change)),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX change_log_of_plan ON change_log (plan_id, seq);

CREATE TRIGGER change_log_keeps_rows BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER change_log_loses_none BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`;
