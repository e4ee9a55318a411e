import { z } from 'zod';
import { planDocumentSchema, planVersion } from './document.ts';

/** The plan document as JSON Schema (draft 2020-12), for other software: what may be left out is not required. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    $id: `piao-plan-${planVersion}.schema.json`,
    title: `Documento di piano (piao-plan, versione ${planVersion})`,
    ...z.toJSONSchema(planDocumentSchema, { io: 'input', target: 'draft-2020-12' }),
  };
}
