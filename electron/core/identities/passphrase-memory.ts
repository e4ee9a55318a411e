import { PiaoError } from '../../../shared/errors.ts';
import type { SigningIdentity } from '../bundles/identity.ts';
import type { OfficeIdentity } from './office-identity.ts';

/** Where the passphrase may be kept besides the person's head. */
export interface PassphraseMemory {
  /** Whether the system has a keychain that protects it. */
  readonly available: () => boolean;
  /** Null when there is none, or when it cannot be read any more. */
  readonly recall: () => Promise<string | null>;
  readonly remember: (passphrase: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/**
 * The office's identity, by the passphrase that was typed, or, for null, by the one that is remembered.
 *
 * @throws PiaoError `identity.not-remembered`, and what `OfficeIdentity.open` throws; what is remembered and does not
 *   open the key (any more) is forgotten
 */
export async function openOffice(
  identity: OfficeIdentity,
  memory: PassphraseMemory,
  passphrase: string | null,
): Promise<SigningIdentity> {
  if (passphrase !== null) return identity.open(passphrase);
  const remembered = await memory.recall();
  if (remembered === null) throw notRemembered();
  try {
    return await identity.open(remembered);
  } catch (error) {
    if (!(error instanceof PiaoError) || error.code !== 'identity.wrong-passphrase') throw error;
    await memory.forget();
    throw notRemembered();
  }
}

function notRemembered(): PiaoError {
  return new PiaoError(
    'identity.not-remembered',
    'La passphrase non è ricordata da questo computer: scriverla.',
  );
}
