import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../shared/plan/json-schema.ts';

describe('resources/schema', () => {
  it('holds the schema of this version (npm run schema writes it)', () => {
    const file = new URL('../../resources/schema/piao-plan-1.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });

  it('requires of an objective its id alone and knows all its fields', () => {
    const schema = planJsonSchema() as { properties: { objectives: { items: Record<string, unknown> } } };
    const objective = schema.properties.objectives.items;
    expect(objective).toMatchObject({ additionalProperties: false, required: ['id'] });
    expect(Object.keys(objective.properties ?? {})).toEqual(
      expect.arrayContaining(['title', 'baseline', 'type']),
    );
  });
});
