import type { Migration } from './migration.ts';

/** What an event's rating rests on besides factors and anomalies, and the ente's own rule for P. */
export const riskAnalysis: Migration = {
  name: '0050-risk-analysis',
  version: 50,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
ALTER TABLE risk_events ADD COLUMN indices TEXT CHECK (json_valid(indices));
ALTER TABLE risk_events ADD COLUMN enablers TEXT CHECK (json_valid(enablers));
ALTER TABLE risk_method ADD COLUMN probability_rule TEXT NOT NULL DEFAULT 'none';
`);
  },
};
