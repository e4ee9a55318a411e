import { describe, expect, it } from 'vitest';
import { placedTitle } from '../../../../shared/diff/difference-words.ts';
import { diffPlans } from '../../../../shared/diff/plan-diff.ts';
import { withoutPlanState } from '../../../../shared/diff/without-plan-state.ts';
import { idOf, planWith, withHeader } from '../plan/plan-with.ts';

const resolution = {
  body: 'Giunta Comunale',
  number: '1',
  date: '2026-01-29',
  immediatelyEnforceable: false,
  publishedFrom: null,
  publishedTo: null,
  act: null,
  signedPlan: null,
};
const draft = planWith({ units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }] });
const approved = withHeader(draft, { status: 'approved', revision: 1, resolution });

describe('what the Giunta is shown of a comparison', () => {
  it('is nothing when only the state of the plan is another', () => {
    expect(diffPlans(approved, draft).counts.changed).toBe(1);
    expect(withoutPlanState(diffPlans(approved, draft))).toEqual({
      sections: [],
      counts: { added: 0, removed: 0, changed: 0, moved: 0 },
    });
  });

  it('keeps the triennium and the kind of the plan, and counts anew', () => {
    const next = withHeader(draft, { period: { firstYear: 2027 }, kind: 'simplified' });
    const { sections, counts } = withoutPlanState(diffPlans(approved, next));
    expect(
      sections.flatMap(({ changes }) => changes.flatMap(({ fields }) => fields.map(({ field }) => field))),
    ).toEqual(['firstYear', 'kind']);
    expect(counts.changed).toBe(1);
  });

  it('keeps every other section as it is', () => {
    const other = planWith({ units: [{ id: idOf(1), kind: 'area', name: 'Area Due' }] });
    const diff = diffPlans(draft, other);
    expect(withoutPlanState(diff)).toEqual(diff);
  });
});

describe('the title of a risk event', () => {
  const event = (number: number, fields: object) => ({
    id: idOf(number),
    description: 'Favorire',
    ...fields,
  });
  const before = planWith({
    riskEvents: [
      event(1, { office: 'Tributi', process: 'Rimborsi' }),
      event(2, { office: 'Tributi', process: 'Accertamenti' }),
      event(3, {}),
    ],
  });
  const after = planWith({
    riskEvents: before.riskEvents.slice(1).map((each) => ({ ...each, impact: '3' })),
  });

  it('tells it from others of the same words by its place and process', () => {
    const docs = { before, after };
    const titles = diffPlans(before, after)
      .sections.flatMap(({ changes }) => changes)
      .filter(({ kind }) => kind === 'riskEvents')
      .map((difference) => placedTitle(docs, difference));
    expect(titles).toEqual([
      'Evento rischioso «Favorire» (n. 1: Tributi, Accertamenti)',
      'Evento rischioso «Favorire» (n. 2)',
      'Evento rischioso «Favorire» (n. 1: Tributi, Rimborsi)',
    ]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('of anything else is its name', () => {
    const thing = { kind: 'hires', id: idOf(3), change: 'changed', name: 'Agente', fields: [] } as const;
    expect(placedTitle({ before, after }, thing)).toBe('Assunzione «Agente»');
  });
});
