import { z } from 'zod';
import { planHeaderSchema, resolutionSchema } from '../plan/core/header.ts';
import { defineCall, defineEvent } from './call.ts';
import { proofCheckSchema } from './life.ts';

const trustedCertificate = z.strictObject({
  fingerprint: z.string(),
  name: z.string(),
  checkedHow: z.string(),
  trustedAt: z.iso.datetime(),
});

/** `changed`: none such, but another certificate of the same name is trusted. */
const trust = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('trusted'), certificate: trustedCertificate }),
  z.strictObject({ state: z.literal('changed'), others: z.array(trustedCertificate).readonly() }),
  z.strictObject({ state: z.literal('unknown') }),
]);

/** What can be done with the plan of a bundle that verifies. */
export const bundleActions = ['keep', 'draft', 'rollOver'] as const;
export type BundleAction = (typeof bundleActions)[number];

const report = z.strictObject({
  /** By which the window names the file from here on: it never names a path. */
  token: z.uuid(),
  fileName: z.string(),
  valid: z.boolean(),
  signer: z
    .strictObject({ name: z.string(), fingerprint: z.string(), certificatePem: z.string(), trust })
    .nullable(),
  /** As the signer declared it. */
  signedAt: z.string().nullable(),
  /** Which plan, and which text of it. */
  plan: z
    .strictObject({
      title: z.string(),
      firstYear: z.int().nullable(),
      ...planHeaderSchema.pick({ status: true, revision: true }).shape,
      resolution: resolutionSchema.pick({ body: true, number: true, date: true }).nullable(),
    })
    .nullable(),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).readonly(),
  /** Signatures that other software put beside ours: not checked. */
  otherSignatures: z.array(z.string()).readonly(),
  problems: z.array(z.strictObject({ code: z.string(), message: z.string() })).readonly(),
  /** What can be done with it; nothing when it does not verify. */
  actions: z.array(z.enum(bundleActions)).readonly(),
});

const ofBundle = z.strictObject({ token: z.uuid() });

/** Bundles that come from elsewhere. */
export const bundleCalls = {
  /** Asks which file, and verifies it; null when the person closed the dialog. */
  choose: defineCall({ channel: 'bundles.choose', input: z.undefined(), output: report.nullable() }),
  /** The file that the system asked the program to open, once; null when there is none. */
  received: defineCall({ channel: 'bundles.received', input: z.undefined(), output: report.nullable() }),
  /** Verifies it again, e.g. after its signer has been trusted. */
  verify: defineCall({ channel: 'bundles.verify', input: ofBundle, output: report }),
  /**
   * After a backup. `keep`: the plan as it is, read-only unless it is a draft; `draft`: a new draft with the same
   * contents; `rollOver`: next year's draft from it, by the rules of its kinds.
   */
  takeIn: defineCall({
    channel: 'bundles.takeIn',
    input: ofBundle.extend({ action: z.enum(bundleActions) }),
    output: z.strictObject({ planId: z.uuid() }),
  }),
  /** Whether its PDF is what its data print. */
  prove: defineCall({
    channel: 'bundles.prove',
    input: ofBundle,
    output: z.array(proofCheckSchema).readonly(),
  }),
};

export const bundleEvents = {
  /** The system asked the program to open a bundle: ask for it with `bundles.received`. */
  arrived: defineEvent({ channel: 'bundles.arrived', payload: z.undefined() }),
};

/** The certificates that this office trusts. */
export const trustCalls = {
  list: defineCall({
    channel: 'trust.list',
    input: z.undefined(),
    output: z.array(trustedCertificate).readonly(),
  }),
  add: defineCall({
    channel: 'trust.add',
    input: z.strictObject({ pem: z.string().max(100_000), checkedHow: z.string().max(1000) }),
    output: z.undefined(),
  }),
  remove: defineCall({
    channel: 'trust.remove',
    input: z.strictObject({ fingerprint: z.string().length(64) }),
    output: z.undefined(),
  }),
};
