import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PrintWarning } from './characters.ts';
import { coverPicture, neededPicture, type ReadContent, withoutPicture } from './cover-picture.ts';
import { mayBeThePicture, twiceIfItCrashes } from './picture-failure.ts';
import { type PrintedWhat, typesetModel } from './print-model.ts';
import { printResources } from './resources.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type PrintPlanOptions = Omit<TypesetOptions, 'picture'> &
  PrintedWhat & {
    /** Where the coat of arms is read; left out, the cover has none. */
    readonly readContent?: ReadContent | undefined;
    /** For what is kept for ever: a coat of arms that the cover cannot show is then an error, and no warning. */
    readonly wholeCover?: boolean | undefined;
  };

export type PrintedPlan = { readonly pdf: Uint8Array; readonly warnings: readonly PrintWarning[] };

/**
 * The plan document as a PDF, with what a person should know about it.
 * Throws `print.part-unknown` and what `typeset` throws; of a cover that must be whole, what hinders its picture.
 */
export async function printPlan(doc: PlanDocument, options: PrintPlanOptions = {}): Promise<PrintedPlan> {
  const { picture, warnings } = await coverPicture(doc, options);
  const { fonts } = printResources();
  const made = await typesetModel(doc, fonts, { ...options, coatOfArms: picture });
  const all = [...made.warnings, ...warnings];
  if (picture === null) return { pdf: await typeset(made.model, options), warnings: all };
  try {
    const pdf = await twiceIfItCrashes(() => typeset(made.model, { ...options, picture: picture.bytes }));
    return { pdf, warnings: all };
  } catch (error) {
    if (!mayBeThePicture(error)) throw error;
    if (options.wholeCover) throw neededPicture(error);
    const pdf = await typeset({ ...made.model, coatOfArms: null }, options);
    return { pdf, warnings: [...all, withoutPicture(error)] };
  }
}
