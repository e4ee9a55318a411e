import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { safeStorage } from 'electron';
import { writeWhole } from '../core/files/write-whole.ts';
import type { PassphraseMemory } from '../core/identities/passphrase-memory.ts';

/** Remembers the passphrase in a file that only this person's account on this computer can read. */
export function keychainMemory(folder: string): PassphraseMemory {
  const file = path.join(folder, 'firma.ricordata');
  return {
    available: isProtected,
    recall: async () => {
      if (!existsSync(file) || !isProtected()) return null;
      try {
        return safeStorage.decryptString(await readFile(file));
      } catch {
        // Of another account, or of a keychain that was made anew: the person types it again.
        return null;
      }
    },
    remember: (passphrase) => writeWhole(file, safeStorage.encryptString(passphrase), 0o600),
    forget: () => rm(file, { force: true }),
  };
}

/** SECURITY: without a keyring Linux would encrypt with a password that is written in Chromium's source. */
function isProtected(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
