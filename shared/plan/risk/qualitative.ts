import { z } from 'zod';
import { wellFormed } from '../core/fields.ts';

export const qualitativeLevels = ['low', 'medium', 'high'] as const;
export type Judgement = (typeof qualitativeLevels)[number];

/** The six indicators of exposure of PNA 2019 allegato 1, in its order. */
export const qualitativeIndicators = [
  'externalInterest',
  'discretion',
  'pastEvents',
  'opacity',
  'cooperation',
  'measuresImplementation',
] as const;

export type QualitativeIndicator = (typeof qualitativeIndicators)[number];

const judgement = () => z.enum(qualitativeLevels).nullable().default(null);

/** The judgements on one event, with the evidence that every judgement must rest on. */
export const qualitativeRatingSchema = z.strictObject({
  externalInterest: judgement(),
  discretion: judgement(),
  pastEvents: judgement(),
  opacity: judgement(),
  cooperation: judgement(),
  measuresImplementation: judgement(),
  overall: judgement(),
  evidence: wellFormed().default(''),
});

export type QualitativeRating = z.infer<typeof qualitativeRatingSchema>;

export const qualitativeWords: Readonly<
  Record<QualitativeIndicator, { readonly label: string; readonly description: string }>
> = {
  externalInterest: {
    label: 'Livello d’interesse esterno',
    description: 'Alto se per i destinatari sono in gioco interessi rilevanti, anche economici.',
  },
  discretion: {
    label: 'Discrezionalità del decisore',
    description: 'Alto se chi decide ha un ampio margine di scelta.',
  },
  pastEvents: {
    label: 'Eventi corruttivi passati',
    description: 'Alto se nel processo, qui o in enti simili, si sono già avuti fatti corruttivi.',
  },
  opacity: {
    label: 'Opacità del processo',
    description: 'Alto se mancano strumenti di trasparenza sostanziale, e non solo formale.',
  },
  cooperation: {
    label: 'Collaborazione del responsabile',
    description: 'Alto (rischio alto) se il responsabile collabora poco a costruire e verificare il piano.',
  },
  measuresImplementation: {
    label: 'Attuazione delle misure',
    description: 'Alto (rischio alto) se le misure previste sono attuate poco o male.',
  },
};

export const judgementWords: Readonly<Record<Judgement, string>> = {
  low: 'basso',
  medium: 'medio',
  high: 'alto',
};

/** The worst of several judgements (criterion of prudence, PNA 2019 allegato 1); null when there is none. */
export function worstJudgement(judgements: readonly (Judgement | null)[]): Judgement | null {
  return qualitativeLevels.findLast((level) => judgements.includes(level)) ?? null;
}
