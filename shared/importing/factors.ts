import type { Anomaly, RiskFactor } from '../calculators/risk.ts';
import { anomalyWords, riskFactorWords } from '../plan/risk/factors.ts';
import type { Ledger } from './found.ts';
import type { Line, LineRange } from './source.ts';
import { fold } from './wording.ts';

/** The factors and anomalies of ANCI's method that the plan prints, with their lines. */
export interface PrintedFactors {
  readonly factors: ReadonlyMap<RiskFactor, LineRange>;
  readonly anomalies: ReadonlyMap<Anomaly, LineRange>;
}

/**
 * Looks for the rows by the name of the factor in their first cell. The rows stay in the text of the section:
 * what they say is the method's, and the plan document has it already.
 */
export function readFactors(lines: readonly Line[], ledger: Ledger): PrintedFactors {
  const byName = new Map<string, RiskFactor | Anomaly>([
    ...Object.entries(riskFactorWords).map(([key, { label }]) => [nameOf(label), key as RiskFactor] as const),
    ...Object.entries(anomalyWords).map(([key, { label }]) => [nameOf(label), key as Anomaly] as const),
  ]);
  const factors = new Map<RiskFactor, LineRange>();
  const anomalies = new Map<Anomaly, LineRange>();
  for (const line of lines) {
    if (line.cells === null || line.cells.length < 2 || !ledger.isFree(line)) continue;
    const known = byName.get(nameOf(line.cells[0] ?? ''));
    if (known === undefined || (line.cells[1] ?? '').length < 20) continue;
    if (known in riskFactorWords) factors.set(known as RiskFactor, line.lines);
    else anomalies.set(known as Anomaly, line.lines);
  }
  remarkMissing(factors, riskFactorWords, 'fattori di rischio', ledger);
  remarkMissing(anomalies, anomalyWords, 'anomalie', ledger);
  return { factors, anomalies };
}

/** "Controparti/Relazioni" and "Controparti e relazioni" are one name. */
function nameOf(label: string): string {
  return fold(label)
    .replaceAll(/\b(?:e|i|o)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function remarkMissing(
  found: ReadonlyMap<string, LineRange>,
  words: Readonly<Record<string, { readonly label: string }>>,
  what: string,
  ledger: Ledger,
): void {
  const missing = Object.entries(words).filter(([key]) => !found.has(key));
  if (found.size === 0 || missing.length === 0) return;
  ledger.remark({
    code: 'import.factors-incomplete',
    message: `Tra i ${what} stampati nel piano non si trovano: ${missing.map(([, { label }]) => label).join(', ')}.`,
    lines: [...found.values()][0] ?? null,
    place: ['riskMethod'],
  });
}
