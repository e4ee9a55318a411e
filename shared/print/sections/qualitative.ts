import { enablingFactorWords } from '../../plan/risk/enabling-factors.ts';
import {
  judgementWords,
  type QualitativeRating,
  qualitativeIndicators,
  qualitativeWords,
} from '../../plan/risk/qualitative.ts';
import type { RiskEvent } from '../../plan/risk/risk-events.ts';

/** The indicators of PNA 2019 allegato 1 that were judged, with their evidence; empty when there is none. */
export function qualitativeText(rating: QualitativeRating | null): string {
  if (rating === null) return '';
  const line = (label: string, judgement: QualitativeRating['overall']) =>
    judgement === null ? [] : [`${label}: ${judgementWords[judgement]}`];
  return [
    ...qualitativeIndicators.flatMap((name) => line(qualitativeWords[name].label, rating[name])),
    ...line('Giudizio complessivo', rating.overall),
    ...(rating.evidence === '' ? [] : [`Evidenze: ${rating.evidence}`]),
  ].join('\n');
}

/** The enabling factors that were found, "nessuno" when none was, empty when they were not assessed. */
export function enablersText(enablers: RiskEvent['enablers']): string {
  if (enablers === null) return '';
  return enablers.length === 0
    ? 'nessuno'
    : enablers.map((name) => enablingFactorWords[name].label).join(', ');
}
