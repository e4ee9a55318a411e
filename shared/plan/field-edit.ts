import { z } from 'zod';
import { planTargetSchema } from './target.ts';

/** New values of fields of one thing; held to the schema of the thing by whoever stores them. */
export const fieldEditSchema = z.strictObject({
  target: planTargetSchema,
  fields: z.record(z.string(), z.unknown()).readonly(),
});

export type FieldEdit = z.output<typeof fieldEditSchema>;
