import { assertNever } from '../../../shared/assert-never.ts';
import type { BundleAction } from '../../../shared/contract/bundles.ts';
import { trienniumWords } from '../../stores/plan-shelves.ts';
import type { BundleReport } from './use-shown-bundle.ts';

/** The outcome in one sentence, which claims no more than can be checked offline. */
export function bundleWords({ valid, signer }: Pick<BundleReport, 'valid' | 'signer'>): string {
  if (!valid || signer === null) {
    return 'Il file non è integro o non è utilizzabile: nulla di ciò che contiene è stato usato.';
  }
  const trust = signer.trust.state === 'trusted' ? 'fidato' : 'non fidato';
  return `È integro e firmato da ${signer.name} (${trust}). La revoca del certificato non è controllata.`;
}

/** What can be done with the plan of a bundle; `firstYear` is that plan's. */
export function bundleActionWords(action: BundleAction, firstYear: number | null): string {
  switch (action) {
    case 'keep':
      return 'Conserva il piano così com’è';
    case 'draft':
      return 'Crea una bozza con questi contenuti';
    case 'rollOver':
      return firstYear === null
        ? 'Nuovo piano dell’anno successivo da questo'
        : `Nuovo piano ${trienniumWords(firstYear + 1)} da questo`;
    default:
      return assertNever(action, 'unknown action on a bundle');
  }
}
