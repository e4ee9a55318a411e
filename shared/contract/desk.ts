import { z } from 'zod';
import { defineCall } from './call.ts';

/** Something that a person should know when the program has started; it can be put away. */
export const startNoticeSchema = z.strictObject({
  code: z.string(),
  tone: z.enum(['info', 'warning']),
  text: z.string(),
});

export type StartNotice = z.output<typeof startNoticeSchema>;

const deskStateSchema = z.strictObject({
  /** Why the database is not open; null while it is. */
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  notices: z.array(startNoticeSchema),
});

export type DeskState = z.output<typeof deskStateSchema>;

/** The data folder as a whole; these calls are answered also while its database is not open. */
export const deskCalls = {
  state: defineCall({ channel: 'desk.state', input: z.undefined(), output: deskStateSchema }),
  /** The person has read a notice. */
  dismiss: defineCall({
    channel: 'desk.dismiss',
    input: z.strictObject({ code: z.string() }),
    output: z.undefined(),
  }),
  /** Tries again to open the database. */
  reopen: defineCall({ channel: 'desk.reopen', input: z.undefined(), output: deskStateSchema }),
  /** Asks the person for a backup that is not in the data folder; null when none was chosen. Changes nothing. */
  chooseBackup: defineCall({
    channel: 'desk.chooseBackup',
    input: z.undefined(),
    output: z.strictObject({ token: z.string(), name: z.string() }).nullable(),
  }),
  /**
   * Puts a backup in the place of the database: by its name one of `backups.list`, or by its token the one that
   * `chooseBackup` has answered last. Refused with `database.…`, and the database is then open as before.
   */
  restore: defineCall({
    channel: 'desk.restore',
    input: z.strictObject({ backup: z.string() }),
    output: z.undefined(),
  }),
  /** Sets a database that does not open aside and begins with an empty one. */
  startEmpty: defineCall({ channel: 'desk.startEmpty', input: z.undefined(), output: deskStateSchema }),
  /** What would be told to whoever gives support: versions, codes, numbers. */
  report: defineCall({
    channel: 'desk.report',
    input: z.undefined(),
    output: z.strictObject({ text: z.string() }),
  }),
  /** Writes the report that was shown last to a file of the person's choice; null when none was chosen. */
  saveReport: defineCall({
    channel: 'desk.saveReport',
    input: z.undefined(),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
};
