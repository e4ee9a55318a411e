import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { certificatesFromPem } from '../bundles/certificate.ts';
import { createIdentity, openIdentity, type SigningIdentity } from '../bundles/identity.ts';
import { writeAllWhole } from '../files/write-whole.ts';

/** What may be shown of a signing identity. */
export interface IdentitySummary {
  readonly name: string;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

const keyName = 'firma.p12';
const certificateName = 'firma.pem';
const ownerOnly = 0o600;

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

  /** Throws `identity.exists`: replacing the key would leave the office's former bundles without their signer. */
  async create(name: string, passphrase: string): Promise<IdentitySummary> {
    if (existsSync(this.#key)) {
      throw new PiaoError(
        'identity.exists',
        "L'ufficio ha già un'identità di firma: usare quella, con la sua passphrase.",
      );
    }
    const created = await createIdentity({ name, passphrase });
    await writeAllWhole([
      { path: this.#key, content: created.p12, mode: ownerOnly },
      { path: this.#certificate, content: created.certificatePem },
    ]);
    return { name: name.trim(), fingerprint: created.fingerprint };
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
}
