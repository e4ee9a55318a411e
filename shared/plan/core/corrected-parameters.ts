import type { LegalSource } from '../../legal/source.ts';
import { decimalPattern } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { Parameter } from './parameters.ts';

/** The name of a legal figure among the parameters of a plan. */
export type ParameterName = { readonly table: string; readonly key: string };

/**
 * The ente's own figure in place of the program's: of the readable ones in force by the end of the first year, the
 * latest. Undefined where the program's holds.
 */
export function correctedParameter(doc: PlanDocument, { table, key }: ParameterName): Parameter | undefined {
  return doc.parameters
    .filter((row) => row.table === table && row.key === key && decimalPattern.test(row.value))
    .filter(({ validFrom }) => isInForce(doc, validFrom))
    .reduce<Parameter | undefined>(
      (latest, row) =>
        latest !== undefined && (latest.validFrom ?? '') > (row.validFrom ?? '') ? latest : row,
      undefined,
    );
}

/** A correction is verified once the ente says when it was. */
export function sourceOfCorrection({ source, note, verifiedOn }: Parameter): LegalSource {
  const words = [source, note].filter((text) => text.trim() !== '').join('; ');
  return {
    source: words === '' ? 'correzione dell’ente, senza fonte' : `correzione dell’ente: ${words}`,
    verified: verifiedOn !== null,
  };
}

function isInForce({ plan }: PlanDocument, validFrom: string | null): boolean {
  const { firstYear } = plan.period;
  return validFrom === null || firstYear === null || validFrom <= `${firstYear}-12-31`;
}
