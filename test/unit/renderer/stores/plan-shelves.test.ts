import { describe, expect, it } from 'vitest';
import { yearProblem } from '../../../../renderer/app/start/plan-year.ts';
import { planShelves, planWords } from '../../../../renderer/stores/plan-shelves.ts';
import type { PlanSummary } from '../../../../renderer/stores/plans-store.ts';

const plan = (id: string, status: PlanSummary['status'], updatedAt: string): PlanSummary => ({
  id,
  administrationName: 'Comune di Crema',
  firstYear: 2025,
  kind: 'ordinary',
  status,
  revision: 0,
  basedOn: null,
  imported: false,
  createdAt: '2026-01-01T09:00:00.000Z',
  updatedAt,
});

describe('planShelves', () => {
  it('keeps the archived apart and puts the one saved last first', () => {
    const plans = [
      plan('a', 'draft', '2026-01-02T10:00:00.000Z'),
      plan('b', 'archived', '2026-01-01T10:00:00.000Z'),
      plan('c', 'approved', '2026-03-01T10:00:00.000Z'),
      plan('d', 'archived', '2026-02-01T10:00:00.000Z'),
      plan('e', 'proposed', '2026-02-01T10:00:00.000Z'),
    ];
    const { current, archived } = planShelves(plans);
    expect(current.map(({ id }) => id)).toEqual(['c', 'e', 'a']);
    expect(archived.map(({ id }) => id)).toEqual(['d', 'b']);
    expect(plans[0]?.id).toBe('a');
  });
});

describe('planWords', () => {
  it.each([
    ['Comune di Crema', 2025, 'Comune di Crema 2025-2027'],
    ['', 2025, 'Ente senza denominazione 2025-2027'],
    ['Comune di Crema', null, 'Comune di Crema'],
  ])('calls «%s» of %s by name and triennium', (administrationName, firstYear, words) => {
    expect(planWords({ ...plan('a', 'draft', ''), administrationName, firstYear })).toBe(words);
  });
});

describe('yearProblem', () => {
  it.each(['2022', ' 2026 ', '2200'])('takes %s', (typed) => expect(yearProblem(typed)).toBeNull());
  it.each([
    ['', 'quattro cifre'],
    ['26', 'quattro cifre'],
    ['2026-2028', 'quattro cifre'],
    ['2021', 'dal 2022'],
    ['2201', 'dal 2022'],
  ])('refuses «%s»', (typed, words) => expect(yearProblem(typed)).toContain(words));
});
