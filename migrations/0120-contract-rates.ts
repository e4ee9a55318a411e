import type { Migration } from './migration.ts';

/** What the national contract gives an area, from which the cost of a hire follows. */
export const contractRates: Migration = {
  name: '0120-contract-rates',
  version: 120,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE TABLE contract_rates (
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  grade TEXT NOT NULL,
  base_salary INTEGER,
  thirteenth INTEGER,
  sector_allowance INTEGER,
  other_pay INTEGER,
  contribution_rate TEXT,
  irap_rate TEXT,
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL,
  verified_on TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT;
`);
  },
};
