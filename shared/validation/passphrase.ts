/** The shortest passphrase that the window lets protect a signing key. */
export const minimumPassphrase = 12;

/** How to make one that lasts. */
export const passphraseHint = `Almeno ${minimumPassphrase} caratteri: quattro o cinque parole che non stanno insieme si ricordano meglio di una parola complicata.`;

/** Why a passphrase is too weak to protect a new key, as one Italian sentence; null when it is not. */
export function passphraseWeakness(passphrase: string): string | null {
  // By characters, as a person counts them.
  const length = [...passphrase.normalize('NFC')].length;
  if (length >= minimumPassphrase) return null;
  const has = length === 1 ? '1 carattere' : `${length} caratteri`;
  return `La passphrase ha ${has}: per proteggere una chiave di firma ne servono almeno ${minimumPassphrase}.`;
}

/** Why a passphrase typed twice cannot protect a new key; null when it can. */
export function newPassphraseRefusal(passphrase: string, repeated: string): string | null {
  if (passphrase !== repeated) return 'Le due passphrase sono diverse: riscriverle uguali.';
  return passphraseWeakness(passphrase);
}
