import { describe, expect, it } from 'vitest';
import { useGridViews, wholeView } from '../../../renderer/components/grid/grid-view-store.ts';
import { textLength } from '../../../renderer/components/kind/text-length.ts';
import { hasContent, kindsOfSection } from '../../../renderer/sections/section-content.ts';
import { kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { idOf, planWith } from '../shared/plan/plan-with.ts';

describe('how a table is looked at', () => {
  it('is kept for each table by itself, and begins with every row in the order of the plan', () => {
    const { look } = useGridViews.getState();
    look('p/units', { search: 'area' });
    look('p/units', { sorting: { column: 'name', descending: true } });
    look('p/hires', { sorting: null });
    const { views } = useGridViews.getState();
    expect(views['p/units']).toEqual({ search: 'area', sorting: { column: 'name', descending: true } });
    expect(views['p/hires']).toEqual(wholeView);
    expect(views['other/units']).toBeUndefined();
  });
});

describe('what a section holds', () => {
  it('is every kind once, each in the section that it is declared for', () => {
    const sections = new Set(kindNames.map((kind) => kindOf(kind).section));
    const listed = [...sections].flatMap((section) => kindsOfSection(section));
    expect([...listed].sort()).toEqual([...kindNames].sort());
    expect(kindsOfSection('9.9')).toEqual([]);
  });

  it('is nothing in a new plan, whatever it was given from the start', () => {
    const fresh = newPlan({ firstYear: 2026, kind: 'ordinary' });
    expect(kindNames.filter((kind) => hasContent(fresh, kind))).toEqual([]);
  });

  it('is something as soon as somebody has written', () => {
    expect(hasContent(planWith({ administration: { mayor: 'Rossi' } }), 'administration')).toBe(true);
    expect(hasContent(planWith({ units: [{ id: idOf(1), kind: 'area', name: 'A' }] }), 'units')).toBe(true);
  });
});

describe('textLength', () => {
  it.each([
    ['code', 'short'],
    ['responsible', 'medium'],
    ['description', 'long'],
  ])('%s is %s', (field, length) => {
    expect(textLength(field)).toBe(length);
  });
});
