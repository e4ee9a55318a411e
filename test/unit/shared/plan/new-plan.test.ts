import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../shared/plan/access.ts';
import { isBlankRichText } from '../../../../shared/plan/core/rich-text-plain.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import { planPeriod, planTitle } from '../../../../shared/plan/document.ts';
import { listKindNames } from '../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { withHeader } from './plan-with.ts';

describe('a new plan', () => {
  const doc = newPlan({ firstYear: 2026, kind: 'simplified', administrationName: 'Comune di Crema' });

  it('is a draft of the kind and period asked for, by an ente of that name', () => {
    expect(doc.plan).toMatchObject({
      period: { firstYear: 2026 },
      kind: 'simplified',
      status: 'draft',
      revision: 0,
      basedOn: null,
      resolution: null,
    });
    expect(doc.administration.name).toBe('Comune di Crema');
  });

  it('has every section of the Piano-tipo, with number and title and nothing written', () => {
    const made = Object.entries(doc.sections).map(([key, { number, title }]) => ({ key, number, title }));
    expect(made).toHaveLength(standardSections.length);
    expect(made).toEqual(expect.arrayContaining([...standardSections]));
    expect(Object.values(doc.sections).every(({ body }) => isBlankRichText(body))).toBe(true);
  });

  it('has the five ministerial types and the four mandatory areas, and no other item', () => {
    expect(doc.objectiveTypes.map(({ code, ministerial }) => [code, ministerial])).toEqual(
      [...'ABCDE'].map((code) => [code, true]),
    );
    expect(doc.riskAreas.map(({ code, mandatory, subAreas }) => [code, mandatory, subAreas])).toEqual(
      [...'ABCD'].map((code) => [code, true, []]),
    );
    const filled = listKindNames.filter((kind) => itemsOf(doc, kind).length > 0);
    expect(filled).toEqual(['objectiveTypes', 'riskAreas']);
  });

  it('leaves the bands to the RPCT', () => {
    expect(doc.riskMethod).toMatchObject({ method: 'pxi', bands: [] });
  });

  it('shares no id with another new plan, nor one with itself', () => {
    const ids = [doc, newPlan({ firstYear: 2026, kind: 'ordinary' })].flatMap((each) => [
      each.plan.id,
      ...each.objectiveTypes.map(({ id }) => id),
      ...each.riskAreas.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(2 * (1 + 5 + 4));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('is not of an ente when none is named', () => {
    expect(newPlan({ firstYear: 2026, kind: 'ordinary' }).administration.name).toBe('');
  });

  it.each([1899, 2201, 2026.5])('refuses the first year %d', (firstYear) => {
    expect(() => newPlan({ firstYear, kind: 'ordinary' })).toThrow(/plan\.period\.firstYear/);
  });
});

describe('the name of a plan', () => {
  const doc = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Crema' });
  const undated = withHeader(doc, { period: { firstYear: null } });
  const anonymous = { ...doc, administration: { ...doc.administration, name: '' } };

  it.each([
    [doc, '2025-2027', 'Piano Integrato di Attività e Organizzazione 2025-2027 – Comune di Crema'],
    [anonymous, '2025-2027', 'Piano Integrato di Attività e Organizzazione 2025-2027'],
    [
      undated,
      'periodo non indicato',
      'Piano Integrato di Attività e Organizzazione periodo non indicato – Comune di Crema',
    ],
  ])('is made of its three years and its ente', (plan, period, title) => {
    expect(planPeriod(plan)).toBe(period);
    expect(planTitle(plan)).toBe(title);
  });
});
