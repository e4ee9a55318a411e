import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOf } from '../../../../shared/plan/access.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import {
  isListKind,
  type KindName,
  kindNames,
  kindOf,
  listKindNames,
} from '../../../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { checkReferences, referenceTargets } from '../../../../shared/plan/references.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { idOf, planWith } from './plan-with.ts';

type Raw = Record<string, unknown>;

/** The least that an item of a kind is read from. */
function leastItem(kind: KindName, id: string): Raw {
  const item: Raw = { id };
  for (const { name, schema } of fieldsOf(kindOf(kind))) {
    if (name === 'id' || z.safeParse(schema, undefined).success) continue;
    item[name] = 'options' in schema && Array.isArray(schema.options) ? schema.options[0] : `${name} ${id}`;
  }
  return item;
}

/** A raw document in which something else stands at the places of some kinds. */
function rawWith(...parts: readonly (readonly [KindName, unknown])[]): Raw {
  const raw: Raw = structuredClone(planWith());
  for (const [kind, value] of parts) {
    const path = [...kindOf(kind).path];
    const last = path.pop() ?? '';
    let at = raw;
    for (const key of path) at = at[key] as Raw;
    at[last] = value;
  }
  return raw;
}

const referring = listKindNames.flatMap((kind) =>
  fieldsOf(kindOf(kind)).flatMap(({ name, column, references }) =>
    references === undefined ? [] : [{ kind, field: name, several: column === 'json', references }],
  ),
);

describe('a reference to nothing', () => {
  it('is looked for in as many fields as refer to something', () => {
    expect(referring.length).toBeGreaterThanOrEqual(18);
  });

  it.each(referring)('is refused in $kind.$field, with its path', async ({ kind, field, several }) => {
    const stranger = idOf(999);
    const good = leastItem(kind, idOf(1));
    const bad = { ...leastItem(kind, idOf(2)), [field]: several ? [stranger] : stranger };
    const path = kindOf(kind).path.join('.');
    expect(() => parsePlanDocument(rawWith([kind, [good]]))).not.toThrow();
    expect(await refusalOf(() => parsePlanDocument(rawWith([kind, [good, bad]])))).toMatchObject({
      code: 'plan.reference',
      kind: 'input',
      details: { path: `${path}[1].${field}${several ? '[0]' : ''}` },
      message: expect.stringContaining(stranger),
    });
  });

  it.each(referring)('is no fault of $kind.$field when it names nothing', ({ kind, field, several }) => {
    const item = { ...leastItem(kind, idOf(1)), [field]: several ? [] : null };
    expect(() => parsePlanDocument(rawWith([kind, [item]]))).not.toThrow();
  });

  it.each(referring.filter(({ references }) => references.by === 'id'))(
    'is not refused in $kind.$field when the item is there',
    ({ kind, field, several, references }) => {
      const target = kindNames.find((name) => name === references.kind) ?? kind;
      const [there, here] = [leastItem(target, idOf(1)), leastItem(kind, idOf(2))];
      const value = { ...here, [field]: several ? [idOf(1)] : idOf(1) };
      const raw =
        target === kind ? rawWith([kind, [there, value]]) : rawWith([target, [there]], [kind, [value]]);
      expect(() => parsePlanDocument(raw)).not.toThrow();
    },
  );
});

describe('a reference of what there is once', () => {
  it('is refused when it names nothing, with its path', async () => {
    const raw = rawWith(['auditorsOpinion', { attachment: idOf(999) }]);
    expect(await refusalOf(() => parsePlanDocument(raw))).toMatchObject({
      code: 'plan.reference',
      details: { path: 'capacity.auditorsOpinion.attachment' },
    });
    const there = rawWith(
      ['attachments', [leastItem('attachments', idOf(1))]],
      ['auditorsOpinion', { attachment: idOf(1) }],
    );
    expect(parsePlanDocument(there).capacity.auditorsOpinion.attachment).toBe(idOf(1));
  });
});

