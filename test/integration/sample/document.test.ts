import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { itemsOf } from '../../../shared/plan/access.ts';
import { listKindNames } from '../../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';

const plan = loadSamplePlan();

describe('the sample as a plan document', () => {
  it('is read back equal from its own JSON', () => {
    expect(parsePlanDocument(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('has fixed ids, each used once in the whole document', () => {
    const ids = [plan.plan.id, ...listKindNames.flatMap((kind) => itemsOf(plan, kind).map(({ id }) => id))];
    expect(ids.filter((id) => !/^01941f29-7c00-7[0-9a-f]{3}-8000-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(400);
  });

  it('keeps the kind of an item in its id', () => {
    const prefix = (id: string) => id.slice(15, 18);
    expect(prefix(plan.plan.id)).toBe('001');
    expect(new Set(plan.units.map(({ id }) => prefix(id)))).toEqual(new Set(['002']));
    expect(new Set(plan.objectives.map(({ id }) => prefix(id)))).toEqual(new Set(['005']));
  });

  it('is the same at every loading', () => {
    expect(loadSamplePlan()).toEqual(plan);
  });
});
