import { describe, expect, it } from 'vitest';
import { newPassphraseRefusal, passphraseWeakness } from '../../../../shared/validation/passphrase.ts';

describe('a passphrase for a new key', () => {
  it.each([
    ['', '0 caratteri'],
    ['x', '1 carattere:'],
    ['undici cara', '11 caratteri'],
    // Characters as a person counts them, not units of the encoding.
    ['🔑🔑🔑🔑🔑🔑', '6 caratteri'],
    ['è'.normalize('NFD').repeat(11), '11 caratteri'],
  ])('%j is too short', (passphrase, says) => {
    expect(passphraseWeakness(passphrase)).toContain(says);
    expect(newPassphraseRefusal(passphrase, passphrase)).toContain('almeno 12');
  });

  it('of twelve characters is long enough', () => {
    expect(passphraseWeakness('dodici carat')).toBeNull();
    expect(newPassphraseRefusal('dodici carat', 'dodici carat')).toBeNull();
  });

  it('must be typed twice alike, which is told first', () => {
    expect(newPassphraseRefusal('corta', 'altra')).toContain('diverse');
  });
});
