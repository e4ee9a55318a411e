import type { QualitativeRating } from '../../plan/risk/risk-events.ts';

const indicators = [
  ['externalInterest', "Livello d'interesse esterno"],
  ['discretion', 'Discrezionalità del decisore'],
  ['pastEvents', 'Eventi corruttivi passati'],
  ['opacity', 'Opacità del processo'],
  ['cooperation', 'Collaborazione del responsabile'],
  ['measuresImplementation', 'Attuazione delle misure'],
  ['overall', 'Giudizio complessivo'],
] as const;

const judgements = { low: 'basso', medium: 'medio', high: 'alto' } as const;

/** The indicators of PNA 2019 allegato 1 that were judged, with their evidence; empty when there is none. */
export function qualitativeText(rating: QualitativeRating | null): string {
  if (rating === null) return '';
  const lines = indicators.flatMap(([key, label]) => {
    const judgement = rating[key];
    return judgement === null ? [] : [`${label}: ${judgements[judgement]}`];
  });
  return [...lines, ...(rating.evidence === '' ? [] : [`Evidenze: ${rating.evidence}`])].join('\n');
}