describe('an id that is used twice', () => {
  it.each(listKindNames)('is refused among %s', async (kind) => {
    const items = [1, 2, 1].map((number) => leastItem(kind, idOf(number)));
    const error = await refusalOf(() => parsePlanDocument(rawWith([kind, items])));
    expect(error).toMatchObject({
      code: 'plan.duplicate',
      details: { path: `${kindOf(kind).path.join('.')}[2].id` },
    });
    expect(error.message).toContain(`l’identificativo «${idOf(1)}»`);
    expect(itemsOf(parsePlanDocument(rawWith([kind, items.slice(0, 2)])), kind)).toHaveLength(2);
  });

  it('is allowed across kinds', () => {
    const doc = planWith({
      units: [{ id: idOf(1), kind: 'area' }],
      hires: [{ id: idOf(1), status: 'new', unit: idOf(1) }],
    });
    expect(doc.hires[0]?.unit).toBe(doc.units[0]?.id);
  });
});

describe('a letter that is used twice', () => {
  it.each(['objectiveTypes', 'riskAreas'] as const)('is refused among %s', async (kind) => {
    const items = [1, 2].map((number) => ({ id: idOf(number), code: 'A' }));
    expect(await refusalOf(() => parsePlanDocument(rawWith([kind, items])))).toMatchObject({
      code: 'plan.duplicate',
      details: { path: `${kind}[1].code` },
      message: expect.stringContaining('la sigla «A»'),
    });
  });

  it('is allowed where nobody refers by it', () => {
    const same = [1, 2].map((number) => ({ id: idOf(number), kind: 'area', code: 'A' }));
    const goals = [3, 4].map((number) => ({ id: idOf(number), code: 'a' }));
    expect(planWith({ units: same, publicValueGoals: goals }).units).toHaveLength(2);
  });
});

describe('what contains itself', () => {
  const chains: readonly (readonly [string, readonly (number | null)[], number])[] = [
    ['one in itself', [0], 0],
    ['two in each other', [1, 0], 0],
    ['three in a ring', [1, 2, 0], 0],
    ['a ring below a root', [null, 2, 1], 1],
    ['one hanging on a ring', [null, 2, 3, 2], 1],
  ];

  it.each(chains)('is refused: %s', async (_what, parents, first) => {
    const items = (extra: Raw) =>
      parents.map((parent, index) => ({
        id: idOf(index),
        parent: parent === null ? null : idOf(parent),
        ...extra,
      }));
    for (const [kind, extra] of [
      ['units', { kind: 'area' }],
      ['processes', { group: 'support' }],
    ] as const) {
      expect(await refusalOf(() => parsePlanDocument(rawWith([kind, items(extra)])))).toMatchObject({
        code: 'plan.cycle',
        details: { path: `${kind}[${first}].parent` },
      });
    }
  });

  it('is told from a deep tree', () => {
    const units = Array.from({ length: 300 }, (_, index) => ({
      id: idOf(index),
      kind: 'office',
      parent: index === 0 ? null : idOf(index - 1),
    }));
    expect(planWith({ units }).units).toHaveLength(300);
  });
});

describe('referenceTargets', () => {
  const doc = planWith({
    units: [{ id: idOf(1), kind: 'area' }],
    riskMethod: { bands: [{ level: 'low', below: '5' }, { level: 'enormous' }] },
  });

  it('gives ids, letters, or levels with the one that no band gives', () => {
    expect(referenceTargets(doc, { kind: 'units', by: 'id' })).toEqual(new Set([idOf(1)]));
    expect(referenceTargets(doc, { kind: 'riskAreas', by: 'code' })).toEqual(new Set('ABCD'));
    expect(referenceTargets(doc, { kind: 'riskMethod', by: 'level' })).toEqual(
      new Set(['low', 'enormous', 'undeterminable']),
    );
  });

  it('knows no items of what there is only one of', () => {
    expect(isListKind('riskMethod')).toBe(false);
    expect(() => referenceTargets(doc, { kind: 'riskMethod', by: 'id' })).toThrow(/list kind/);
  });

  it('is what checkReferences goes by: a level leaves with its band', () => {
    const rated = planWith({
      riskMethod: { bands: [{ level: 'low' }] },
      riskEvents: [{ id: idOf(1), level: 'low', residualLevel: 'undeterminable' }],
    });
    expect(() => checkReferences(rated)).not.toThrow();
    const without = { ...rated, riskMethod: { ...rated.riskMethod, bands: [] } };
    expect(() => checkReferences(without)).toThrow(/riskEvents\[0\]\.level.*riskMethod\.bands/);
  });
});
