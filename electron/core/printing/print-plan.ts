import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PrintWarning } from './characters.ts';
import { type PrintedWhat, typesetModel } from './print-model.ts';
import { printResources } from './resources.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type PrintPlanOptions = TypesetOptions & PrintedWhat;

export type PrintedPlan = { readonly pdf: Uint8Array; readonly warnings: readonly PrintWarning[] };

/**
 * The plan document as a PDF, with what a person should know about it.
 * Throws `print.part-unknown` and what `typeset` throws.
 */
export async function printPlan(doc: PlanDocument, options: PrintPlanOptions = {}): Promise<PrintedPlan> {
  const { model, warnings } = await typesetModel(doc, printResources().fonts, options);
  return { pdf: await typeset(model, options), warnings };
}
