import type { LegalSource } from '../../legal/source.ts';
import { decimalPattern } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import { endOf, latestInForce } from './latest-in-force.ts';
import type { Parameter } from './parameters.ts';

/** The name of a legal figure among the parameters of a plan. */
export type ParameterName = { readonly table: string; readonly key: string };

/**
 * The ente's own figure in place of the program's: of the readable ones in force by the end of the first year, the
 * latest. Undefined where the program's holds.
 */
export function correctedParameter(doc: PlanDocument, { table, key }: ParameterName): Parameter | undefined {
  const { firstYear } = doc.plan.period;
  const readable = doc.parameters.filter(
    (row) => row.table === table && row.key === key && decimalPattern.test(row.value),
  );
  // A plan that does not say its first year takes them all.
  return latestInForce(readable, endOf(firstYear ?? 9999));
}

/** A correction is verified once the ente says when it was. */
export function sourceOfCorrection({ source, note, verifiedOn }: Parameter): LegalSource {
  const words = [source, note].filter((text) => text.trim() !== '').join('; ');
  return {
    source: words === '' ? 'correzione dell’ente, senza fonte' : `correzione dell’ente: ${words}`,
    verified: verifiedOn !== null,
  };
}
