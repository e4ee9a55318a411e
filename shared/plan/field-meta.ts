import type { z } from 'zod';
import { type FieldMeta, fieldRegistry } from './core/fields.ts';
import type { Kind } from './core/kind.ts';

/** A field of a kind with what its declaration says about storage and references. */
export interface FieldDescription extends FieldMeta {
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

/** The fields of a kind in the order of its schema, `id` included. Throws when one was declared without `fields.ts`. */
export function fieldsOf(kind: Kind): readonly FieldDescription[] {
  return Object.entries(kind.schema.shape).map(([name, schema]) => {
    const meta = fieldRegistry.get(schema);
    if (meta === undefined)
      throw new Error(`Field ${kind.name}.${name} must be declared with core/fields.ts`);
    return { name, schema, ...meta };
  });
}
