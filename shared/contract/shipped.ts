import { z } from 'zod';

/** A piece of other people's software that the program is handed out with. */
export const shippedComponentSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** As its author declares it, an SPDX expression. */
  licence: z.string(),
  /** The text of the licence with its copyright, or what the package says in its place. */
  text: z.string(),
});

export type ShippedComponent = z.output<typeof shippedComponentSchema>;
