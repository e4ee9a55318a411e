import { z } from 'zod';
import { auditorsOpinion, auditorsOpinionSchema } from './auditors-opinion.ts';
import { contractRateSchema, contractRates } from './contract-rates.ts';
import {
  capacityBasisSchema,
  capacityForecastSchema,
  capacityRevenueSchema,
  capacitySpendingSchema,
  dynamicControlKinds,
} from './dynamic-control.ts';
import { flexibleRowSchema, flexibleWorkKinds, flexibleWorkSchema } from './flexible-work.ts';
import { gradeCostSchema, gradeCosts } from './grade-costs.ts';
import { hireScenarioKinds, hireScenarioSchema, scenarioHireSchema } from './hire-scenarios.ts';
import { leaverSchema, leavers } from './leavers.ts';
import { pastStatementSchema, pastStatements } from './past-statements.ts';
import { progressions, progressionsSchema } from './progressions.ts';
import { retention, retentionSchema } from './retention.ts';
import { ceilingRowSchema, ceilingSchema, staticCeilingKinds } from './static-ceiling.ts';

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
  contractRates: z.array(contractRateSchema).default([]),
  gradeCosts: z.array(gradeCostSchema).default([]),
  scenarios: z.array(hireScenarioSchema).default([]),
  scenarioHires: z.array(scenarioHireSchema).default([]),
  pastStatements: z.array(pastStatementSchema).default([]),
});

export type Capacity = z.infer<typeof capacitySchema>;

export const capacityKinds = {
  ...dynamicControlKinds,
  ...staticCeilingKinds,
  ...flexibleWorkKinds,
  progressions,
  retention,
  auditorsOpinion,
  leavers,
  contractRates,
  gradeCosts,
  ...hireScenarioKinds,
  pastStatements,
};
