import type { PlanDocument } from '../../../shared/plan/document.ts';
import { editionOf } from '../../../shared/print/edition.ts';
import { mapTexts } from '../../../shared/print/map-texts.ts';
import { markupText } from '../../../shared/print/markup-text.ts';
import type { PrintModel } from '../../../shared/print/model.ts';
import { layOut } from '../../../shared/print/print.ts';
import type { Picture } from '../pictures/picture.ts';
import { planFingerprint } from './fingerprint.ts';
import type { PrintedWhat } from './print-model.ts';

/**
 * What the writers of DOCX, HTML and XLSX lay out: the words of the PDF, with every character that these formats
 * can hold, because they take their fonts from the machine that shows them. Throws `print.part-unknown`.
 */
export function outputModel(
  doc: PlanDocument,
  { edition, part, fingerprint }: PrintedWhat,
  coatOfArms: Picture | null = null,
): PrintModel {
  const model = layOut(doc, {
    edition: edition ?? editionOf(doc),
    part,
    fingerprint: fingerprint ?? planFingerprint(doc),
    coatOfArms,
  });
  return mapTexts(model, markupText);
}
