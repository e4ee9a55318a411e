import { z } from 'zod';
import { partSchema } from '../print/parts.ts';
import { defineCall } from './call.ts';

export const pdfOutput = z.strictObject({
  pdf: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
});

/** The plan as it prints, looked at while it is being written. */
export const previewCalls = {
  /** The PDF of the plan as it is stored, or of a part of it; the whole of a frozen plan is what was frozen. */
  render: defineCall({
    channel: 'preview.render',
    input: z.strictObject({ planId: z.uuid(), part: partSchema.nullable() }),
    output: pdfOutput,
  }),
  /** Nobody looks any more: ends the process that the previews come from. */
  close: defineCall({ channel: 'preview.close', input: z.undefined(), output: z.undefined() }),
};
