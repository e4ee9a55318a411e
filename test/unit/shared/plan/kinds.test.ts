import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planDocumentSchema } from '../../../../shared/plan/document.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { isListKind, kindNames, kindOf } from '../../../../shared/plan/kinds.ts';

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodPrefault || at instanceof z.ZodNullable)
    at = at.unwrap();
  return at;
}

/** Follows a kind's path through the document schema, as `access.ts` follows it through a document. */
function schemaAt(path: readonly string[]): unknown {
  let at: unknown = planDocumentSchema;
  for (const key of path) {
    const object = unwrap(at);
    if (!(object instanceof z.ZodObject)) throw new Error(`Nothing at ${path.join('.')}`);
    at = object.shape[key];
  }
  return unwrap(at);
}

describe.each(kindNames)('kind %s', (name) => {
  const kind = kindOf(name);

  it('stands in the document schema where its path says', () => {
    const found = schemaAt(kind.path);
    if (isListKind(name)) {
      expect(found).toBeInstanceOf(z.ZodArray);
      expect(found instanceof z.ZodArray && found.element).toBe(kind.schema);
    } else {
      expect(found).toBe(kind.schema);
    }
  });

  it('has an Italian name for every field but the id, and for nothing else', () => {
    const fields = Object.keys(kind.schema.shape).filter((field) => field !== 'id');
    expect(Object.keys(kind.fields).sort()).toEqual(fields.sort());
  });

  it('declares how every field is stored', () => {
    expect(fieldsOf(kind).map((field) => field.name)).toEqual(Object.keys(kind.schema.shape));
  });

  it('refers only to kinds that exist', () => {
    const known: readonly string[] = kindNames;
    for (const field of fieldsOf(kind)) {
      if (field.references !== undefined) expect(known).toContain(field.references.kind);
    }
  });

  it('refuses a key it does not know', () => {
    expect(kind.schema.safeParse({ nonsense: 1 }).error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys' }),
    );
  });
});
