import type { PlanDocument } from '../../../shared/plan/document.ts';
import { editionOf } from '../../../shared/print/edition.ts';
import type { PrintEdition, PrintModel } from '../../../shared/print/model.ts';
import { print } from '../../../shared/print/print.ts';
import type { Picture } from '../pictures/picture.ts';
import { cleanCharacters, type PrintWarning } from './characters.ts';
import type { Coverage } from './coverage.ts';
import { planFingerprint } from './fingerprint.ts';
import type { PrintFile } from './resources.ts';

export type PrintedWhat = {
  /** The plan's own status when left out. */
  readonly edition?: PrintEdition | undefined;
  /** Key of a section, e.g. `2.2`; the whole plan when left out. */
  readonly part?: string | undefined;
  /** The fingerprint to print; that of the document when left out. */
  readonly fingerprint?: string | undefined;
};

let coverage: Coverage | undefined;

/** The plan in characters that the shipped fonts have, with what was replaced. */
export async function printableOf(
  doc: PlanDocument,
  fonts: readonly PrintFile[],
): Promise<{ value: PlanDocument; warnings: PrintWarning[] }> {
  // Only now: the reader of fonts takes a fifth of what the program would load at its start.
  coverage ??= (await import('./coverage.ts')).coverageOf(fonts);
  return cleanCharacters(doc, coverage);
}

/**
 * What the typesetter sets of a plan, and what a person should know about it. The fingerprint is that of the document
 * as given; characters that no shipped font has are replaced before it is laid out, never a reason to fail.
 * Throws `print.part-unknown`.
 */
export async function typesetModel(
  doc: PlanDocument,
  fonts: readonly PrintFile[],
  { edition, part, fingerprint, coatOfArms }: PrintedWhat & { readonly coatOfArms?: Picture | null },
): Promise<{ readonly model: PrintModel; readonly warnings: readonly PrintWarning[] }> {
  const { value, warnings } = await printableOf(doc, fonts);
  const model = print(value, {
    edition: edition ?? editionOf(doc),
    part,
    fingerprint: fingerprint ?? planFingerprint(doc),
    coatOfArms,
  });
  return { model, warnings };
}
