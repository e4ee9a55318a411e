import { describe, expect, it } from 'vitest';
import { base64OfHex } from '../../../../../renderer/app/life/base64-of-hex.ts';
import { currentStep } from '../../../../../renderer/app/life/life-steps.ts';
import { eventTitles } from '../../../../../renderer/app/life/life-words.ts';
import { proofVerdict } from '../../../../../renderer/app/life/proof-verdict.ts';
import type { PlanStatus } from '../../../../../shared/plan/core/header.ts';
import { lifeActions } from '../../../../../shared/plan/log-action.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { publishedUntil } from '../../../../../shared/plan/publication.ts';

const adopted = {
  body: 'Giunta',
  number: '1',
  date: '2026-01-29',
  immediatelyEnforceable: true,
  publishedFrom: null,
  publishedTo: null,
  act: null,
  signedPlan: null,
};

describe('where a plan has come to', () => {
  it.each([
    ['draft', false, false, 'draft'],
    ['proposed', false, false, 'proposed'],
    ['proposed', true, false, 'resolution'],
    ['approved', true, false, 'approved'],
    ['approved', true, true, 'published'],
    ['archived', true, false, 'published'],
    ['archived', false, false, 'draft'],
  ] as const)('%s, resolution %s, all published %s: %s', (status: PlanStatus, resolved, published, step) => {
    const { plan } = newPlan({ firstYear: 2026, kind: 'ordinary' });
    expect(currentStep({ ...plan, status, resolution: resolved ? adopted : null }, published)).toBe(step);
  });

  it('is told in Italian for every action of the road', () => {
    const titles = eventTitles(lifeActions.map((action) => ({ action, note: '' })));
    expect(titles.filter((title) => lifeActions.some((action) => action === title))).toEqual([]);
  });
});

describe('the words of a proof', () => {
  const check = (outcome: 'right' | 'wrong' | 'unknown') => ({ code: outcome, outcome, message: '' });
  it('never call good what could not be compared', () => {
    expect(proofVerdict([check('right')])).toMatch(/^Tutto torna/);
    expect(proofVerdict([check('right'), check('unknown')])).not.toMatch(/Tutto torna/);
    expect(proofVerdict([check('right'), check('unknown'), check('wrong')])).toBe('Un controllo non torna.');
    expect(proofVerdict([check('wrong'), check('wrong')])).toBe('2 controlli non tornano.');
  });
});

it('writes a digest as the segnatura wants it', () => {
  const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(base64OfHex(hex)).toBe(Buffer.from(hex, 'hex').toString('base64'));
});

it('counts the five years from 1 January of the year after', () => {
  expect(publishedUntil('2026-02-20')).toBe('2031-12-31');
});
