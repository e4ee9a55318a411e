import { z } from 'zod';
import { defineCall } from './call.ts';

const backup = z.strictObject({
  /** In the folder of backups, by which it is asked for: where that folder is does not concern the window. */
  name: z.string(),
  at: z.iso.datetime(),
  /** `auto`: by routine or on request; `import`, `migration`: before one. */
  reason: z.enum(['auto', 'import', 'migration']),
  /** Bytes. */
  size: z.int().min(0),
});

/** The verified copies of the whole database in the data folder. */
export const backupCalls = {
  /** The newest first. */
  list: defineCall({
    channel: 'backups.list',
    input: z.undefined(),
    output: z.array(backup).readonly(),
  }),
  /** One now; refused with `database.backup-failed`. */
  make: defineCall({ channel: 'backups.make', input: z.undefined(), output: backup }),
  /** The newest, and why the last attempt failed: one that works again takes the problem away. */
  state: defineCall({
    channel: 'backups.state',
    input: z.undefined(),
    output: z.strictObject({
      newest: backup.nullable(),
      problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    }),
  }),
};
