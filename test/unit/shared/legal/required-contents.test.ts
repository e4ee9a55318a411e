import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { judgeContents, requiredContentRows } from '../../../../shared/legal/required-contents.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';

const sample = loadSamplePlan();
const empty = newPlan({ firstYear: 2027, kind: 'ordinary' });

const stateIn = (doc: PlanDocument, id: string) => judgeContents(doc).find(({ row }) => row.id === id)?.state;

function withText(doc: PlanDocument, key: string, text: string): PlanDocument {
  const section = { number: key, title: '', body: richTextFromPlain(text) };
  return { ...doc, sections: { ...doc.sections, [key]: section } };
}

describe('requiredContentRows', () => {
  it('names every row once, in the order of the plan and of sections that every plan has', () => {
    const ids = requiredContentRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys: readonly string[] = standardSections.map(({ key }) => key);
    const places = requiredContentRows.map(({ section }) => keys.indexOf(section));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives every row a norm and a day that exists', () => {
    for (const { source, since, content } of requiredContentRows) {
      expect(source).toMatch(/\d{4}/);
      expect(new Date(since).toISOString().slice(0, 10)).toBe(since);
      expect(content.trim()).not.toBe('');
    }
  });
});

describe('judgeContents', () => {
  it('finds in a new plan nothing at all', () => {
    const states = judgeContents(empty).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['missing', 'by-hand']));
  });

  it('tells what the plan of Crema lacks', () => {
    const missing = judgeContents(sample)
      .filter(({ state }) => state === 'missing')
      .map(({ row }) => row.id);
    expect(missing).toEqual([
      'administration.size',
      'administration.accessibility-officer',
      'value.indicators',
      'performance.sheets',
      'risk.measures',
      'risk.transparency-table',
      'staff.surplus',
      'training.hours',
      'monitoring.satisfaction',
    ]);
  });

  it('asks of a plan only what was in force when it was due', () => {
    const of = (firstYear: number) =>
      judgeContents(newPlan({ firstYear, kind: 'ordinary' })).map(({ row }) => row.id);
    expect(of(2023)).not.toContain('performance.payment-times');
    expect(of(2024)).toContain('performance.payment-times');
    expect(of(2024)).not.toContain('training.hours');
    expect(of(2025)).toContain('training.hours');
    expect(of(2025)).not.toContain('risk.integration');
    expect(of(2026)).toContain('risk.integration');
  });

  it('asks everything of a plan whose year is not known', () => {
    const doc = parsePlanDocument({ ...empty, plan: { ...empty.plan, period: { firstYear: null } } });
    expect(judgeContents(doc)).toHaveLength(requiredContentRows.length);
  });

  it('lets a simplified plan do without 2.1, 2.2 and 4, and without nothing else', () => {
    const simplified = newPlan({ firstYear: 2027, kind: 'simplified' });
    expect(stateIn(simplified, 'value.goals')).toBe('optional');
    expect(stateIn(simplified, 'performance.equality')).toBe('optional');
    expect(stateIn(simplified, 'monitoring.schedule')).toBe('optional');
    expect(stateIn(simplified, 'risk.processes')).toBe('missing');
    expect(stateIn(simplified, 'staff.headcount')).toBe('missing');
    const written = { ...simplified, publicValueGoals: sample.publicValueGoals };
    expect(stateIn(written, 'value.goals')).toBe('present');
  });

  it('leaves to a person what the data do not tell', () => {
    expect(stateIn(empty, 'risk.integration')).toBe('by-hand');
  });

  it('takes the officer for accessibility from the scheda, blanks not counting', () => {
    const named = (accessibilityOfficer: string) =>
      stateIn(
        { ...empty, administration: { ...empty.administration, accessibilityOfficer } },
        'administration.accessibility-officer',
      );
    expect(named('  ')).toBe('missing');
    expect(named('Bianchi Luca')).toBe('present');
  });

  it('wants every objective measured, and at least one', () => {
    const complete = sample.objectives.map((each) => ({
      ...each,
      indicator: 'n.',
      baseline: '0',
      target: '1',
      source: 'atti',
    }));
    expect(stateIn({ ...empty, objectives: complete }, 'performance.sheets')).toBe('present');
    const [first, ...others] = complete;
    const blank = first === undefined ? [] : [{ ...first, baseline: ' ' }];
    expect(stateIn({ ...empty, objectives: [...blank, ...others] }, 'performance.sheets')).toBe('missing');
  });

  it('reads the narrative of a section and of its parts, not of a neighbour', () => {
    const words = 'Non risultano eccedenze di personale.';
    expect(stateIn(withText(empty, '3.3.2', words), 'staff.surplus')).toBe('present');
    expect(stateIn(withText(empty, '3.3.2.a', words), 'staff.surplus')).toBe('present');
    expect(stateIn(withText(empty, '3.2', words), 'staff.surplus')).toBe('missing');
  });

  it('knows forty hours from any other number', () => {
    const hours = (text: string) => stateIn(withText(empty, '3.3.5', text), 'training.hours');
    expect(hours('almeno 40 ore annue pro capite')).toBe('present');
    expect(hours('almeno 140 ore')).toBe('missing');
    expect(hours('24 ore annue')).toBe('missing');
  });

  it('wants monitoring of value, performance and risks alike', () => {
    const [row] = sample.monitoring.schedule;
    const scheduleOf = (...sections: string[]) => {
      const schedule = row === undefined ? [] : sections.map((section) => ({ ...row, section }));
      return { ...empty, monitoring: { ...empty.monitoring, schedule } };
    };
    expect(stateIn(scheduleOf('2.1', '2.2', '2.3.art-11'), 'monitoring.schedule')).toBe('present');
    expect(stateIn(scheduleOf('2.1', '2.2'), 'monitoring.schedule')).toBe('missing');
  });
});
