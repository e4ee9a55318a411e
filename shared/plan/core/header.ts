import { z } from 'zod';
import { count, date, flag, itemId, requiredChoice, structured, text, year } from './fields.ts';

/** draft → proposed → approved → archived; a proposal may go back to draft as a new revision. */
export const planStatuses = ['draft', 'proposed', 'approved', 'archived'] as const;
/** `simplified`: at most 50 employees (art. 6 c. 6 DL 80/2021), where 2.1, 2.2 and 4 are optional. */
export const planKinds = ['ordinary', 'simplified'] as const;

/** A file that is kept beside the plan and known by its digest (64 lower-case hex digits). */
export const keptFileSchema = z.strictObject({ name: text(), size: count(), sha256: text() });

/** The act that adopted the plan. */
export const resolutionSchema = z.strictObject({
  body: text(),
  number: text(),
  date: date(),
  immediatelyEnforceable: flag(),
  publishedFrom: date(),
  publishedTo: date(),
  /** The resolution itself, as it was signed. */
  act: keptFileSchema.nullable().default(null),
  /** The PDF that was voted, signed outside the program (`.p7m` or PAdES). */
  signedPlan: keptFileSchema.nullable().default(null),
});

/** The plan that this one continues. */
export const basedOnSchema = z.strictObject({
  planId: itemId(),
  firstYear: year(),
  revision: z.int().min(0),
});

export const planHeaderSchema = z.strictObject({
  id: itemId(),
  /** The triennium starts in `firstYear` and lasts three years. */
  period: z
    .strictObject({ firstYear: year() })
    .nullish()
    .transform((period) => period ?? { firstYear: null }),
  kind: requiredChoice(planKinds),
  status: requiredChoice(planStatuses),
  revision: z.int().min(0).default(0),
  basedOn: structured(basedOnSchema.nullable().default(null)),
  resolution: structured(resolutionSchema.nullable().default(null)),
});

export type PlanHeader = z.infer<typeof planHeaderSchema>;
export type PlanStatus = PlanHeader['status'];
export type PlanKind = PlanHeader['kind'];
export type Resolution = z.infer<typeof resolutionSchema>;
export type KeptFile = z.infer<typeof keptFileSchema>;

export const planStatusLabels: Readonly<Record<PlanStatus, string>> = {
  draft: 'bozza',
  proposed: 'proposta',
  approved: 'approvato',
  archived: 'archiviato',
};

export const planKindLabels: Readonly<Record<PlanKind, string>> = {
  ordinary: 'ordinario',
  simplified: 'semplificato (fino a 50 dipendenti)',
};
