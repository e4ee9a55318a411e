import { assertNever } from '../../../shared/assert-never.ts';
import type { ComparedPlans } from '../../../shared/diff/difference-words.ts';
import { layOutChanges } from '../../../shared/print/changes/changes-model.ts';
import type { ChangesFormat } from '../../../shared/print/formats.ts';
import { mapTexts } from '../../../shared/print/map-texts.ts';
import { markupText } from '../../../shared/print/markup-text.ts';
import { typesettable } from '../../../shared/print/print.ts';
import { planFingerprint } from './fingerprint.ts';
import { printableOf } from './print-model.ts';
import { printResources } from './resources.ts';
import { type TypesetOptions, typeset } from './typeset.ts';
import { writeModel } from './write-model.ts';
import type { WrittenPlan } from './write-plan.ts';

/** `fingerprint`: the one to name; that of the new plan as it is given when left out. */
export type ChangesOptions = TypesetOptions & { readonly fingerprint?: string | undefined };

/**
 * The "Quadro delle modifiche" of two plans in a format. The same plans give the same bytes. Warnings are of the new
 * plan. Throws what the typesetter throws.
 */
export async function writeChanges(
  { before, after }: ComparedPlans,
  format: ChangesFormat,
  { fingerprint = planFingerprint(after), ...options }: ChangesOptions = {},
): Promise<WrittenPlan> {
  switch (format) {
    case 'pdf': {
      const { fonts } = printResources();
      const { value, warnings } = await printableOf(after, fonts);
      const model = layOutChanges(
        { before: (await printableOf(before, fonts)).value, after: value },
        fingerprint,
      );
      return { bytes: await typeset(typesettable(model), options), warnings };
    }
    case 'docx':
    case 'html': {
      const model = mapTexts(layOutChanges({ before, after }, fingerprint), markupText);
      return { bytes: await writeModel(format, model, options), warnings: [] };
    }
    default:
      return assertNever(format, 'unknown format');
  }
}
