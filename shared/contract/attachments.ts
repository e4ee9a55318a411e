import { z } from 'zod';
import { sectionKeySchema } from '../plan/core/sections.ts';
import { planTargetSchema } from '../plan/target.ts';
import { defineCall } from './call.ts';
import { writeAnswerSchema } from './plans.ts';

const planId = z.uuid();

/** The files of a plan. Name, description and order are those of the items of kind `attachments`. */
export const attachmentCalls = {
  /**
   * Asks which files (several may be chosen) and attaches them to a section as one action; null when the person
   * closed the dialog. One that is refused (empty, unreadable, over 50 MB) keeps the others out too. `fills`: a field
   * that refers to the file, which is then one alone.
   */
  add: defineCall({
    channel: 'attachments.add',
    input: z.strictObject({
      planId,
      section: sectionKeySchema,
      fills: z.strictObject({ target: planTargetSchema, field: z.string() }).optional(),
    }),
    output: writeAnswerSchema.extend({ ids: z.array(z.uuid()).readonly() }).nullable(),
  }),
  /** Asks where, then writes the content; `file` is null when the person closed the dialog. */
  save: defineCall({
    channel: 'attachments.save',
    input: z.strictObject({ planId, id: z.uuid() }),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
};
