import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import { tellsMissingContent } from '../../../../shared/checks/missing-content.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';

const codesOf = (findings: readonly { readonly code: string }[]) => [
  ...new Set(findings.map(({ code }) => code)),
];

describe('the warnings of missing content', () => {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
  const named = {
    ...plan,
    administration: { ...plan.administration, name: 'Comune di Prova', taxCode: '91035680197' },
  };

  it('are those of a plan in which nothing is written', () => {
    const findings = checkPlan(named);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(codesOf(findings.filter(tellsMissingContent))).toEqual(
      expect.arrayContaining([
        'section.empty',
        'objectives.missing',
        'risk-events.missing',
        'transparency.duties-missing',
        'administration.mayor-missing',
        'administration.general-secretary-missing',
        'administration.prevention-officer-missing',
      ]),
    );
  });

  it.each([
    'objective.baseline-missing',
    'staff.totals-disagree',
    'administration.email-malformed',
    'text.repealed-norm',
  ])('are not %s: something is there', (code) => {
    expect(tellsMissingContent({ code, severity: 'warning' })).toBe(false);
  });

  it('are not what is blocking, which cannot be frozen anyway', () => {
    expect(tellsMissingContent({ code: 'administration.name-missing', severity: 'blocking' })).toBe(false);
  });
});
