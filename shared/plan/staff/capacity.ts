import { z } from 'zod';
import {
  amount,
  choice,
  choiceOr,
  count,
  date,
  decimal,
  flag,
  itemId,
  reference,
  requiredChoice,
  structured,
  text,
  year,
} from '../core/fields.ts';
import { defineList, defineSingle } from '../core/kind.ts';
import { asksNewFigures, carried, notCarried } from '../core/rollover-rule.ts';
import {
  basisRollover,
  ceilingRowRollover,
  forecastRollover,
  revenueRollover,
  spendingRollover,
} from './capacity-rollover.ts';
import { flexibleRowSchema, flexibleWorkKinds, flexibleWorkSchema } from './flexible-work.ts';
import { gradeCostSchema, gradeCosts } from './grade-costs.ts';
import { hireScenarioKinds, hireScenarioSchema, scenarioHireSchema } from './hire-scenarios.ts';
import { leaverSchema, leavers } from './leavers.ts';
import { pastStatementSchema, pastStatements } from './past-statements.ts';

/** What of a hire decides its cost, as `hires` had it. */
const includedHireSchema = z.strictObject({
  /** Its id; it may have left the plan since. */
  hire: text(),
  year: year(),
  grade: text(),
  startDate: date(),
  endDate: date(),
  partTimeQuota: decimal(),
  annualCost: amount(),
  firstYearCost: amount(),
});

export type IncludedHire = z.infer<typeof includedHireSchema>;

/** Where the figures of the dynamic control come from (art. 33 c. 2 DL 34/2019). */
export const capacityBasisSchema = z.strictObject({
  /** Year of the last approved statement (rendiconto). */
  statementYear: year(),
  note: text(),
  /**
   * The hires as they stood when the forecast was made, for a forecast that includes them: what the plan says
   * differently since is added to it. Null where it was never fixed; the forecast then holds the plan as it is.
   */
  includedHires: structured(z.array(includedHireSchema).nullable().default(null)),
});

/** One line of personnel spending by code of the circolare 13.5.2020, or a signed adjustment with its legal basis. */
export const capacitySpendingSchema = z.strictObject({
  id: itemId(),
  code: text(),
  label: text(),
  legalBasis: text(),
  amount: amount(),
});

/** Current revenue: three statements minus the last FCDE, or the net average entered directly; one scenario is official. */
export const capacityRevenueSchema = z.strictObject({
  id: itemId(),
  label: text(),
  official: flag(),
  netAverage: amount(),
  firstStatement: amount(),
  secondStatement: amount(),
  thirdStatement: amount(),
  doubtfulDebtProvision: amount(),
});

/** Personnel spending forecast in the budget for one year. */
export const capacityForecastSchema = z.strictObject({
  id: itemId(),
  year: year(),
  spending: amount(),
  /** The forecast already contains the cost of the hires of this plan. */
  includesPlannedHires: flag(),
});

export const ceilingBases = ['comma-557', 'comma-562'] as const;

/** Static ceiling: mean 2011–2013 (art. 1 c. 557-quater L. 296/2006) or spending 2008 (c. 562). */
export const ceilingSchema = z.strictObject({
  basis: choiceOr(ceilingBases, 'comma-557'),
  limit: amount(),
  note: text(),
});

export const ceilingRoles = ['item', 'excluded', 'dm2020'] as const;

/**
 * One row of the static table: the reference mean, the last statement, the three forecast years.
 * Deductions (`excluded`, `dm2020`) are kept positive; the calculator subtracts them.
 */
export const ceilingRowSchema = z.strictObject({
  id: itemId(),
  role: requiredChoice(ceilingRoles),
  /** Macro-aggregate of the budget, e.g. `101`; lets the static and the dynamic table be compared. */
  code: text(),
  label: text(),
  reference: amount(),
  statement: amount(),
  firstYear: amount(),
  secondYear: amount(),
  thirdYear: amount(),
});

/** Progressions between areas: 0.55 % of the 2018 wage bill (art. 13 c. 8 CCNL 16.11.2022). */
export const progressionsSchema = z.strictObject({
  percentage: decimal(),
  budget: amount(),
  used: amount(),
  planned: count(),
  note: text(),
  /** Monte salari 2018, from which the budget follows. */
  wageBill: amount(),
});

export const retentionAnswers = ['none', 'some'] as const;

/** Retention in service beyond the age limit (L. 207/2024): "no case" is an answer. */
export const retentionSchema = z.strictObject({
  answer: choice(retentionAnswers),
  note: text(),
});

/** Opinion and certification of the auditors on the staffing plan (art. 19 c. 8 L. 448/2001). */
export const auditorsOpinionSchema = z.strictObject({
  number: text(),
  date: date(),
  note: text(),
  attachment: reference('attachments'),
});

/** Everything of the capacity worksheet, as it stands in the document. */
export const capacitySchema = z.strictObject({
  basis: capacityBasisSchema.prefault({}),
  spending: z.array(capacitySpendingSchema).default([]),
  revenue: z.array(capacityRevenueSchema).default([]),
  forecast: z.array(capacityForecastSchema).default([]),
  ceiling: ceilingSchema.prefault({}),
  ceilingRows: z.array(ceilingRowSchema).default([]),
  flexibleWork: flexibleWorkSchema.prefault({}),
  progressions: progressionsSchema.prefault({}),
  retention: retentionSchema.prefault({}),
  auditorsOpinion: auditorsOpinionSchema.prefault({}),
  flexibleRows: z.array(flexibleRowSchema).default([]),
  leavers: z.array(leaverSchema).default([]),
  gradeCosts: z.array(gradeCostSchema).default([]),
  scenarios: z.array(hireScenarioSchema).default([]),
  scenarioHires: z.array(scenarioHireSchema).default([]),
  pastStatements: z.array(pastStatementSchema).default([]),
});

