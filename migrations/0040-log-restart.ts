import type { Migration } from './migration.ts';

/**
 * The plans whose log has to start anew, because a migration gave them another shape. The runner's transaction
 * fills it, the program empties it plan by plan: a stop in between loses no restart.
 */
export const logRestart: Migration = {
  name: '0040-log-restart',
  version: 40,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE TABLE log_restarts (
  plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`);
  },
};
