import { z } from 'zod';
import { defineCall } from './call.ts';

const planId = z.uuid();

/** A file that was written, or null when the person closed the dialog without choosing one. */
const writtenFile = z.strictObject({
  file: z.string().nullable(),
  /** What the typesetter had to change or could not show, with its place in the plan. */
  warnings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});

const identity = z.strictObject({
  name: z.string(),
  /** SHA-256 of the certificate, lower-case hex. */
  fingerprint: z.string(),
});

/** What leaves the program: the same files as the command line writes. */
export const outputCalls = {
  /** Asks where, then prints the whole plan in the edition of its status (PDF/A-2a). */
  printPdf: defineCall({
    channel: 'output.printPdf',
    input: z.strictObject({ planId }),
    output: writtenFile,
  }),
  /** Asks where, then writes the signed bundle of the plan as it stands. */
  exportBundle: defineCall({
    channel: 'output.exportBundle',
    input: z.strictObject({ planId, passphrase: z.string().max(1024) }),
    output: writtenFile,
  }),
};

/** The office's signing identity. The key never crosses to the window. */
export const identityCalls = {
  /** Null until one has been created. */
  current: defineCall({
    channel: 'identities.current',
    input: z.undefined(),
    output: identity.nullable(),
  }),
  create: defineCall({
    channel: 'identities.create',
    input: z.strictObject({ name: z.string().max(256), passphrase: z.string().max(1024) }),
    output: identity,
  }),
};
