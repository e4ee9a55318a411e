import { z } from 'zod';
import { amount, choice, date, decimal, flag, itemId, structured, text, year } from '../core/fields.ts';
import { defineList, defineSingle } from '../core/kind.ts';
import { basisRollover, forecastRollover, revenueRollover, spendingRollover } from './capacity-rollover.ts';
import { contracts } from './headcount.ts';

/** What of a hire decides its cost, and whether the static ceiling counts it, as `hires` had it. */
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
  /** Null in the plans that were made before it was kept. */
  contract: choice(contracts),
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

export type CapacityRevenue = z.infer<typeof capacityRevenueSchema>;

const section = '3.3.2' as const;

export const dynamicControlKinds = {
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
};
