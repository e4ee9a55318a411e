import { decimal, type Exact, ratio, roundHalfUp } from '../numbers/decimal.ts';

/** The 13 risk factors of the ANCI/ReteComuni method, in the order of the Crema plan (section 2.3). */
export const riskFactors = [
  'interference',
  'managementGaps',
  'operationalGaps',
  'organisationalGaps',
  'controlGaps',
  'counterparties',
  'information',
  'interests',
  'opacity',
  'rules',
  'economicRelevance',
  'internalMonopoly',
  'discretion',
] as const;

/** The 8 anomalies of the same method, in the same order. */
export const anomalies = [
  'arbitrariness',
  'iterations',
  'externalMonopoly',
  'nearMiss',
  'pastOffences',
  'complaints',
  'timing',
  'variability',
] as const;

export type RiskFactor = (typeof riskFactors)[number];
export type Anomaly = (typeof anomalies)[number];

/** Scores below `below` belong to the level; the last band has no end. */
export type RiskBand = { readonly level: string; readonly below?: string | null | undefined };

/** Each of `count` traits weighs 5 if present and 1 if not; the index is their mean, 1 to 5. */
function meanOfTraits(present: number, count: number): Exact {
  return ratio(count + 4 * present, count);
}

/** R before it is rounded. */
export function exactRiskiness(present: readonly RiskFactor[]): Exact {
  return meanOfTraits(present.length, riskFactors.length);
}

/** V before it is rounded. */
export function exactVulnerability(present: readonly Anomaly[]): Exact {
  return meanOfTraits(present.length, anomalies.length);
}

/** Rischiosità: R = (13 + 4k) / 13 for k factors present, 1.00 to 5.00. Names are taken as distinct. */
export function riskiness(present: readonly RiskFactor[]): string {
  return roundHalfUp(exactRiskiness(present), 2);
}

/** Vulnerabilità: V = (8 + 4k) / 8 for k anomalies present. (The Crema plan divides by 13 once, in error.) */
export function vulnerability(present: readonly Anomaly[]): string {
  return roundHalfUp(exactVulnerability(present), 2);
}

/** P × I, exact; both are decimal strings, whole values or means. */
export function exactScore(probability: string, impact: string): Exact {
  return decimal(probability).mul(decimal(impact));
}

/** The level of the half-open band that the exact score falls in; null without bands. */
export function levelOf(score: Exact, bands: readonly RiskBand[]): string | null {
  const band = bands.find(({ below }) => below === undefined || below === null || score.lt(decimal(below)));
  return band?.level ?? null;
}

/** What is known about one risk event; null and undefined both mean "not assessed". */
export type RiskAssessment = {
  readonly factors?: readonly RiskFactor[] | null | undefined;
  readonly anomalies?: readonly Anomaly[] | null | undefined;
  readonly probability?: string | null | undefined;
  readonly impact?: string | null | undefined;
  readonly bands?: readonly RiskBand[] | null | undefined;
};

/** Two-decimal strings; null where something that the value depends on is not assessed. */
export type RiskResult = {
  readonly riskiness: string | null;
  readonly vulnerability: string | null;
  readonly score: string | null;
  readonly level: string | null;
};

/** Everything that can be said about one risk event. The level compares the exact product, not the printed one. */
export function assessRisk(assessment: RiskAssessment): RiskResult {
  const probability = assessment.probability ?? null;
  const impact = assessment.impact ?? null;
  const score = probability === null || impact === null ? null : exactScore(probability, impact);
  return {
    riskiness: assessment.factors ? riskiness(assessment.factors) : null,
    vulnerability: assessment.anomalies ? vulnerability(assessment.anomalies) : null,
    score: score === null ? null : roundHalfUp(score, 2),
    level: score === null ? null : levelOf(score, assessment.bands ?? []),
  };
}
