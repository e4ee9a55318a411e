import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { certificatesFromPem } from '../bundles/certificate.ts';
import { createIdentity, openIdentity, type SigningIdentity } from '../bundles/identity.ts';
import { systemCode } from '../files/system-code.ts';
import { writeWhole } from '../files/write-whole.ts';

/** What may be shown of a signing identity. */
export interface IdentitySummary {
  readonly name: string;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

const keyName = 'firma.p12';
const certificateName = 'firma.pem';
const ownerOnly = 0o600;

/** One creation after the other, whichever object is asked: the second must see the key of the first. */
let creating: Promise<unknown> = Promise.resolve();

/** The office's own signing identity, kept in the data folder as `.p12` beside its certificate. */
export class OfficeIdentity {
  readonly #key: string;
  readonly #certificate: string;

  constructor(folder: string) {
    this.#key = path.join(folder, keyName);
    this.#certificate = path.join(folder, certificateName);
  }

  /** Null until one has been created. Throws `identity.unreadable` when its certificate is damaged. */
  async current(): Promise<IdentitySummary | null> {
    if (!existsSync(this.#key) || !existsSync(this.#certificate)) return null;
    const [certificate] = certificatesFromPem(await readFile(this.#certificate, 'utf8'));
    if (certificate === undefined) {
      throw new PiaoError(
        'identity.unreadable',
        `Il certificato ${this.#certificate} non si può leggere: ripristinarlo da una copia.`,
      );
    }
    return { name: certificate.name, fingerprint: certificate.fingerprint };
  }

  /**
   * A key whose certificate has gone is not replaced but taken up again, with its own passphrase.
   *
   * @throws PiaoError `identity.exists`: replacing the key would leave the office's former bundles without their
   *   signer; `identity.certificate-lost` when the passphrase is not that of a key without certificate
   */
  create(name: string, passphrase: string): Promise<IdentitySummary> {
    const made = creating.then(() => this.#create(name, passphrase));
    creating = made.catch(() => undefined);
    return made;
  }

  /** Ready to sign. Throws `identity.missing`, `identity.wrong-passphrase` and what `openIdentity` throws. */
  async open(passphrase: string): Promise<SigningIdentity> {
    if (!existsSync(this.#key)) {
      throw new PiaoError(
        'identity.missing',
        "L'ufficio non ha ancora un'identità di firma: crearla prima di esportare.",
      );
    }
    return openIdentity(await readFile(this.#key), passphrase);
  }

  async #create(name: string, passphrase: string): Promise<IdentitySummary> {
    if (existsSync(this.#key)) {
      if (existsSync(this.#certificate)) throw alreadyThere();
      return this.#recover(passphrase);
    }
    const created = await createIdentity({ name, passphrase });
    // The certificate first: alone it counts for nothing, so that a stop in between leaves no identity.
    await writeWhole(this.#certificate, created.certificatePem);
    await this.#placeKey(created.p12);
    return { name: name.trim(), fingerprint: created.fingerprint };
  }

  /** Whole and only where there is none: a rename would take the place of a key that came meanwhile. */
  async #placeKey(p12: Uint8Array): Promise<void> {
    const staged = `${this.#key}.${randomBytes(6).toString('hex')}.tmp`;
    await writeWhole(staged, p12, ownerOnly);
    try {
      await link(staged, this.#key);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw alreadyThere();
      // Some disks know no second names.
      await writeWhole(this.#key, p12, ownerOnly);
    } finally {
      await rm(staged, { force: true });
    }
  }

  async #recover(passphrase: string): Promise<IdentitySummary> {
    let identity: SigningIdentity;
    try {
      identity = await this.open(passphrase);
    } catch (cause) {
      throw new PiaoError(
        'identity.certificate-lost',
        `La chiave di firma «${this.#key}» c'è, ma il suo certificato manca: indicare la passphrase di quella chiave per recuperarlo, oppure spostare altrove la chiave per crearne una nuova.`,
        { cause },
      );
    }
    await writeWhole(this.#certificate, identity.certificatePem);
    return { name: identity.name, fingerprint: identity.fingerprint };
  }
}

function alreadyThere(): PiaoError {
  return new PiaoError(
    'identity.exists',
    "L'ufficio ha già un'identità di firma: usare quella, con la sua passphrase.",
  );
}
