import { PiaoError } from '../errors.ts';
import { throwInputError } from '../validation/issue-message.ts';
import { type PlanDocument, planDocumentSchema } from './document.ts';
import { checkReferences } from './references.ts';
import { upgradeDocument } from './upgrade.ts';

/**
 * The only way into a plan document: upgrades an older version, refuses unknown keys, wrong types and
 * dangling references with their path, fills what was left out.
 *
 * Throws a `PiaoError` of kind `input` (`plan.…`); never returns a half-read document.
 */
export function parsePlanDocument(input: unknown): PlanDocument {
  const parsed = safeParse(upgradeDocument(input));
  if (!parsed.success) throwInputError('plan.schema', 'Documento di piano non valido', parsed.error);
  checkReferences(parsed.data);
  return parsed.data;
}

/** Lists within lists without end, which no person writes, exhaust the stack: that too is a fault of the input. */
function safeParse(document: unknown) {
  try {
    return planDocumentSchema.safeParse(document);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PiaoError(
      'plan.too-deep',
      'Documento di piano non valido: nelle sezioni gli elenchi sono annidati troppo in profondità, ridurne i livelli.',
      { cause: error },
    );
  }
}
