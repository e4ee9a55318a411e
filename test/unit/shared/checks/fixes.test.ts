import { describe, expect, it } from 'vitest';
import { editFields } from '../../../../electron/core/plans/edit-fields.ts';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import { fixOf } from '../../../../shared/checks/fixes.ts';
import { applyChange } from '../../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: 'alto', below: null },
];
const event = { id: idOf(1), probability: '3', impact: '3', score: '9', level: 'medium' };

function withEvent(change: Record<string, unknown>) {
  return planWith({ riskMethod: { bands }, riskEvents: [{ ...event, ...change }] });
}

function findingOf(doc: PlanDocument, code: string) {
  const finding = checkPlan(doc).find((each) => each.code === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return finding;
}

/** Mends the first finding of a code; its words, and whether the finding is gone. */
function mended(doc: PlanDocument, code: string) {
  const fix = fixOf(doc, findingOf(doc, code));
  if (fix === null) return null;
  const after = editFields(doc, fix.edits).reduce(applyChange, doc);
  return { words: fix.words, gone: checkPlan(after).every((each) => each.code !== code), after };
}

describe('a correction', () => {
  it('writes a parameter as the plan keeps numbers, and leaves words to a person', () => {
    const withValue = (value: string) =>
      planWith({ parameters: [{ id: idOf(1), table: 'turn-over', key: 'above-return', value }] });
    const fixed = mended(withValue('27,5 %'), 'capacity.parameter-malformed');
    expect(fixed).toMatchObject({ gone: true, words: 'scrivere 27,5' });
    expect(fixed?.after.parameters[0]?.value).toBe('27.5');
    expect(mended(withValue('ventisette'), 'capacity.parameter-malformed')).toBeNull();
  });

  it.each(['31,3', '20.260.331', '2026'])('makes no number of a term that is no date: %s', (value) => {
    const parameters = [{ id: idOf(1), table: 'piao-deadlines', key: '2026', value }];
    expect(mended(planWith({ parameters }), 'capacity.parameter-malformed')).toBeNull();
  });

  it('gives a risk the level and the score that its values give', () => {
    const level = mended(withEvent({ level: 'low' }), 'risk-event.level-mismatch');
    expect(level).toMatchObject({ gone: true, words: expect.stringContaining('«medio»') });
    const missing = mended(
      withEvent({ level: null, probability: '5', impact: '5' }),
      'risk-event.level-missing',
    );
    expect(missing).toMatchObject({ gone: true, words: expect.stringContaining('«alto»') });
    const score = mended(
      withEvent({ probability: '2.17', impact: '1.75', score: '9', level: 'low' }),
      'risk-event.score-mismatch',
    );
    expect(score).toMatchObject({ gone: true, words: 'scrivere il punteggio 3,8' });
    expect(score?.after.riskEvents[0]?.score).toBe('3.8');
  });

  it('leaves to a person what cannot be computed', () => {
    expect(mended(withEvent({ level: null, impact: null }), 'risk-event.level-missing')).toBeNull();
    expect(mended(planWith(), 'administration.tax-code-missing')).toBeNull();
  });

  it('gives an objective a free number and its years in order', () => {
    const doc = planWith({
      objectives: [
        { id: idOf(1), number: 1, startYear: 2028, endYear: 2026 },
        { id: idOf(2), number: 4 },
        { id: idOf(3), number: 1 },
      ],
    });
    const number = mended(doc, 'objective.number-repeated');
    expect(number).toMatchObject({ gone: true, words: 'dare all’obiettivo il numero 5' });
    expect(number?.after.objectives.map((each) => each.number)).toEqual([1, 4, 5]);
    expect(mended(doc, 'objective.years-reversed')).toMatchObject({
      gone: true,
      words: 'scambiare i due anni: 2026-2028',
    });
  });

  it('takes out of an identifier what was typed too much, and nothing else', () => {
    const doc = (administration: Record<string, unknown>) => planWith({ administration });
    const taxCode = mended(doc({ taxCode: 'IT 9103 5680 197' }), 'administration.tax-code-malformed');
    expect(taxCode).toMatchObject({ gone: true, words: 'scrivere «91035680197»' });
    const email = mended(doc({ certifiedEmail: ' urp@pec.it ' }), 'administration.certified-email-malformed');
    expect(email).toMatchObject({ gone: true, words: 'scrivere «urp@pec.it»' });
    expect(mended(doc({ taxCode: '12345678901' }), 'administration.tax-code-malformed')).toBeNull();
  });
});
