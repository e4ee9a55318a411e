import { z } from 'zod';
import { defineCall } from './call.ts';

export const passphraseSchema = z.string().max(1024);

/** What may be shown of an identity. The key never crosses to the window. */
const identity = z.strictObject({
  name: z.string(),
  /** SHA-256 of the certificate, lower-case hex. */
  fingerprint: z.string(),
  keyType: z.enum(['ecdsa', 'rsa']),
  /** Null when the certificate is self-signed. */
  issuer: z.string().nullable(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
});

/** `replaces`: the identity that is there is set aside, never deleted; refused otherwise (`identity.exists`). */
const replaces = z.boolean().default(false);
const writtenFile = z.strictObject({ file: z.string().nullable() });

/** The office's signing identity. */
export const identityCalls = {
  /** Null until there is one. */
  current: defineCall({ channel: 'identities.current', input: z.undefined(), output: identity.nullable() }),
  create: defineCall({
    channel: 'identities.create',
    input: z.strictObject({
      name: z.string().max(256),
      passphrase: passphraseSchema,
      keyType: z.enum(['ecdsa', 'rsa']).default('ecdsa'),
      replaces,
    }),
    output: identity,
  }),
  /** Asks for a `.p12` and takes it in with its chain; null when the person closed the dialog. */
  import: defineCall({
    channel: 'identities.import',
    input: z.strictObject({ passphrase: passphraseSchema, replaces }),
    output: identity.nullable(),
  }),
  /** Asks where, then writes the `.p12` as it is kept, under its passphrase. */
  saveRecoveryCopy: defineCall({
    channel: 'identities.saveRecoveryCopy',
    input: z.undefined(),
    output: writtenFile,
  }),
  /** Asks where, then writes the certificate, for those who are to trust it. */
  saveCertificate: defineCall({
    channel: 'identities.saveCertificate',
    input: z.undefined(),
    output: writtenFile,
  }),
  /** Whether the system has a keychain, and whether the passphrase is in it. */
  memory: defineCall({
    channel: 'identities.memory',
    input: z.undefined(),
    output: z.strictObject({ available: z.boolean(), remembered: z.boolean() }),
  }),
  /** Puts the passphrase into the system's keychain, once it has opened the key. */
  remember: defineCall({
    channel: 'identities.remember',
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.undefined(),
  }),
  forget: defineCall({ channel: 'identities.forget', input: z.undefined(), output: z.undefined() }),
};
