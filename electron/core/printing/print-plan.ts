import type { PlanDocument } from '../../../shared/plan/document.ts';
import { editionOf } from '../../../shared/print/edition.ts';
import type { PrintEdition } from '../../../shared/print/model.ts';
import { print } from '../../../shared/print/print.ts';
import { cleanCharacters, type PrintWarning } from './characters.ts';
import type { Coverage } from './coverage.ts';
import { planFingerprint } from './fingerprint.ts';
import { printResources } from './resources.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type PrintPlanOptions = TypesetOptions & {
  /** The plan's own status when left out. */
  readonly edition?: PrintEdition | undefined;
  /** Key of a section, e.g. `2.2`; the whole plan when left out. */
  readonly part?: string | undefined;
  /** The fingerprint to print; that of the document when left out. */
  readonly fingerprint?: string | undefined;
};

export type PrintedPlan = { readonly pdf: Uint8Array; readonly warnings: readonly PrintWarning[] };

let coverage: Coverage | undefined;

/** The plan in characters that the shipped fonts have, with what was replaced. */
export async function printableOf(
  doc: PlanDocument,
): Promise<{ value: PlanDocument; warnings: PrintWarning[] }> {
  // Only now: the reader of fonts takes a fifth of what the program would load at its start.
  coverage ??= (await import('./coverage.ts')).coverageOf(printResources().fonts);
  return cleanCharacters(doc, coverage);
}

/**
 * The plan document as a PDF, with what a person should know about it. The fingerprint is that of the document
 * as given; characters that no shipped font has are replaced before it is laid out, never a reason to fail.
 * Throws `print.part-unknown` and what `typeset` throws.
 */
export async function printPlan(doc: PlanDocument, options: PrintPlanOptions = {}): Promise<PrintedPlan> {
  const { value, warnings } = await printableOf(doc);
  const model = print(value, {
    edition: options.edition ?? editionOf(doc),
    part: options.part,
    fingerprint: options.fingerprint ?? planFingerprint(doc),
  });
  return { pdf: await typeset(model, options), warnings };
}
