import { describe, expect, it } from 'vitest';
import { checkPlanAsWhole, isEmptySection } from '../../../../../shared/plan/core/plan-checks.ts';
import { richTextFromPlain } from '../../../../../shared/plan/core/rich-text.ts';
import { standardSections } from '../../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { codesOf, expectWellMade, only } from '../finding-place.ts';
import { idOf, planWith, withHeader } from '../plan-with.ts';

const written = { number: '', title: '', body: richTextFromPlain('Testo.') };
const blank = { number: '', title: '', body: richTextFromPlain(' ') };
const everywhere = Object.fromEntries(standardSections.map(({ key }) => [key, written]));
const codes = (doc: PlanDocument) => codesOf(checkPlanAsWhole(doc));
const emptyKeys = (doc: PlanDocument) =>
  checkPlanAsWhole(doc)
    .filter(({ code }) => code === 'section.empty')
    .map(({ section }) => section);

describe('the period', () => {
  it('is needed to adopt the plan', () => {
    const doc = withHeader(planWith(), { period: { firstYear: null } });
    expect(only(doc, checkPlanAsWhole(doc), 'plan.period-missing')).toMatchObject({
      path: 'plan.period.firstYear',
      severity: 'blocking',
      section: '1',
    });
  });

  it('is fine once it has a first year, with nothing empty once all is written', () => {
    expect(codes(planWith({ sections: everywhere }))).not.toContain('plan.period-missing');
    expect(emptyKeys(planWith({ sections: everywhere }))).toEqual([]);
  });
});

describe('empty sections', () => {
  it('are all those of the Piano-tipo but the scheda, when nothing has been written', () => {
    const doc = planWith({ objectiveTypes: [], riskAreas: [] });
    expect(emptyKeys(doc)).toEqual(standardSections.map(({ key }) => key).filter((key) => key !== '1'));
    for (const finding of checkPlanAsWhole(doc).filter(({ code }) => code === 'section.empty')) {
      expectWellMade(doc, finding);
      expect(finding).toMatchObject({ severity: 'warning', path: `sections${bracketed(finding.section)}` });
    }
  });

  it('are named by number and title, the premise by its title', () => {
    const messages = checkPlanAsWhole(planWith())
      .filter(({ code }) => code === 'section.empty')
      .map(({ message }) => message);
    expect(messages[0]).toBe(
      'La sezione «Premessa» è vuota: il Piano-tipo la prevede (DM 30.6.2022 n. 132).',
    );
    expect(messages[1]).toContain('La sezione 2.1 «Valore pubblico» è vuota');
  });

  it('may be 2.1, 2.2 and 4 in a simplified plan', () => {
    const simplified = newPlan({ firstYear: 2026, kind: 'simplified' });
    const ordinary = newPlan({ firstYear: 2026, kind: 'ordinary' });
    const optional = emptyKeys(ordinary).filter((key) => !emptyKeys(simplified).includes(key));
    expect(['2.1', '2.2', '4']).toEqual(expect.arrayContaining(optional));
    expect(optional).toContain('2.1');
    expect(optional).toContain('4');
  });

  it('are full with a word under their own key or a finer one', () => {
    const doc = planWith({ sections: { '2.1': written, '3.1.a': written, '2.10': written, '3.2': blank } });
    expect(isEmptySection(doc, '2.1')).toBe(false);
    expect(isEmptySection(doc, '3.1')).toBe(false);
    expect(isEmptySection(doc, '3.2')).toBe(true);
    expect(isEmptySection(planWith({ sections: { '2.10': written } }), '2.1')).toBe(true);
  });

  it.each([
    ['2.1', { publicValueGoals: [{ id: idOf(1) }] }],
    ['2.2', { objectives: [{ id: idOf(1) }] }],
    ['3.1', { units: [{ id: idOf(1), kind: 'area' }] }],
    ['3.2', { remoteWork: [{ id: idOf(1), kind: 'condition' }] }],
    ['3.3.1', { headcount: [{ id: idOf(1), contract: 'permanent' }] }],
    ['3.3.2', { hires: [{ id: idOf(1), status: 'new' }] }],
    ['3.3.2', { capacity: { spending: [{ id: idOf(1) }] } }],
    ['3.3.5', { training: [{ id: idOf(1), kind: 'course' }] }],
    ['4', { monitoring: { schedule: [{ id: idOf(1) }] } }],
  ] as const)('are full with an item: %s', (key, parts) => {
    expect(isEmptySection(planWith({ objectiveTypes: [] }), key)).toBe(true);
    expect(isEmptySection(planWith({ objectiveTypes: [], ...parts }), key)).toBe(false);
  });
});

describe('attachments', () => {
  const attachment = { id: idOf(1), name: 'dup.pdf', sha256: '0a'.repeat(32) };
  const withAttachment = (change: Readonly<Record<string, unknown>>) =>
    planWith({ sections: everywhere, attachments: [attachment, { ...attachment, id: idOf(2), ...change }] });

  it('are fine with a name and a digest', () => {
    expect(codes(withAttachment({}))).not.toContain('attachment.digest-malformed');
  });

  it.each([
    ['no digest', { sha256: '' }],
    ['a short digest', { sha256: '0a'.repeat(31) }],
    ['a digest in capitals', { sha256: '0A'.repeat(32) }],
    ['a digest of something else', { sha256: 'g'.repeat(64) }],
    ['no name', { name: ' ' }],
  ])('with %s are to be added again', (_what, change) => {
    const doc = withAttachment(change);
    expect(only(doc, checkPlanAsWhole(doc), 'attachment.digest-malformed')).toMatchObject({
      path: 'attachments[1].sha256',
      item: idOf(2),
      severity: 'warning',
      section: 'plan',
    });
  });
});

function bracketed(key: string): string {
  return key === 'premise' ? '.premise' : `["${key}"]`;
}
