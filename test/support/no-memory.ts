import type { PassphraseMemory } from '../../electron/core/identities/passphrase-memory.ts';

/** A computer without a keychain, which a test cannot have. */
export const noMemory: PassphraseMemory = {
  available: () => false,
  recall: async () => null,
  remember: () => Promise.reject(new Error('asked to remember')),
  forget: async () => undefined,
};
