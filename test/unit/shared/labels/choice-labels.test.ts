import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choiceLabels } from '../../../../shared/labels/choice-labels.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { kindNames, kindOf } from '../../../../shared/plan/kinds.ts';

/** The words a field may hold, whatever wrappers its schema has; none for a field that is no choice. */
function choicesOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return choicesOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return choicesOf(schema.element);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

const choiceFields = kindNames.flatMap((kind) =>
  fieldsOf(kindOf(kind)).flatMap(({ name, schema }) => {
    const choices = choicesOf(schema);
    return choices.length === 0 ? [] : [{ kind, field: name, choices }];
  }),
);

describe('choiceLabels', () => {
  it('finds choices in the schema at all', () => {
    expect(choiceFields.length).toBeGreaterThan(15);
  });

  it.each(choiceFields)('has an Italian word for every choice of $kind.$field, and no other', (choice) => {
    const labels = choiceLabels(choice.kind, choice.field);
    expect(Object.keys(labels ?? {}).sort()).toEqual([...choice.choices].sort());
    for (const label of Object.values(labels ?? {})) expect(label.trim()).not.toBe('');
  });

  it('has none for a field of free text', () => {
    expect(choiceLabels('objectives', 'title')).toBeUndefined();
  });
});
