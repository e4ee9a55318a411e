import { z } from 'zod';
import { defineCall } from './call.ts';
import { passphraseSchema } from './identities.ts';

const planId = z.uuid();

/** A file that was written, or null when the person closed the dialog without choosing one. */
const writtenFile = z.strictObject({
  file: z.string().nullable(),
  /** What the typesetter had to change or could not show, with its place in the plan. */
  warnings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});

/** What leaves the program: the same files as the command line writes. */
export const outputCalls = {
  /** Asks where, then prints the whole plan in the edition of its status (PDF/A-2a). */
  printPdf: defineCall({
    channel: 'output.printPdf',
    input: z.strictObject({ planId }),
    output: writtenFile,
  }),
  /**
   * Asks where, then writes the signed bundle: the one that was signed when the plan was frozen, which needs no
   * passphrase, or else the plan as it stands. `passphrase` null: the one that is remembered.
   */
  exportBundle: defineCall({
    channel: 'output.exportBundle',
    input: z.strictObject({ planId, passphrase: passphraseSchema.nullable() }),
    output: writtenFile,
  }),
};
