import { z } from 'zod';

/** A plan as it stands now, or (`frozen`) as it was frozen under a revision. */
export const planVersionSchema = z.strictObject({
  planId: z.uuid(),
  frozen: z.strictObject({ status: z.enum(['proposed', 'approved']), revision: z.int() }).nullable(),
});
export type PlanVersion = z.output<typeof planVersionSchema>;
