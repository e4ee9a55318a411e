import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { certificatesFromPem, type SigningCertificate } from '../bundles/certificate.ts';
import {
  type CreatedIdentity,
  createIdentity,
  openIdentity,
  type SigningIdentity,
  takeInIdentity,
} from '../bundles/identity.ts';
import { ECDSA_P256, keyAlgorithm } from '../bundles/key-algorithms.ts';
import type { KeyType } from '../bundles/self-signed.ts';
import { systemCode } from '../files/system-code.ts';
import { writeWhole } from '../files/write-whole.ts';

/** What may be shown of a signing identity. */
export interface IdentitySummary {
  readonly name: string;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
  readonly keyType: KeyType;
  /** Who issued the certificate; null when it is self-signed. */
  readonly issuer: string | null;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
}

export interface MakingOptions {
  readonly keyType?: KeyType;
  /** Sets the identity that is there aside, which is never deleted; otherwise `identity.exists`. */
  readonly replaces?: boolean;
}

const keyName = 'firma.p12';
const certificateName = 'firma.pem';
const ownerOnly = 0o600;

/** One making after the other, whichever object is asked: the second must see the key of the first. */
let making: Promise<unknown> = Promise.resolve();

/** The office's own signing identity, kept in the data folder as `.p12` beside its certificate. */
export class OfficeIdentity {
  readonly #folder: string;
  readonly #key: string;
  readonly #certificate: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#key = path.join(folder, keyName);
    this.#certificate = path.join(folder, certificateName);
  }

  /** Null until there is one. Throws `identity.unreadable` when its certificate is damaged. */
  async current(): Promise<IdentitySummary | null> {
    if (!existsSync(this.#key) || !existsSync(this.#certificate)) return null;
    return summaryOf(await this.#readCertificate());
  }

  /**
   * A key whose certificate has gone is not replaced but taken up again, with its own passphrase.
   *
   * @throws PiaoError `identity.exists`: replacing the key would leave the office's former bundles without their
   *   signer; `identity.certificate-lost` when the passphrase is not that of a key without certificate
   */
  create(name: string, passphrase: string, options: MakingOptions = {}): Promise<IdentitySummary> {
    const { keyType = 'ecdsa' } = options;
    return this.#make(options, passphrase, () => createIdentity({ name, passphrase, keyType }));
  }

  /**
   * Takes in a `.p12` from an authority, or a recovery copy, with its chain.
   *
   * @throws PiaoError as `create`, and what `takeInIdentity` throws
   */
  import(p12: Uint8Array, passphrase: string, options: MakingOptions = {}): Promise<IdentitySummary> {
    return this.#make(options, passphrase, () => takeInIdentity(p12, passphrase));
  }

  /** Ready to sign. Throws `identity.missing`, `identity.wrong-passphrase` and what `openIdentity` throws. */
  async open(passphrase: string): Promise<SigningIdentity> {
    return openIdentity(await this.recoveryCopy(), passphrase);
  }

  /** The `.p12` as it is kept, under its passphrase, to be put in a safe place. Throws `identity.missing`. */
  async recoveryCopy(): Promise<Uint8Array> {
    if (existsSync(this.#key)) return readFile(this.#key);
    throw missing();
  }

  /** The certificate, for those who are to trust it. Throws `identity.missing`. */
  async certificatePem(): Promise<string> {
    if (existsSync(this.#certificate)) return readFile(this.#certificate, 'utf8');
    throw missing();
  }

  #make(
    options: MakingOptions,
    passphrase: string,
    make: () => Promise<CreatedIdentity>,
  ): Promise<IdentitySummary> {
    const made = making.then(() => this.#makeNow(options, passphrase, make));
    making = made.catch(() => undefined);
    return made;
  }

  async #makeNow(
    { replaces = false }: MakingOptions,
    passphrase: string,
    make: () => Promise<CreatedIdentity>,
  ): Promise<IdentitySummary> {
    const there = existsSync(this.#key);
    if (there && !replaces) {
      if (existsSync(this.#certificate)) throw alreadyThere();
      return this.#recover(passphrase);
    }
    const made = await make();
    if (there) await this.#setAside();
    // The certificate first: alone it counts for nothing, so that a stop in between leaves no identity.
    await writeWhole(this.#certificate, made.certificatePem);
    await this.#placeKey(made.p12);
    return summaryOf(await this.#readCertificate());
  }

  /** Under a name of their own: what the old key signed may have to be signed for again. */
  async #setAside(): Promise<void> {
    const stamp = randomBytes(4).toString('hex');
    await rename(this.#key, path.join(this.#folder, `firma-sostituita-${stamp}.p12`));
    if (!existsSync(this.#certificate)) return;
    await rename(this.#certificate, path.join(this.#folder, `firma-sostituita-${stamp}.pem`));
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
        `La chiave di firma «${this.#key}» c’è, ma il suo certificato manca: indicare la passphrase di quella chiave per recuperarlo, oppure spostare altrove la chiave per crearne una nuova.`,
        { cause },
      );
    }
    await writeWhole(this.#certificate, identity.certificatePem);
    return summaryOf(identity.certificate);
  }

  async #readCertificate(): Promise<SigningCertificate> {
    const [certificate] = certificatesFromPem(await readFile(this.#certificate, 'utf8'));
    if (certificate !== undefined) return certificate;
    throw new PiaoError(
      'identity.unreadable',
      `Il certificato ${this.#certificate} non si può leggere: ripristinarlo da una copia.`,
    );
  }
}

function summaryOf({ name, fingerprint, issuerName, parsed }: SigningCertificate): IdentitySummary {
  const algorithm = keyAlgorithm(parsed.subjectPublicKeyInfo.algorithm);
  return {
    name,
    fingerprint,
    keyType: algorithm === ECDSA_P256 ? 'ecdsa' : 'rsa',
    issuer: parsed.issuer.isEqual(parsed.subject) ? null : issuerName,
    validFrom: parsed.notBefore.value.toISOString(),
    validTo: parsed.notAfter.value.toISOString(),
  };
}

function alreadyThere(): PiaoError {
  return new PiaoError(
    'identity.exists',
    'L’ufficio ha già un’identità di firma: usare quella, con la sua passphrase.',
  );
}

function missing(): PiaoError {
  return new PiaoError(
    'identity.missing',
    'L’ufficio non ha ancora un’identità di firma: crearla prima di firmare.',
  );
}
