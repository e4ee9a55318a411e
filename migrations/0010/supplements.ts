/** What belongs to the plan as a whole. */
export const supplementsTables = `
CREATE TABLE attachments (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER,
  sha256 TEXT NOT NULL,
  section TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE parameters (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  "table" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  valid_from TEXT,
  source TEXT NOT NULL,
  verified_on TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE accepted_findings (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  item TEXT NOT NULL,
  motivation TEXT NOT NULL,
  accepted_by TEXT NOT NULL,
  accepted_on TEXT,
  PRIMARY KEY (plan_id, id)
) STRICT;
`;
