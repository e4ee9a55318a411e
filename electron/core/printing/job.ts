import { z } from 'zod';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { OutputFormat } from '../../../shared/print/formats.ts';
import type { PrintModel } from '../../../shared/print/model.ts';
import type { Picture } from '../pictures/picture.ts';
import type { PrintedWhat } from './print-model.ts';
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
  /** Bytes of the picture that the model names; null when it names none. */
  readonly picture: Uint8Array | null;
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
  /** As for the typesetter. */
  readonly picture: Uint8Array | null;
};

/** What the writer of the open data gets, which are made from the plan itself. */
export type WriteDataJob = {
  readonly type: 'write-data';
  readonly doc: PlanDocument;
  readonly what: PrintedWhat;
};

/** The picture for the covers of the previews that follow, null for none; it has no answer. */
export type PreviewPictureJob = {
  readonly type: 'preview-picture';
  readonly picture: Picture | null;
};

/** Templates and fonts for the previews that follow; it has no answer. */
export type PreparePreviewJob = {
  readonly type: 'prepare-preview';
  readonly templates: readonly PrintFile[];
  readonly fonts: readonly PrintFile[];
};

/** The plan as it is now; what was laid out for the previews before is used again. */
export type PreviewJob = {
  readonly type: 'preview';
  readonly doc: PlanDocument;
  readonly part: string | null;
};

/** A job for a process of its own; those of a preview come one after the other and are answered in their order. */
export type PrintJob =
  | TypesetJob
  | WriteJob
  | WriteDataJob
  | PreparePreviewJob
  | PreviewPictureJob
  | PreviewJob;

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
