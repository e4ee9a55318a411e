import { PiaoError } from '../../../shared/errors.ts';
import { certificatesFromPem, type SigningCertificate } from './certificate.ts';

/**
 * True when one of the given certificates is the very one with this fingerprint (SHA-256 of the DER, hex).
 * Being issued by a trusted authority does not count: trust is in a certificate that somebody compared.
 *
 * @param trustedPems PEM texts, each with one certificate or more
 * @throws PiaoError `trust.unreadable` when a text holds no readable certificate
 */
export function isTrusted(fingerprint: string, trustedPems: readonly string[]): boolean {
  // Every text is read even after a match: an unreadable one is a mistake of the caller in any case.
  const trusted = trustedPems.flatMap((pem, index) => readTrusted(pem, index + 1));
  return trusted.some((certificate) => certificate.fingerprint === fingerprint.toLowerCase());
}

function readTrusted(pem: string, position: number): SigningCertificate[] {
  try {
    const certificates = certificatesFromPem(pem);
    if (certificates.length > 0) return certificates;
  } catch (cause) {
    throw unreadable(position, cause);
  }
  throw unreadable(position);
}

function unreadable(position: number, cause?: unknown): PiaoError {
  return new PiaoError(
    'trust.unreadable',
    `Il certificato di fiducia n. ${position} non è un certificato PEM leggibile: indicare il file .pem scritto da «piao keygen» o ricevuto dall’ufficio che firma.`,
    { details: { position }, cause },
  );
}
