import { z } from 'zod';
import { planTargetSchema } from '../plan/target.ts';
import { defineCall } from './call.ts';

/** `marks`: the found words as indices into `text`, `end` excluded, in order and apart. */
const markedText = z.strictObject({
  text: z.string(),
  marks: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })).readonly(),
});

const searchHit = z.strictObject({
  target: planTargetSchema,
  title: markedText,
  snippet: markedText,
  sectionKey: z.string(),
  /** Place in the plan document, e.g. `objectives[32]`. */
  path: z.string(),
});

export const searchCalls = {
  /** What holds every word of the query, the best first; nothing for a query without letters or digits. */
  find: defineCall({
    channel: 'search.find',
    input: z.strictObject({
      planId: z.uuid(),
      query: z.string().max(1000),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(searchHit).readonly(),
  }),
};
