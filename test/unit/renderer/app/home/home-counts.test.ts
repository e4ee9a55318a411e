import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { sectionGroups } from '../../../../../renderer/app/frame/section-state.ts';
import { completenessOf } from '../../../../../renderer/app/home/completeness.ts';
import {
  objectivesByStructure,
  objectivesByType,
} from '../../../../../renderer/app/home/objective-counts.ts';
import { riskCounts } from '../../../../../renderer/sections/risk/risk-counts.ts';
import { checkPlan } from '../../../../../shared/checks/check-plan.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';

const sample = loadSamplePlan();
const empty = newPlan({ firstYear: 2026, kind: 'ordinary' });

describe('completenessOf', () => {
  it('counts every section once, finer ones too', () => {
    const counts = completenessOf(sectionGroups(sample, checkPlan(sample)));
    expect(counts['in-progress'] + counts['with-findings'] + counts.empty).toBe(
      Object.keys(sample.sections).length,
    );
    expect(counts['with-findings']).toBeGreaterThan(0);
    expect(completenessOf(sectionGroups(empty, []))).toEqual({
      empty: 13,
      'in-progress': 0,
      'with-findings': 0,
    });
  });

  it('calls a section without content empty, although a finding asks for it', () => {
    const findings = checkPlan(empty);
    expect(findings.some(({ section }) => section === '2.3')).toBe(true);
    expect(completenessOf(sectionGroups(empty, findings)).empty).toBe(13);
  });
});

describe('objectivesByType', () => {
  it('counts the 44 of Crema as its own table does', () => {
    expect(objectivesByType(sample).map(({ key, count }) => [key, count])).toEqual([
      ['A', 7],
      ['B', 6],
      ['C', 3],
      ['D', 5],
      ['E', 2],
      ['F', 21],
    ]);
  });

  it('adds those that have no type, and shows types that nobody has used', () => {
    const objectives = sample.objectives.slice(0, 2).map((each) => ({ ...each, type: null }));
    const bars = objectivesByType({ objectives, objectiveTypes: empty.objectiveTypes });
    expect(bars.at(-1)).toEqual({ key: '', label: 'Senza tipologia', count: 2 });
    expect(bars[0]?.count).toBe(0);
  });
});

describe('objectivesByStructure', () => {
  it('counts the 44 of Crema by structure, the common ones under their own name', () => {
    const bars = objectivesByStructure(sample);
    expect(bars.map(({ count }) => count)).toEqual([12, 3, 10, 7, 6, 3, 3]);
    expect(bars.at(-1)?.label).toBe('Comune a tutte le strutture');
  });
});

describe('riskCounts', () => {
  const at = (doc: Pick<PlanDocument, 'riskEvents' | 'riskMethod'>, probability: number, impact: number) =>
    riskCounts(doc)
      .rows.find((row) => row.probability === probability)
      ?.cells.find((cell) => cell.impact === impact);

  it('places the 40 events of Crema, the highest probability first', () => {
    const { rows, left } = riskCounts(sample);
    expect(rows.map(({ probability }) => probability)).toEqual([5, 4, 3, 2, 1]);
    expect(rows.flatMap(({ cells }) => cells).reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(left).toBe(0);
    expect(at(sample, 4, 3)).toEqual({ impact: 3, count: 4, band: 1 });
  });

  it('gives each cell the band of its product', () => {
    expect([at(sample, 1, 5)?.band, at(sample, 2, 3)?.band, at(sample, 3, 5)?.band]).toEqual([0, 1, 2]);
    expect(at({ ...sample, riskMethod: { ...sample.riskMethod, bands: [] } }, 1, 1)?.band).toBeNull();
  });

  it('rounds a mean half up, and leaves out what has no place', () => {
    const [event] = sample.riskEvents;
    if (event === undefined) throw new Error('the sample has events');
    const riskEvents = [
      { ...event, probability: '2.5', impact: '1.49' },
      { ...event, probability: null },
      { ...event, probability: '0', impact: '3' },
    ];
    const doc = { riskEvents, riskMethod: sample.riskMethod };
    expect(at(doc, 3, 1)?.count).toBe(1);
    expect(riskCounts(doc).left).toBe(2);
  });
});
