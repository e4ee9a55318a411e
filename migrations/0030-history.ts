import type { Migration } from './migration.ts';

/**
 * Finds the changes of one thing without reading the whole log: an item by its id, a section by its key, a single
 * by its kind. `electron/core/plans/item-history.ts` asks by the very same expression.
 */
export const history: Migration = {
  name: '0030-history',
  version: 30,
  changesRowsOf: [],
  up: (db) => {
    db.exec(`
CREATE INDEX change_log_of_thing ON change_log (
  plan_id, coalesce(json_extract(change, '$.id'), json_extract(change, '$.key'), json_extract(change, '$.kind'))
);
`);
  },
};
