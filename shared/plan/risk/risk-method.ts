import { z } from 'zod';
import { probabilityRules } from '../../calculators/own-rule.ts';
import { choiceOr, date, structured, text, wellFormed } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/** `pxi`: probability × impact (PNA 2013 allegato 5); `pna2019`: qualitative judgement (PNA 2019 allegato 1). */
export const riskMethods = ['pxi', 'pna2019'] as const;

/** Half-open band on the real numbers: scores below `below`; the last band has none. */
export const riskBandSchema = z.strictObject({
  level: wellFormed().min(1),
  label: wellFormed().default(''),
  below: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,4})?$/)
    .nullable()
    .default(null),
});

/** How this plan rates risk. The bands are a choice of the RPCT, printed in the plan. */
export const riskMethodSchema = z.strictObject({
  method: choiceOr(riskMethods, 'pxi'),
  bands: structured(z.array(riskBandSchema).default([])),
  bandsSource: text(),
  adoptedOn: date(),
  note: text(),
  /** How P follows from R and V by the ente's own rule; `none` unless the ente decides otherwise. */
  probabilityRule: choiceOr(probabilityRules, 'none'),
});

export type RiskMethod = z.infer<typeof riskMethodSchema>;
export type RiskBand = z.infer<typeof riskBandSchema>;

export const riskMethodLabels: Readonly<Record<RiskMethod['method'], string>> = {
  pxi: 'Probabilità × impatto',
  pna2019: 'Qualitativo (PNA 2019, allegato 1)',
};

export const probabilityRuleLabels: Readonly<Record<RiskMethod['probabilityRule'], string>> = {
  none: 'Nessuna regola: la probabilità si sceglie',
  max: 'Il maggiore tra R e V (regola dell’ente, non ANCI)',
  mean: 'La media di R e V (regola dell’ente, non ANCI)',
};

/** A level that no band gives: the risk cannot be rated, and the motivation says why. */
export const undeterminableLevel = 'undeterminable';

export const riskMethod = defineSingle({
  name: 'riskMethod',
  path: ['riskMethod'],
  section: '2.3',
  schema: riskMethodSchema,
  label: { singular: 'metodo di valutazione del rischio', plural: 'metodi di valutazione del rischio' },
  rollover: carried('ripreso, con le sue fasce'),
  fields: {
    method: 'Metodo',
    bands: 'Fasce di livello',
    bandsSource: 'Origine delle fasce',
    adoptedOn: 'Data della scelta',
    note: 'Nota',
    probabilityRule: 'Probabilità da R e V',
  },
});
