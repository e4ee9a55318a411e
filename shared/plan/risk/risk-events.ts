import { z } from 'zod';
import { anomalies, riskFactors } from '../../calculators/risk.ts';
import {
  assessedChoices,
  choice,
  decimal,
  itemId,
  reference,
  references,
  structured,
  text,
  wellFormed,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { riskMethods } from './risk-method.ts';

export const qualitativeLevels = ['low', 'medium', 'high'] as const;
const judgement = () => z.enum(qualitativeLevels).nullable().default(null);

/** The indicators of PNA 2019 allegato 1, with the evidence that every judgement must rest on. */
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

/** One row of the risk register. Levels name a band of `riskMethod`, or `undeterminable`. */
export const riskEventSchema = z.strictObject({
  id: itemId(),
  /** Office concerned, as printed. */
  office: text(),
  area: reference('riskAreas', 'code'),
  subArea: text(),
  process: text(),
  /** The process of the catalogue that `process` names, once it has been linked. */
  catalogueProcess: reference('processes'),
  description: text(),
  /** Mean values 0–5, e.g. `"3"` or `"2.17"`. */
  probability: decimal(),
  impact: decimal(),
  score: decimal(),
  level: reference('riskMethod', 'level'),
  /** How this event was rated, when not by the plan's own method. */
  ratingMethod: choice(riskMethods),
  motivation: text(),
  /** Null: not assessed; empty: assessed, none present. */
  factors: assessedChoices(riskFactors),
  anomalies: assessedChoices(anomalies),
  qualitative: structured(qualitativeRatingSchema.nullable().default(null)),
  measures: references('measures'),
  previousLevel: text(),
  expectedLevel: reference('riskMethod', 'level'),
  residualLevel: reference('riskMethod', 'level'),
});

export type RiskEvent = z.infer<typeof riskEventSchema>;
export type QualitativeRating = z.infer<typeof qualitativeRatingSchema>;

export const riskEvents = defineList({
  name: 'riskEvents',
  path: ['riskEvents'],
  section: '2.3',
  schema: riskEventSchema,
  label: { singular: 'evento rischioso', plural: 'eventi rischiosi' },
  fields: {
    office: 'Ufficio interessato',
    area: 'Area di rischio',
    subArea: 'Sottoarea',
    process: 'Processo interessato',
    catalogueProcess: 'Processo del catalogo',
    description: 'Esemplificazione del rischio',
    probability: 'Probabilità',
    impact: 'Impatto',
    score: 'Punteggio',
    level: 'Livello',
    ratingMethod: 'Metodo di valutazione',
    motivation: 'Motivazione',
    factors: 'Fattori di rischio',
    anomalies: 'Anomalie',
    qualitative: 'Valutazione qualitativa',
    measures: 'Misure',
    previousLevel: "Livello dell'anno precedente",
    expectedLevel: 'Livello atteso dopo le misure',
    residualLevel: 'Livello residuo dopo il monitoraggio',
  },
});
