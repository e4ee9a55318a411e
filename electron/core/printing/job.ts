import { z } from 'zod';
import type { PrintFile } from './resources.ts';

/** PDF/A-2a for the archive, PDF/UA-1 for publication. One per file: Typst takes one standard per export. */
export const pdfStandards = ['a-2a', 'ua-1'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** What the typesetter's process gets. `model` is the print model as JSON text: a person's words are data, never source. */
export type PrintJob = {
  readonly model: string;
  readonly templates: readonly PrintFile[];
  readonly fonts: readonly PrintFile[];
  readonly standard: PdfStandard;
  /** Seconds since 1970, written into the PDF as its date. */
  readonly timestamp: number;
};

/** What it answers; read through this schema because it comes from another process. */
export const printAnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pdf'), pdf: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array) }),
  /** `reason` is Typst's diagnostic, for the log. */
  z.object({ type: z.literal('failure'), reason: z.string() }),
  /** The typesetter cannot be loaded: there is no binary of it for this system. */
  z.object({ type: z.literal('unavailable'), reason: z.string() }),
]);
export type PrintAnswer = z.infer<typeof printAnswerSchema>;
