import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PrintWarning } from './characters.ts';
import { coverPicture, type ReadContent, withoutPicture } from './cover-picture.ts';
import { mayBeThePicture } from './picture-failure.ts';
import { type PrintedWhat, typesetModel } from './print-model.ts';
import { printResources } from './resources.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type PrintPlanOptions = Omit<TypesetOptions, 'picture'> &
  PrintedWhat & {
    /** Where the coat of arms is read; left out, the cover has none. */
    readonly readContent?: ReadContent | undefined;
  };

export type PrintedPlan = { readonly pdf: Uint8Array; readonly warnings: readonly PrintWarning[] };

/**
 * The plan document as a PDF, with what a person should know about it.
 * Throws `print.part-unknown` and what `typeset` throws.
 */
export async function printPlan(doc: PlanDocument, options: PrintPlanOptions = {}): Promise<PrintedPlan> {
  const { picture, warnings } = await coverPicture(doc, options);
  const { fonts } = printResources();
  const made = await typesetModel(doc, fonts, { ...options, coatOfArms: picture });
  const all = [...made.warnings, ...warnings];
  try {
    return { pdf: await typeset(made.model, { ...options, picture: picture?.bytes }), warnings: all };
  } catch (error) {
    if (picture === null || !mayBeThePicture(error)) throw error;
    const pdf = await typeset({ ...made.model, coatOfArms: null }, options);
    return { pdf, warnings: [...all, withoutPicture(error)] };
  }
}
