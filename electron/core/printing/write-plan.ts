import { assertNever } from '../../../shared/assert-never.ts';
import { PiaoError } from '../../../shared/errors.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { OutputFormat } from '../../../shared/print/formats.ts';
import type { PrintWarning } from './characters.ts';
import { coverPicture, drawingInWord } from './cover-picture.ts';
import { writePlanData } from './open-data/write-plan-data.ts';
import { outputModel } from './output-model.ts';
import { type PrintPlanOptions, printPlan } from './print-plan.ts';
import { runPrintJob } from './run-print-job.ts';
import { writeModel } from './write-model.ts';

export type WrittenPlan = { readonly bytes: Uint8Array; readonly warnings: readonly PrintWarning[] };

/**
 * The plan in a format. Every format takes edition and part: of a part the workbook has
 * the tables, the open data those that it publishes; a standard is of the PDF alone. The same document and
 * options give the same bytes.
 *
 * Throws `print.part-unknown`, `print.standard-of-pdf`, `print.part-without-tables`, `print.part-without-data`, and what the typesetter throws.
 */
export async function writePlan(
  doc: PlanDocument,
  format: OutputFormat,
  options: PrintPlanOptions = {},
): Promise<WrittenPlan> {
  if (format !== 'pdf' && options.standard !== undefined) {
    throw new PiaoError(
      'print.standard-of-pdf',
      `Lo standard «${options.standard}» riguarda il solo PDF: per il formato ${format.toUpperCase()} va tolto.`,
    );
  }
  switch (format) {
    case 'pdf': {
      const { pdf, warnings } = await printPlan(doc, options);
      return { bytes: pdf, warnings };
    }
    case 'zip':
      return { bytes: await writeData(doc, options), warnings: [] };
    case 'docx':
    case 'html': {
      const { picture, warnings } = await coverPicture(doc, options);
      const model = outputModel(doc, options, picture);
      const bytes = await writeModel(format, model, { ...options, picture: picture?.bytes });
      const drawing = format === 'docx' && picture?.format === 'svg' ? [drawingInWord] : [];
      return { bytes, warnings: [...warnings, ...drawing] };
    }
    case 'xlsx':
      return { bytes: await writeModel(format, outputModel(doc, options), options), warnings: [] };
    default:
      return assertNever(format, 'unknown format');
  }
}

/** In a process of its own where one is given, as `writeModel` does. */
async function writeData(
  doc: PlanDocument,
  { edition, part, fingerprint, spawner, signal, timeout }: PrintPlanOptions,
): Promise<Uint8Array> {
  const what = { edition, part, fingerprint };
  if (spawner === undefined) return writePlanData(doc, what);
  return runPrintJob({ type: 'write-data', doc, what }, { spawner, signal, timeout });
}
