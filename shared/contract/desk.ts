import { z } from 'zod';

/** Something that a person should know when the program has started; it can be put away. */
export const startNoticeSchema = z.strictObject({
  code: z.string(),
  tone: z.enum(['info', 'warning']),
  text: z.string(),
});

export type StartNotice = z.output<typeof startNoticeSchema>;