export type Capacity = z.infer<typeof capacitySchema>;
export type CeilingRow = z.infer<typeof ceilingRowSchema>;
export type CapacityRevenue = z.infer<typeof capacityRevenueSchema>;

export const ceilingRoleLabels: Readonly<Record<CeilingRow['role'], string>> = {
  item: 'Spesa',
  excluded: 'Componente esclusa',
  dm2020: 'Maggior spesa DM 17.3.2020',
};

const section = '3.3.2' as const;

export const capacityKinds = {
  capacityBasis: defineSingle({
    name: 'capacityBasis',
    path: ['capacity', 'basis'],
    section,
    schema: capacityBasisSchema,
    label: { singular: 'base del prospetto', plural: 'basi del prospetto' },
    rollover: basisRollover,
    fields: {
      statementYear: 'Ultimo rendiconto approvato',
      note: 'Nota',
      includedHires: 'Assunzioni comprese nella previsione',
    },
  }),
  capacitySpending: defineList({
    name: 'capacitySpending',
    path: ['capacity', 'spending'],
    section,
    schema: capacitySpendingSchema,
    label: { singular: 'voce di spesa', plural: 'voci di spesa' },
    recognisedBy: [['code', 'label'], ['code'], ['label']],
    rollover: spendingRollover,
    fields: { code: 'Codice', label: 'Voce', legalBasis: 'Riferimento', amount: 'Importo' },
  }),
  capacityRevenue: defineList({
    name: 'capacityRevenue',
    path: ['capacity', 'revenue'],
    section,
    schema: capacityRevenueSchema,
    label: { singular: 'scenario di entrata', plural: 'scenari di entrata' },
    recognisedBy: [['label']],
    rollover: revenueRollover,
    fields: {
      label: 'Scenario',
      official: 'Scenario ufficiale',
      netAverage: 'Media netta delle entrate correnti',
      firstStatement: 'Primo rendiconto',
      secondStatement: 'Secondo rendiconto',
      thirdStatement: 'Terzo rendiconto',
      doubtfulDebtProvision: 'Fondo crediti di dubbia esigibilità',
    },
  }),
  capacityForecast: defineList({
    name: 'capacityForecast',
    path: ['capacity', 'forecast'],
    section,
    schema: capacityForecastSchema,
    label: { singular: 'previsione di spesa', plural: 'previsioni di spesa' },
    recognisedBy: [['year']],
    rollover: forecastRollover,
    fields: {
      year: 'Anno',
      spending: 'Spesa prevista',
      includesPlannedHires: 'Comprende il piano assunzioni',
    },
  }),
  ceiling: defineSingle({
    name: 'ceiling',
    path: ['capacity', 'ceiling'],
    section,
    schema: ceilingSchema,
    label: { singular: 'limite di spesa', plural: 'limiti di spesa' },
    rollover: carried('ripreso: è fissato per legge'),
    fields: { basis: 'Norma', limit: 'Limite', note: 'Nota' },
  }),
  ceilingRows: defineList({
    name: 'ceilingRows',
    path: ['capacity', 'ceilingRows'],
    section,
    schema: ceilingRowSchema,
    label: { singular: 'voce del limite di spesa', plural: 'voci del limite di spesa' },
    recognisedBy: [
      ['role', 'code', 'label'],
      ['role', 'label'],
    ],
    rollover: ceilingRowRollover,
    fields: {
      role: 'Tipo di voce',
      code: 'Macroaggregato',
      label: 'Voce',
      reference: 'Media 2011-2013',
      statement: 'Ultimo rendiconto',
      firstYear: 'Primo anno',
      secondYear: 'Secondo anno',
      thirdYear: 'Terzo anno',
    },
  }),
  ...flexibleWorkKinds,
  progressions: defineSingle({
    name: 'progressions',
    path: ['capacity', 'progressions'],
    section,
    schema: progressionsSchema,
    label: { singular: 'progressioni tra le aree', plural: 'progressioni tra le aree' },
    rollover: asksNewFigures('riprese, con utilizzato e programmate da aggiornare'),
    fields: {
      percentage: 'Percentuale del monte salari 2018',
      budget: 'Budget',
      used: 'Utilizzato',
      planned: 'Progressioni in corso',
      note: 'Nota',
      wageBill: 'Monte salari 2018',
    },
  }),
  retention: defineSingle({
    name: 'retention',
    path: ['capacity', 'retention'],
    section,
    schema: retentionSchema,
    label: { singular: 'trattenimento in servizio', plural: 'trattenimenti in servizio' },
    rollover: carried('ripreso: indicare i casi del nuovo anno'),
    fields: { answer: 'Casi', note: 'Nota' },
  }),
  auditorsOpinion: defineSingle({
    name: 'auditorsOpinion',
    path: ['capacity', 'auditorsOpinion'],
    section,
    schema: auditorsOpinionSchema,
    label: { singular: 'parere dei revisori', plural: 'pareri dei revisori' },
    rollover: notCarried('va chiesto per il nuovo piano'),
    fields: { number: 'Verbale n.', date: 'Data', note: 'Nota', attachment: 'Verbale allegato' },
  }),
  leavers,
  gradeCosts,
  ...hireScenarioKinds,
  pastStatements,
};
