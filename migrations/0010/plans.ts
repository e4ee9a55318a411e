/** The plan itself, its narrative, the contents of its attachments, what was handed to the Giunta. */
export const planTables = `
CREATE TABLE plans (
  id TEXT NOT NULL PRIMARY KEY,
  first_year INTEGER,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  based_on TEXT CHECK (json_valid(based_on)),
  resolution TEXT CHECK (json_valid(resolution)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE sections (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  "key" TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (plan_id, "key")
) STRICT;

CREATE TABLE attachment_contents (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE proposals (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  revision INTEGER NOT NULL,
  plan_json TEXT NOT NULL,
  pdf BLOB NOT NULL,
  plan_sha256 TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, revision)
) STRICT;
`;
