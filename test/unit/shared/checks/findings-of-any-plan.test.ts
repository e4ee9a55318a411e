import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { checkPlan, isAccepted } from '../../../../shared/checks/check-plan.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { expectWellMade, partsOf, stepsTo } from '../plan/finding-place.ts';

const sectionKeys: readonly string[] = [...standardSections.map(({ key }) => key), 'plan'];

function expectSound(doc: PlanDocument): void {
  const findings = checkPlan(doc);
  for (const finding of findings) {
    expectWellMade(doc, finding);
    expect(isAccepted(doc, { ...finding, severity: 'blocking' })).toBe(false);
  }
  const severities = findings.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort());
}

describe('the findings of any plan', () => {
  it('are well made, whatever the plan holds, and nothing throws', () => {
    fc.assert(fc.property(arbitraryPlan({ size: 3 }), expectSound), { numRuns: 150 });
  });

  it('are well made for a plan with nothing in it and for the sample', () => {
    expectSound(newPlan({ firstYear: 2026, kind: 'ordinary' }));
    expectSound(loadSamplePlan());
  });

  it('are the same each time, and leave the plan alone', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), (doc) => {
        const before = structuredClone(doc);
        expect(checkPlan(doc)).toEqual(checkPlan(doc));
        expect(doc).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('name a section that the window can open', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), (doc) => {
        for (const { section } of checkPlan(doc)) {
          expect([...sectionKeys, ...Object.keys(doc.sections)]).toContain(section);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tell two things that are wrong apart by code and place', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 3 }), (doc) => {
        const places = checkPlan(doc).map(({ code, path, message }) => `${code} ${path} ${message}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the path of a finding, as the tests read it', () => {
  it.each([
    ['plan', ['plan']],
    ['objectives[32].baseline', ['objectives', 32, 'baseline']],
    ['sections["2.3.art-8"].body', ['sections', '2.3.art-8', 'body']],
    ['a["x\\"]"][0]', ['a', 'x"]', 0]],
  ])('%s', (path, parts) => {
    expect(partsOf(path)).toEqual(parts);
  });

  it('is refused when it leads nowhere', () => {
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
    expect(() => stepsTo(doc, 'objectives[0]')).toThrow('nothing at');
    expect(() => stepsTo(doc, 'plan.title')).toThrow('nothing at');
    expect(() => partsOf('a b')).toThrow('no path');
  });
});
