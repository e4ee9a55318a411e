import type { BundleReport } from './use-shown-bundle.ts';

/** The outcome in one sentence, which claims no more than can be checked offline. */
export function bundleWords({ valid, signer }: Pick<BundleReport, 'valid' | 'signer'>): string {
  if (!valid || signer === null) {
    return 'Il file non è integro o non è utilizzabile: nulla di ciò che contiene è stato usato.';
  }
  const trust = signer.trust.state === 'trusted' ? 'fidato' : 'non fidato';
  return `È integro e firmato da ${signer.name} (${trust}). La revoca del certificato non è controllata.`;
}
