import { z } from 'zod';
import { resolutionSchema } from '../plan/core/header.ts';
import { logActions } from '../plan/log-action.ts';
import { publicationStepSchema } from '../plan/publication.ts';
import { defineCall } from './call.ts';
import { passphraseSchema } from './identities.ts';
import { writeAnswerSchema } from './plans.ts';

const planId = z.uuid();
const ofPlan = z.strictObject({ planId });
const sha256 = z.string().length(64);

/** What was frozen, without its contents. */
const frozenSchema = z.strictObject({
  status: z.enum(['proposed', 'approved']),
  revision: z.int(),
  createdAt: z.iso.datetime(),
  planSha256: sha256,
  pdfSha256: sha256,
  /** Of the data, as the PDF carries it. */
  fingerprint: sha256,
  /** What printed the PDF; null when nothing says so. */
  engine: z.string().nullable(),
  /** Of the bundle that was signed with it; null when none was. */
  signer: z.strictObject({ name: z.string(), fingerprint: sha256, signedAt: z.iso.datetime() }).nullable(),
});

const eventSchema = z.strictObject({
  action: z.enum(logActions),
  note: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
});

/** One thing that a proof looked at; `unknown`: it could not be compared. */
export const proofCheckSchema = z.strictObject({
  code: z.string(),
  outcome: z.enum(['right', 'wrong', 'unknown']),
  message: z.string(),
});

/** Which file of a resolution. */
const resolutionFile = z.enum(['act', 'signedPlan']);

/** The road of a plan to the Giunta, and what follows. */
export const lifeCalls = {
  /** All that is known of a plan's road: what was frozen (the oldest first), what was done, what was published. */
  state: defineCall({
    channel: 'life.state',
    input: ofPlan,
    output: z.strictObject({
      frozen: z.array(frozenSchema).readonly(),
      events: z.array(eventSchema).readonly(),
      publication: z.array(publicationStepSchema).readonly(),
    }),
  }),
  /** Draft → proposed: checked, printed, signed and locked as one. `passphrase` null: the one that is remembered. */
  freeze: defineCall({
    channel: 'life.freeze',
    input: z.strictObject({ planId, passphrase: passphraseSchema.nullable() }),
    output: writeAnswerSchema,
  }),
  /** Proposed → draft. */
  withdraw: defineCall({
    channel: 'life.withdraw',
    input: z.strictObject({ planId, motivation: z.string().max(4000) }),
    output: writeAnswerSchema,
  }),
  /** Of a proposal; may be corrected until the plan is approved. */
  recordResolution: defineCall({
    channel: 'life.recordResolution',
    input: z.strictObject({ planId, resolution: resolutionSchema.omit({ act: true, signedPlan: true }) }),
    output: writeAnswerSchema,
  }),
  /** Asks for the file and keeps it untouched; null when the person closed the dialog. */
  attach: defineCall({
    channel: 'life.attach',
    input: z.strictObject({ planId, as: resolutionFile }),
    output: writeAnswerSchema.nullable(),
  }),
  /** Asks where, then writes a file of the resolution as it came. */
  saveFile: defineCall({
    channel: 'life.saveFile',
    input: z.strictObject({ planId, as: resolutionFile }),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
  /** Proposed with a resolution → approved, for ever: printed with the resolution, and signed. */
  approve: defineCall({
    channel: 'life.approve',
    input: z.strictObject({ planId, passphrase: passphraseSchema.nullable() }),
    output: writeAnswerSchema,
  }),
  /** A draft that updates an approved plan during the year. */
  amend: defineCall({ channel: 'life.amend', input: ofPlan, output: ofPlan }),
  recordPublication: defineCall({
    channel: 'life.recordPublication',
    input: z.strictObject({ planId, step: publicationStepSchema }),
    output: z.undefined(),
  }),
  /** Proves a proposed or approved plan: stored, unchanged, printed from its data, signed, with its log intact. */
  prove: defineCall({
    channel: 'life.prove',
    input: ofPlan,
    output: z.array(proofCheckSchema).readonly(),
  }),
};
