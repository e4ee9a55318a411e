import { z } from 'zod';
import type { OutputFormat } from '../../../shared/print/formats.ts';
import type { PrintModel } from '../../../shared/print/model.ts';
import type { PrintFile } from './resources.ts';

/** PDF/A-2a for the archive, PDF/UA-1 for publication. One per file: Typst takes one standard per export. */
export const pdfStandards = ['a-2a', 'ua-1'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** The formats that are laid out from the model alone. */
export type WrittenFormat = Exclude<OutputFormat, 'pdf' | 'zip'>;

/** What the typesetter gets. `model` is the print model as JSON text: a person's words are data, never source. */
export type TypesetJob = {
  readonly type: 'typeset';
  readonly model: string;
  readonly templates: readonly PrintFile[];
  readonly fonts: readonly PrintFile[];
  readonly standard: PdfStandard;
  /** Seconds since 1970, written into the PDF as its date. */
  readonly timestamp: number;
};

/** What the writers of the other formats get: no more than the words to lay out. */
export type WriteJob = {
  readonly type: 'write';
  readonly format: WrittenFormat;
  readonly model: PrintModel;
};

/** A job for a process of its own. */
export type PrintJob = TypesetJob | WriteJob;

/** What it answers; read through this schema because it comes from another process. */
export const printAnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done'), bytes: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array) }),
  /** A sentence for the person who asked. */
  z.object({ type: z.literal('refused'), code: z.string(), message: z.string() }),
  /** `reason` is for the log. */
  z.object({ type: z.literal('failure'), reason: z.string() }),
  /** The typesetter cannot be loaded: there is no binary of it for this system. */
  z.object({ type: z.literal('unavailable'), reason: z.string() }),
]);
export type PrintAnswer = z.infer<typeof printAnswerSchema>;
