import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import {
  confirmationSchema,
  hasConfirmation,
  offersConfirmation,
  updateCases,
} from '../../../../../shared/plan/risk/confirmation.ts';
import { checkConfirmation } from '../../../../../shared/plan/risk/confirmation-checks.ts';
import { print } from '../../../../../shared/print/print.ts';

const complete = {
  approvedIn: 2025,
  approvedBy: 'DGC n. 12 del 30.1.2025',
  corruption: 'none',
  organisation: 'none',
  dysfunctions: 'none',
  objectives: 'none',
  motivation: 'Nel 2025 nessuno dei casi si è verificato.',
  resolution: 'DGC n. 9',
  resolutionDate: '2026-01-28',
  publishedOn: null,
} as const;

function planWith(
  changes: Partial<PlanDocument['confirmation']>,
  employees: number | null = 18,
): PlanDocument {
  const plan = newPlan({ firstYear: 2026, kind: 'simplified', administrationName: 'Comune di Prova' });
  return {
    ...plan,
    administration: { ...plan.administration, employees },
    confirmation: confirmationSchema.parse({ ...complete, ...changes }),
  };
}
const codes = (doc: PlanDocument) =>
  checkConfirmation(doc).map(({ severity, code, path }) => [severity, code, path]);

describe('checkConfirmation', () => {
  it('has nothing to say of a complete confirmation, nor of none', () => {
    expect(codes(planWith({}))).toEqual([]);
    expect(codes(newPlan({ firstYear: 2026, kind: 'ordinary' }))).toEqual([]);
  });

  it.each(updateCases)(
    'demands an update when the case «%s» has occurred, and an answer when there is none',
    (field) => {
      expect(codes(planWith({ [field]: 'occurred' }))).toEqual([
        ['blocking', 'confirmation.update-required', `confirmation.${field}`],
      ]);
      expect(codes(planWith({ [field]: null }))).toEqual([
        ['warning', 'confirmation.case-open', `confirmation.${field}`],
      ]);
    },
  );

  it.each<[Partial<PlanDocument['confirmation']>, string]>([
    [{ motivation: ' ' }, 'confirmation.motivation-missing'],
    [{ approvedBy: '' }, 'confirmation.act-missing'],
    [{ approvedIn: null }, 'confirmation.approval-missing'],
    [{ approvedIn: 2026 }, 'confirmation.outside-triennium'],
    [{ approvedIn: 2023 }, 'confirmation.outside-triennium'],
  ])('finds in %j %s', (changes, code) => {
    expect(codes(planWith(changes)).map(([, found]) => found)).toEqual([code]);
  });

  it('is for the two years after the approval, and for small enti', () => {
    expect(codes(planWith({ approvedIn: 2024 }))).toEqual([]);
    expect(codes(planWith({}, 50))).toEqual([]);
    expect(codes(planWith({}, null))).toEqual([]);
    expect(codes(planWith({}, 51))).toEqual([
      ['blocking', 'confirmation.too-many-employees', 'confirmation.approvedIn'],
    ]);
  });
});

describe('offersConfirmation', () => {
  it('shows it to those that may confirm, and to those that have', () => {
    const large = { ...planWith({}, 200), confirmation: confirmationSchema.parse({}) };
    expect(offersConfirmation({ ...large, plan: { ...large.plan, kind: 'ordinary' } })).toBe(false);
    expect(offersConfirmation(large)).toBe(true);
    const begun = planWith({}, 200);
    expect(offersConfirmation({ ...begun, plan: { ...begun.plan, kind: 'ordinary' } })).toBe(true);
    expect(hasConfirmation(large)).toBe(false);
  });
});

describe('the printed confirmation', () => {
  it('is a short document of its own, and stands at the end of the plan', () => {
    const doc = planWith({});
    const alone = print(doc, { edition: 'draft', part: 'confirmation' });
    expect(alone.whole).toBe(false);
    expect(alone.sections.map(({ key }) => key)).toEqual(['confirmation']);
    const text = JSON.stringify(alone.sections);
    expect(text).toContain('Nel 2025 nessuno dei casi si è verificato.');
    expect(text).toContain('DGC n. 12 del 30.1.2025');
    expect(text).toContain('28.01.2026');
    expect(text.match(/non si è verificato/g)).toHaveLength(updateCases.length);
    expect(print(doc, { edition: 'draft' }).sections.at(-1)?.key).toBe('confirmation');
  });

  it('is not there when nothing was confirmed', () => {
    const none = newPlan({ firstYear: 2026, kind: 'simplified' });
    expect(print(none, { edition: 'draft' }).sections.map(({ key }) => key)).not.toContain('confirmation');
  });
});
