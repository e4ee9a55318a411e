import { z } from 'zod';
import { changesFormats, outputFormats } from '../print/formats.ts';
import { partSchema } from '../print/parts.ts';
import { defineCall } from './call.ts';
import { passphraseSchema } from './identities.ts';
import { planVersionSchema } from './plan-version.ts';
import { pdfOutput } from './preview.ts';

const planId = z.uuid();

/** A SHA-256 as lower-case hex and as the register of the protocol wants it. */
const digestForms = { sha256: z.string(), base64: z.string() };

/** A file that was written, or null when the person closed the dialog without choosing one. */
const writtenFile = z.strictObject({
  file: z.string().nullable(),
  /** What the typesetter had to change or could not show, with its place in the plan. */
  warnings: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  /** Of the file's content, which stands beside it in a file `NAME.sha256` too; null when nothing was written. */
  digest: z.strictObject(digestForms).nullable(),
});

/** What leaves the program: the same files as the command line writes. */
export const outputCalls = {
  /** Asks where, then prints the whole plan in the edition of its status (PDF/A-2a). */
  printPdf: defineCall({
    channel: 'output.printPdf',
    input: z.strictObject({ planId }),
    output: writtenFile,
  }),
  /** Asks where, then writes the plan, or one part of it, in a format. */
  exportPlan: defineCall({
    channel: 'output.exportPlan',
    input: z.strictObject({ planId, format: z.enum(outputFormats), part: partSchema.nullable() }),
    output: writtenFile,
  }),
  /** Asks where, then writes the "Quadro delle modifiche" from a version of this or another plan to the plan as it stands. */
  exportChanges: defineCall({
    channel: 'output.exportChanges',
    input: z.strictObject({ planId, before: planVersionSchema, format: z.enum(changesFormats) }),
    output: writtenFile,
  }),
  /** The proposal of deliberation as text to paste, and the digests of what is annexed to it. */
  actText: defineCall({
    channel: 'output.actText',
    input: z.strictObject({ planId }),
    output: z.strictObject({
      text: z.string(),
      annexes: z.array(z.strictObject({ name: z.string(), description: z.string(), ...digestForms })),
    }),
  }),
  /** Asks where, then writes the same proposal as a Word document. */
  exportAct: defineCall({
    channel: 'output.exportAct',
    input: z.strictObject({ planId }),
    output: writtenFile,
  }),
  /** The PDF whose pages go on paper: the same that `exportPlan` writes. */
  paperPdf: defineCall({
    channel: 'output.paperPdf',
    input: z.strictObject({ planId, part: partSchema.nullable() }),
    output: pdfOutput,
  }),
  /**
   * Prints the pages that the window has laid for paper, asking for the printer with the system's dialog. False: the
   * person closed it.
   */
  printPages: defineCall({
    channel: 'output.printPages',
    input: z.undefined(),
    output: z.strictObject({ printed: z.boolean() }),
  }),
  /** Ends the export that is under way: its call answers with `print.cancelled`, and no file is written. */
  cancel: defineCall({ channel: 'output.cancel', input: z.undefined(), output: z.undefined() }),
  /** Shows the file that was written last in the system's window of folders. */
  showFile: defineCall({ channel: 'output.showFile', input: z.undefined(), output: z.undefined() }),
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
