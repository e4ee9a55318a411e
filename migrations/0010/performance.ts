/** The ente, its structure, public value and performance (sections 1, 2.1, 2.2, 3.1) and their monitoring (4). */
export const performanceTables = `
CREATE TABLE administration (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  tax_code TEXT NOT NULL,
  vat_number TEXT NOT NULL,
  ipa_code TEXT NOT NULL,
  mayor TEXT NOT NULL,
  general_secretary TEXT NOT NULL,
  prevention_officer TEXT NOT NULL,
  digital_transition_officer TEXT NOT NULL,
  accessibility_officer TEXT NOT NULL,
  inhabitants INTEGER,
  employees INTEGER,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  email TEXT NOT NULL,
  certified_email TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE units (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  parent TEXT,
  manager TEXT NOT NULL,
  manager_role TEXT NOT NULL,
  functions TEXT NOT NULL,
  permanent_staff INTEGER,
  fixed_term_staff INTEGER,
  outside_headcount INTEGER NOT NULL CHECK (outside_headcount IN (0, 1)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE public_value_goals (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  dimension TEXT,
  beneficiaries TEXT NOT NULL,
  indicator TEXT NOT NULL,
  baseline TEXT NOT NULL,
  target TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE objective_types (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  ministerial INTEGER NOT NULL CHECK (ministerial IN (0, 1)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE objectives (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  number INTEGER,
  unit TEXT,
  title TEXT NOT NULL,
  type TEXT,
  strategic INTEGER NOT NULL CHECK (strategic IN (0, 1)),
  description TEXT NOT NULL,
  managers TEXT NOT NULL CHECK (json_valid(managers)),
  beneficiaries TEXT NOT NULL,
  units_involved TEXT NOT NULL,
  deadline TEXT NOT NULL,
  deadline_date TEXT,
  indicator TEXT NOT NULL,
  baseline TEXT NOT NULL,
  target TEXT NOT NULL,
  source TEXT NOT NULL,
  services TEXT NOT NULL,
  shared_with TEXT NOT NULL CHECK (json_valid(shared_with)),
  start_year INTEGER,
  end_year INTEGER,
  pnrr INTEGER NOT NULL CHECK (pnrr IN (0, 1)),
  pnrr_measure TEXT NOT NULL,
  public_value_goal TEXT,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE monitoring_schedule (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  section TEXT NOT NULL,
  activity TEXT NOT NULL,
  responsible TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  frequency TEXT NOT NULL,
  deadline TEXT NOT NULL,
  deadline_date TEXT,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE monitoring_results (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  schedule TEXT,
  objective TEXT,
  measure TEXT,
  date TEXT,
  outcome TEXT NOT NULL,
  evidence TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;
`;
