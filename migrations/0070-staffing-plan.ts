import type { Migration } from './migration.ts';

const plan = 'plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE';
const listed = `${plan},
  position INTEGER NOT NULL,
  id TEXT NOT NULL`;

/**
 * The working parts of the staffing plan: leavers, cost by grade, what-if scenarios, rows of flexible work, earlier
 * verifications; and, on what was there, part-time and end of a hire, the figures from which the limits of flexible work
 * and progressions follow.
 */
export const staffingPlan: Migration = {
  name: '0070-staffing-plan',
  version: 70,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
ALTER TABLE hires ADD COLUMN part_time_quota TEXT;
ALTER TABLE hires ADD COLUMN end_date TEXT;
ALTER TABLE capacity_basis ADD COLUMN included_hires TEXT;
ALTER TABLE flexible_work ADD COLUMN spending2007 INTEGER;
ALTER TABLE flexible_work ADD COLUMN spending2008 INTEGER;
ALTER TABLE flexible_work ADD COLUMN spending2009 INTEGER;
ALTER TABLE flexible_work ADD COLUMN share TEXT NOT NULL DEFAULT 'full';
ALTER TABLE progressions ADD COLUMN wage_bill INTEGER;
ALTER TABLE auditors_opinion ADD COLUMN attachment TEXT;

CREATE TABLE flexible_rows (
  ${listed},
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  first_year INTEGER,
  second_year INTEGER,
  third_year INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE leavers (
  ${listed},
  year INTEGER,
  reason TEXT,
  contract TEXT NOT NULL,
  grade TEXT NOT NULL,
  profile TEXT NOT NULL,
  unit TEXT,
  date TEXT,
  part_time_quota TEXT,
  annual_cost INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE grade_costs (
  ${listed},
  grade TEXT NOT NULL,
  annual_cost INTEGER,
  irap INTEGER,
  valid_from TEXT,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE hire_scenarios (
  ${listed},
  label TEXT NOT NULL,
  excluded_hires TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE scenario_hires (
  ${listed},
  scenario TEXT,
  year INTEGER,
  contract TEXT NOT NULL,
  grade TEXT NOT NULL,
  profile TEXT NOT NULL,
  unit TEXT,
  start_date TEXT,
  end_date TEXT,
  part_time_quota TEXT,
  annual_cost INTEGER,
  first_year_cost INTEGER,
  PRIMARY KEY (plan_id, id)
) STRICT;

CREATE TABLE past_statements (
  ${listed},
  statement_year INTEGER,
  recorded_on TEXT,
  spending INTEGER,
  revenue INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;
`);
  },
};
