import type { Exact } from '../numbers/decimal.ts';
import { type Anomaly, exactRiskiness, exactVulnerability, type RiskFactor } from './risk.ts';

/**
 * How an ente may derive P from R and V. ANCI's own rule of combination is not public: whatever is chosen here is
 * the ente's rule, and `none` stands unless the ente decides otherwise.
 */
export const probabilityRules = ['none', 'max', 'mean'] as const;

export type ProbabilityRule = (typeof probabilityRules)[number];

/** P by the ente's rule, 1 to 5, exact; null without a rule or while factors or anomalies are not assessed. */
export function probabilityByRule(
  rule: ProbabilityRule,
  factors: readonly RiskFactor[] | null,
  anomalies: readonly Anomaly[] | null,
): Exact | null {
  if (rule === 'none' || factors === null || anomalies === null) return null;
  const riskiness = exactRiskiness(factors);
  const vulnerability = exactVulnerability(anomalies);
  if (rule === 'mean') return riskiness.add(vulnerability).div(2);
  return riskiness.gte(vulnerability) ? riskiness : vulnerability;
}
