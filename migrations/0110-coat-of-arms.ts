import type { Migration } from './migration.ts';

/** The attachment that holds the picture on the cover. */
export const coatOfArms: Migration = {
  name: '0110-coat-of-arms',
  version: 110,
  changesRowsOf: [],
  up: (db) => {
    db.exec('ALTER TABLE administration ADD COLUMN coat_of_arms TEXT');
  },
};
