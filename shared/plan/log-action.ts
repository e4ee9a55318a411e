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
  'resolution',
  'approve',
  'archive',
  'unarchive',
] as const;

export type LogAction = (typeof logActions)[number];

/** Those that move a plan along its road, from the draft to the archive. */
export const lifeActions = [
  'create',
  'import',
  'freeze',
  'withdraw',
  'resolution',
  'approve',
  'archive',
  'unarchive',
] as const satisfies readonly LogAction[];
