import { z } from 'zod';
import { anomalies, riskFactors } from '../../calculators/risk.ts';
import {
  assessedChoices,
  choice,
  decimal,
  itemId,
  otherColumns,
  reference,
  references,
  structured,
  text,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { enablingFactors } from './enabling-factors.ts';
import { qualitativeRatingSchema } from './qualitative.ts';
import { riskEventRollover } from './risk-event-rollover.ts';
import { riskMethods } from './risk-method.ts';

const indexValue = () => z.int().min(0).max(5).nullable().default(null);

/** The indices of PNA 2013 allegato 5, from which P and I may come; each from 0 to 5. */
export const pna2013IndicesSchema = z.strictObject({
  discretion: indexValue(),
  externalRelevance: indexValue(),
  complexity: indexValue(),
  economicValue: indexValue(),
  divisibility: indexValue(),
  controls: indexValue(),
  organisational: indexValue(),
  economic: indexValue(),
  reputational: indexValue(),
  hierarchical: indexValue(),
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
  /** Null: P and I were not derived from indices. */
  indices: structured(pna2013IndicesSchema.nullable().default(null)),
  /** Null: not assessed; empty: assessed, none present. */
  enablers: assessedChoices(enablingFactors),
  otherColumns: otherColumns(),
});

export type RiskEvent = z.infer<typeof riskEventSchema>;

export const riskEvents = defineList({
  name: 'riskEvents',
  path: ['riskEvents'],
  section: '2.3',
  schema: riskEventSchema,
  label: { singular: 'evento rischioso', plural: 'eventi rischiosi' },
  recognisedBy: [
    ['area', 'office', 'process', 'description'],
    ['area', 'description'],
  ],
  rollover: riskEventRollover,
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
    previousLevel: 'Livello dell’anno precedente',
    expectedLevel: 'Livello atteso dopo le misure',
    residualLevel: 'Livello residuo dopo il monitoraggio',
    indices: 'Indici del PNA 2013',
    enablers: 'Fattori abilitanti',
    otherColumns: 'Altre colonne',
  },
});
