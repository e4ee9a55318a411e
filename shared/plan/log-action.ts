/** What the change log calls the things that are done to a plan. */
export const logActions = [
  'create',
  'import',
  'migrate',
  'edit',
  'undo',
  'redo',
  'freeze',
  'withdraw',
  'archive',
  'unarchive',
] as const;

export type LogAction = (typeof logActions)[number];
