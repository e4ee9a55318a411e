import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../../../shared/importing/import-plan.ts';
import {
  inReviewOrder,
  isSure,
  type ReviewEntry,
  reviewEntries,
  sectionOfEntry,
} from '../../../../../shared/importing/review/review-entry.ts';
import { entriesSpokenOf, reviewReport } from '../../../../../shared/importing/review/review-report.ts';
import { itemsOf } from '../../../../../shared/plan/access.ts';
import { compareSectionKeys } from '../../../../../shared/plan/core/sections.ts';

const text = readFileSync(
  new URL('../../../../fixtures/importing/numbered-cards.txt', import.meta.url),
  'utf8',
);
const { plan, report } = importPlan(text);
const kept = reviewReport(plan, report);

describe('the entries of a review', () => {
  it('name every item that was recognised by its id, once', () => {
    const keys = kept.entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id } of itemsOf(plan, 'objectives')) expect(keys).toContain(`objectives/${id}`);
    for (const { id } of itemsOf(plan, 'riskEvents')) expect(keys).toContain(`riskEvents/${id}`);
    expect(keys).toContain('section/2.2');
    expect(keys).toContain('header');
  });

  it('put what there is one of together, with all the lines that it was read from', () => {
    const administration = kept.entries.filter(({ key }) => key === 'administration');
    expect(administration).toHaveLength(1);
    const lines = administration[0]?.lines.map(([from]) => text.split('\n')[from - 1]);
    expect(lines).toContain('Codice Fiscale: 80001230456');
    expect(lines).toContain('Sindaco: Rita Conti');
  });

  it('are as sure as the least sure of what they are made of', () => {
    const paths = ['administration.name', 'administration.mayor'].map((path, at) => ({
      path,
      confidence: at === 0 ? ('certain' as const) : ('doubtful' as const),
      lines: [9 - at, 9 - at] as const,
    }));
    expect(reviewEntries(plan, { recognised: paths })).toEqual([
      {
        key: 'administration',
        target: { of: 'single', kind: 'administration' },
        confidence: 'doubtful',
        lines: [
          [8, 8],
          [9, 9],
        ],
      },
    ]);
  });

  it('ask for the triennium that the document does not say', () => {
    const without = { ...plan, plan: { ...plan.plan, period: { firstYear: null } } };
    expect(reviewEntries(without, { recognised: [] })).toEqual([
      { key: 'header', target: null, confidence: 'doubtful', lines: [] },
    ]);
  });
});

describe('the order of a review', () => {
  const entry = fc.record({
    key: fc.uuid(),
    target: fc.constantFrom<ReviewEntry['target']>(
      null,
      { of: 'single', kind: 'administration' },
      { of: 'section', key: '2.2' },
      { of: 'section', key: '2.10' },
      { of: 'section', key: '4' },
    ),
    confidence: fc.constantFrom('certain' as const, 'probable' as const, 'doubtful' as const),
    lines: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 2 }),
  });

  it('has the less sure first, then what a finding speaks of, then section and line', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ key }) => key }),
        fc.func(fc.boolean()),
        (entries, speaks) => {
          const spokenOf = new Set(entries.filter(({ key }) => speaks(key)).map(({ key }) => key));
          const ordered = inReviewOrder(entries, spokenOf);
          expect([...ordered].sort(byKey)).toEqual([...entries].sort(byKey));
          const rank = { doubtful: 0, probable: 1, certain: 2 };
          for (const [index, after] of ordered.entries()) {
            const before = ordered[index - 1];
            if (before === undefined) continue;
            expect(rank[before.confidence]).toBeLessThanOrEqual(rank[after.confidence]);
            if (before.confidence !== after.confidence) continue;
            expect(Number(spokenOf.has(before.key))).toBeGreaterThanOrEqual(Number(spokenOf.has(after.key)));
            if (spokenOf.has(before.key) !== spokenOf.has(after.key)) continue;
            const sections = compareSectionKeys(sectionOfEntry(before), sectionOfEntry(after));
            expect(sections).toBeLessThanOrEqual(0);
            if (sections === 0)
              expect(before.lines[0]?.[0] ?? 0).toBeLessThanOrEqual(after.lines[0]?.[0] ?? 0);
          }
        },
      ),
    );
  });

  it('calls sure only what is certain and unopposed', () => {
    const of = (confidence: ReviewEntry['confidence']): ReviewEntry => ({
      key: 'k',
      target: null,
      confidence,
      lines: [],
    });
    expect(isSure(of('certain'), new Set())).toBe(true);
    expect(isSure(of('certain'), new Set(['k']))).toBe(false);
    expect(isSure(of('probable'), new Set())).toBe(false);
  });
});

function byKey(a: ReviewEntry, b: ReviewEntry): number {
  return a.key < b.key ? -1 : 1;
}

describe('the report of a review', () => {
  it('leads from a finding to the entry that it speaks of, and tells the document from the checks', () => {
    const path = 'riskEvents[2].level';
    const finding = {
      code: 'import.level-word',
      severity: 'warning',
      path,
      message: '…',
      lines: [66, 66],
    } as const;
    const event = `riskEvents/${plan.riskEvents[2]?.id}`;
    const opposed = reviewReport(plan, { ...report, findings: [finding] });
    expect(opposed.findings).toEqual([
      { code: finding.code, message: '…', lines: [66, 66], entry: event, section: '2.3', ofSource: true },
    ]);
    expect(entriesSpokenOf(opposed)).toEqual(new Set([event]));
    // What every plan is checked for is no word against what was read.
    expect(entriesSpokenOf(kept).size).toBe(0);
    const check = kept.findings.find(({ code }) => code === 'administration.ipa-code-missing');
    expect(check).toMatchObject({ ofSource: false, lines: null, entry: 'administration' });
  });

  it('keeps every finding, passage and skipped line', () => {
    expect(kept.findings).toHaveLength(report.findings.length);
    expect(kept.unmatched).toEqual(report.unmatched);
    expect(kept.skipped).toEqual(report.skipped);
    const known = new Set(kept.entries.map(({ key }) => key));
    for (const { entry } of kept.findings) if (entry !== null) expect(known.has(entry)).toBe(true);
  });
});
