/** Headcount, capacity worksheet, hires, training, remote work (sections 3.2 and 3.3). */
export const staffTables = `
CREATE TABLE headcount (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  contract TEXT NOT NULL,
  grade TEXT NOT NULL,
  profile TEXT NOT NULL,
  heads INTEGER,
  part_time_heads INTEGER,
  part_time_quota TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE capacity_basis (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  statement_year INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE capacity_spending (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  amount INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE capacity_revenue (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  official INTEGER NOT NULL CHECK (official IN (0, 1)),
  net_average INTEGER,
  first_statement INTEGER,
  second_statement INTEGER,
  third_statement INTEGER,
  doubtful_debt_provision INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE capacity_forecast (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  year INTEGER,
  spending INTEGER,
  includes_planned_hires INTEGER NOT NULL CHECK (includes_planned_hires IN (0, 1)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE ceiling (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  basis TEXT NOT NULL,
  "limit" INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE ceiling_rows (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  reference INTEGER,
  statement INTEGER,
  first_year INTEGER,
  second_year INTEGER,
  third_year INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE flexible_work (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  "limit" INTEGER,
  spending INTEGER,
  needs TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE progressions (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  percentage TEXT,
  budget INTEGER,
  used INTEGER,
  planned INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE retention (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  answer TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE auditors_opinion (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  date TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id)
) STRICT;

CREATE TABLE hires (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  year INTEGER,
  status TEXT NOT NULL,
  contract TEXT NOT NULL,
  number INTEGER,
  grade TEXT NOT NULL,
  profile TEXT NOT NULL,
  unit TEXT,
  note TEXT NOT NULL,
  reason TEXT,
  conditional INTEGER NOT NULL CHECK (conditional IN (0, 1)),
  condition TEXT NOT NULL,
  channel TEXT,
  start_date TEXT,
  annual_cost INTEGER,
  first_year_cost INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE training (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  audience TEXT NOT NULL,
  hours TEXT NOT NULL,
  indicator TEXT NOT NULL,
  target TEXT NOT NULL,
  prevention INTEGER NOT NULL CHECK (prevention IN (0, 1)),
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE remote_work (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  indicator TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;
`;
