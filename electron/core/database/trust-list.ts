import { PiaoError } from '../../../shared/errors.ts';
import { certificatesFromPem } from '../bundles/certificate.ts';
import { speakingOf } from './sqlite-error.ts';
import type { Reader } from './tables.ts';

/** A certificate that somebody of the office compared. */
export interface TrustedCertificate {
  readonly fingerprint: string;
  readonly name: string;
  /** In a person's words: "impronta confrontata al telefono con …". */
  readonly checkedHow: string;
  /** ISO 8601, UTC. */
  readonly trustedAt: string;
}

/**
 * What the office knows of a signer: `trusted` the very certificate; `changed` none such, but another one of the
 * same name is trusted; `unknown` neither.
 */
export type Trust =
  | { readonly state: 'trusted'; readonly certificate: TrustedCertificate }
  | { readonly state: 'changed'; readonly others: readonly TrustedCertificate[] }
  | { readonly state: 'unknown' };

interface TrustOptions {
  /** The database file, for messages. */
  readonly file: string;
  readonly now: () => Date;
}

/** The certificates that this office trusts. */
export class TrustList {
  readonly #db: Reader;
  readonly #options: TrustOptions;

  constructor(db: Reader, options: TrustOptions) {
    this.#db = db;
    this.#options = options;
  }

  /** By name, the newest of a name first. */
  list(): Promise<readonly TrustedCertificate[]> {
    return this.#speaking(async () => {
      const rows = await this.#db
        .selectFrom('trusted_certificates')
        .select(['fingerprint', 'name', 'checked_how', 'trusted_at'])
        .orderBy('name')
        .orderBy('trusted_at', 'desc')
        .execute();
      return rows.map(({ fingerprint, name, checked_how, trusted_at }) => ({
        fingerprint,
        name,
        checkedHow: checked_how,
        trustedAt: trusted_at,
      }));
    });
  }

  async of(signer: { readonly name: string; readonly fingerprint: string }): Promise<Trust> {
    const all = await this.list();
    const certificate = all.find(({ fingerprint }) => fingerprint === signer.fingerprint);
    if (certificate !== undefined) return { state: 'trusted', certificate };
    const others = all.filter(({ name }) => sameName(name, signer.name));
    return others.length > 0 ? { state: 'changed', others } : { state: 'unknown' };
  }

  /**
   * Trusts a certificate from now on; once more with other words changes how it was checked.
   *
   * @throws PiaoError `trust.unreadable` unless `pem` is one certificate, `trust.how-missing`
   */
  async add(pem: string, checkedHow: string): Promise<void> {
    const certificate = onlyCertificate(pem);
    const how = checkedHow.trim();
    if (how === '') {
      throw new PiaoError(
        'trust.how-missing',
        'Scrivere come è stata confrontata l’impronta: per esempio al telefono, e con chi.',
      );
    }
    const { name, fingerprint } = certificate;
    const cells = { name, pem, checked_how: how, trusted_at: this.#options.now().toISOString() };
    await this.#speaking(() =>
      this.#db
        .insertInto('trusted_certificates')
        .values({ fingerprint, ...cells })
        .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(cells))
        .execute(),
    );
  }

  /** Trusts it no more. */
  async remove(fingerprint: string): Promise<void> {
    await this.#speaking(() =>
      this.#db.deleteFrom('trusted_certificates').where('fingerprint', '=', fingerprint).execute(),
    );
  }

  #speaking<T>(work: () => Promise<T>): Promise<T> {
    return speakingOf(this.#options.file, work);
  }
}

/** As a person reads it: capitals, accents and spaces make no other office. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '')
      .toLocaleLowerCase('it');
  return plain(a) === plain(b);
}

function onlyCertificate(pem: string) {
  try {
    const [certificate, ...others] = certificatesFromPem(pem);
    if (certificate !== undefined && others.length === 0) return certificate;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
}

function unreadable(cause?: unknown): PiaoError {
  return new PiaoError(
    'trust.unreadable',
    'Il certificato non si può leggere: aprire di nuovo il fascicolo, oppure chiedere il certificato a chi ha firmato.',
    { cause },
  );
}
