/** Corruption risk and transparency (section 2.3). */
export const riskTables = `
CREATE TABLE processes (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  "group" TEXT NOT NULL,
  name TEXT NOT NULL,
  parent TEXT,
  unit TEXT,
  mapping TEXT CHECK (json_valid(mapping)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE risk_areas (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
  sub_areas TEXT NOT NULL CHECK (json_valid(sub_areas)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE risk_method (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  method TEXT NOT NULL,
  bands TEXT NOT NULL CHECK (json_valid(bands)),
  bands_source TEXT NOT NULL,
  adopted_on TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE risk_events (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  office TEXT NOT NULL,
  area TEXT,
  sub_area TEXT NOT NULL,
  process TEXT NOT NULL,
  catalogue_process TEXT,
  description TEXT NOT NULL,
  probability TEXT,
  impact TEXT,
  score TEXT,
  level TEXT,
  rating_method TEXT,
  motivation TEXT NOT NULL,
  factors TEXT CHECK (json_valid(factors)),
  anomalies TEXT CHECK (json_valid(anomalies)),
  qualitative TEXT CHECK (json_valid(qualitative)),
  measures TEXT NOT NULL CHECK (json_valid(measures)),
  previous_level TEXT NOT NULL,
  expected_level TEXT,
  residual_level TEXT,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE measures (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number INTEGER,
  area TEXT,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  aim TEXT NOT NULL,
  timing TEXT NOT NULL,
  responsible TEXT NOT NULL,
  type TEXT,
  indicator TEXT NOT NULL,
  target TEXT NOT NULL,
  objective TEXT,
  state TEXT,
  state_date TEXT,
  evidence TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE controls (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  area TEXT,
  description TEXT NOT NULL,
  responsible TEXT NOT NULL,
  frequency TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE prevention (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  responsible TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE transparency_duties (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  section TEXT NOT NULL,
  sub_section TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  content TEXT NOT NULL,
  transmitting_office TEXT NOT NULL,
  publishing_office TEXT NOT NULL,
  deadline TEXT NOT NULL,
  frequency TEXT NOT NULL,
  monitoring TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;
`;
