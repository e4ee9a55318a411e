import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemId, text } from '../../../../shared/plan/core/fields.ts';
import { defineList, defineSingle } from '../../../../shared/plan/core/kind.ts';
import { carried } from '../../../../shared/plan/core/rollover-rule.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import {
  isListKind,
  kindNames,
  kindOf,
  listKindNames,
  singleKindNames,
} from '../../../../shared/plan/kinds.ts';

const columnOf = (kind: (typeof kindNames)[number], field: string) =>
  fieldsOf(kindOf(kind)).find(({ name }) => name === field)?.column;

describe('the fields of a kind', () => {
  it.each([
    ['objectives', 'id', 'text'],
    ['objectives', 'title', 'text'],
    ['objectives', 'number', 'integer'],
    ['objectives', 'strategic', 'boolean'],
    ['objectives', 'managers', 'json'],
    ['objectives', 'deadlineDate', 'text'],
    ['objectives', 'endYear', 'integer'],
    ['capacitySpending', 'amount', 'amount'],
    ['ceiling', 'limit', 'amount'],
    ['headcount', 'partTimeQuota', 'text'],
    ['riskEvents', 'factors', 'json'],
    ['riskEvents', 'qualitative', 'json'],
    ['riskMethod', 'bands', 'json'],
  ] as const)('%s.%s is kept as %3$s', (kind, field, column) => {
    expect(columnOf(kind, field)).toBe(column);
  });

  it('carry their own schema', () => {
    for (const kind of kindNames) {
      for (const { name, schema } of fieldsOf(kindOf(kind))) {
        expect(schema).toBe(kindOf(kind).schema.shape[name]);
      }
    }
  });

  it('are refused when one was declared without fields.ts, naming it', () => {
    const kind = defineSingle({
      name: 'probe',
      path: ['probe'],
      section: 'plan',
      schema: z.strictObject({ good: text(), bad: z.string() }),
      label: { singular: 'prova', plural: 'prove' },
      rollover: carried(),
      fields: { good: 'Buono', bad: 'Cattivo' },
    });
    expect(() => fieldsOf(kind)).toThrow('Field probe.bad must be declared with core/fields.ts');
  });

  it('point only at a kind whose items have what they are named by', () => {
    for (const kind of kindNames) {
      for (const { references } of fieldsOf(kindOf(kind))) {
        if (references === undefined || references.by === 'level') continue;
        const target = kindNames.find((name) => name === references.kind);
        expect(target && isListKind(target)).toBe(true);
        expect(Object.keys(kindOf(target ?? kind).schema.shape)).toContain(references.by);
      }
    }
  });
});

describe('the definition of a kind', () => {
  const parts = {
    name: 'probe',
    path: ['probe'],
    section: '2.2',
    schema: z.strictObject({ id: itemId(), name: text() }),
    label: { singular: 'prova', plural: 'prove' },
    recognisedBy: [],
    rollover: carried(),
    fields: { name: 'Nome' },
  } as const;

  it('says whether there are many or one', () => {
    expect(defineList({ ...parts, path: ['probe'], recognisedBy: [['name']] }).cardinality).toBe('list');
    expect(defineSingle({ ...parts, path: ['probe'] }).cardinality).toBe('single');
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(defineList({ ...parts, path: ['probe'], recognisedBy: [['name']] }))).toBe(true);
    for (const kind of kindNames) expect(Object.isFrozen(kindOf(kind))).toBe(true);
  });

  it('is known by its own name', () => {
    for (const kind of kindNames) expect(kindOf(kind).name).toBe(kind);
  });

  it('gives an id to the items of a list, and none to what there is only one of', () => {
    for (const kind of listKindNames) expect(Object.keys(kindOf(kind).schema.shape)[0]).toBe('id');
    for (const kind of singleKindNames) expect(Object.keys(kindOf(kind).schema.shape)).not.toContain('id');
    expect([...listKindNames, ...singleKindNames].sort()).toEqual([...kindNames].sort());
  });

  it('has a place of its own in the document', () => {
    const paths = kindNames.map((kind) => kindOf(kind).path.join('.'));
    expect(new Set(paths).size).toBe(paths.length);
  });
});
