import { z } from 'zod';
import { acceptedFindingSchema } from './core/accepted-findings.ts';
import { attachmentSchema } from './core/attachments.ts';
import { planHeaderSchema } from './core/header.ts';
import { parameterSchema } from './core/parameters.ts';
import { reviewMarkSchema } from './core/review-marks.ts';
import { sectionsSchema } from './core/sections.ts';
import { monitoringSchema } from './monitoring/monitoring.ts';
import { administrationSchema } from './organisation/administration.ts';
import { remoteWorkSchema } from './organisation/remote-work.ts';
import { unitSchema } from './organisation/units.ts';
import { objectiveTypeSchema } from './performance/objective-types.ts';
import { objectiveSchema } from './performance/objectives.ts';
import { confirmationSchema } from './risk/confirmation.ts';
import { controlSchema } from './risk/controls.ts';
import { measureSchema } from './risk/measures.ts';
import { preventionSchema } from './risk/prevention.ts';
import { processSchema } from './risk/processes.ts';
import { riskAreaSchema } from './risk/risk-areas.ts';
import { riskEventSchema } from './risk/risk-events.ts';
import { riskMethodSchema } from './risk/risk-method.ts';
import { transparencyDutySchema } from './risk/transparency-duties.ts';
import { capacitySchema } from './staff/capacity.ts';
import { headcountSchema } from './staff/headcount.ts';
import { hireSchema } from './staff/hires.ts';
import { trainingSchema } from './staff/training.ts';
import { publicValueGoalSchema } from './value/public-value-goals.ts';

export const planFormat = 'piao-plan';
/**
 * Raised, with a step in `upgrade.ts`, whenever an older document would no longer be read as it stands; from the first
 * release on for each added key too, which an older program would refuse (docs/decisions/0005).
 */
export const planVersion = 1;

const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);

/**
 * The plan document: the same object in the database, the bundle, the command line and the print.
 * Ids, enums and references are required here; whether something may be empty is for the checks.
 */
export const planDocumentSchema = z.strictObject({
  format: z.literal(planFormat),
  version: z.literal(planVersion),
  plan: planHeaderSchema,
  administration: administrationSchema.prefault({}),
  sections: sectionsSchema.default({}),
  units: list(unitSchema),
  publicValueGoals: list(publicValueGoalSchema),
  objectiveTypes: list(objectiveTypeSchema),
  objectives: list(objectiveSchema),
  processes: list(processSchema),
  riskAreas: list(riskAreaSchema),
  riskMethod: riskMethodSchema.prefault({}),
  riskEvents: list(riskEventSchema),
  measures: list(measureSchema),
  controls: list(controlSchema),
  prevention: list(preventionSchema),
  transparencyDuties: list(transparencyDutySchema),
  confirmation: confirmationSchema.prefault({}),
  headcount: list(headcountSchema),
  capacity: capacitySchema.prefault({}),
  hires: list(hireSchema),
  training: list(trainingSchema),
  remoteWork: list(remoteWorkSchema),
  monitoring: monitoringSchema.prefault({}),
  attachments: list(attachmentSchema),
  parameters: list(parameterSchema),
  acceptedFindings: list(acceptedFindingSchema),
  reviewMarks: list(reviewMarkSchema),
});

export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** "2025-2027", or "periodo non indicato". */
export function planPeriod(doc: PlanDocument): string {
  const first = doc.plan.period.firstYear;
  return first === null ? 'periodo non indicato' : `${first}-${first + 2}`;
}

/** The title on the cover, in the PDF's metadata and in the answer of `verify`. */
export function planTitle(doc: PlanDocument): string {
  const name = doc.administration.name === '' ? '' : ` – ${doc.administration.name}`;
  return `Piano Integrato di Attività e Organizzazione ${planPeriod(doc)}${name}`;
}
