import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryName, entrySort } from '../../../../../renderer/app/import/entry-words.ts';
import { nextOpen, openSure } from '../../../../../renderer/stores/review-store.ts';
import { confidences } from '../../../../../shared/importing/found.ts';
import { findingNotes, findingsSeenWith, unseen } from '../../../../../shared/importing/review/open-notes.ts';
import { inReviewOrder, type ReviewEntry } from '../../../../../shared/importing/review/review-entry.ts';
import type { ReviewDecision } from '../../../../../shared/importing/review/review-report.ts';
import { listKindNames, singleKindNames } from '../../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { idOf } from '../../../shared/plan/plan-with.ts';

const target: fc.Arbitrary<ReviewEntry['target']> = fc.oneof(
  fc.constant(null),
  fc.record({
    of: fc.constant('item' as const),
    kind: fc.constantFrom(...listKindNames),
    id: fc.nat(99).map(idOf),
  }),
  fc.record({ of: fc.constant('single' as const), kind: fc.constantFrom(...singleKindNames) }),
  fc.record({
    of: fc.constant('section' as const),
    key: fc.constantFrom('premise', '2.1', '2.3.art-9', '4'),
  }),
);
const entry: fc.Arbitrary<ReviewEntry> = fc.record({
  key: fc.uuid(),
  target,
  confidence: fc.constantFrom(...confidences),
  lines: fc.array(
    fc.nat(500).map((line) => [line, line + 1] as const),
    { maxLength: 3 },
  ),
});
const entries = fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 25 });
const decision = fc.constantFrom<ReviewDecision>('accepted', 'discarded');

describe('the round of a review', () => {
  it('comes to every entry once, wherever it begins, and then ends', () => {
    fc.assert(
      fc.property(entries, decision, fc.nat(), (all, made, from) => {
        const decisions: Record<string, ReviewDecision> = {};
        const visited: string[] = [];
        let key = all.length === 0 ? null : (all[from % all.length]?.key ?? null);
        while (key !== null) {
          visited.push(key);
          decisions[key] = made;
          key = nextOpen(all, decisions, key);
        }
        expect(visited.toSorted()).toEqual(all.map((each) => each.key).toSorted());
        expect(nextOpen(all, decisions, null)).toBeNull();
      }),
    );
  });

  it('has every entry in its order, the less sure never after the surer', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ordered = inReviewOrder(all, new Set());
        expect(ordered.map(({ key }) => key).toSorted()).toEqual(all.map(({ key }) => key).toSorted());
        const ranks = ordered.map(({ confidence }) => confidences.indexOf(confidence));
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
  });

  it('accepts together only what is certain, undecided, and nothing speaks against', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat()), fc.array(fc.nat()), (all, against, done) => {
        const keyAt = (at: number) => all[at % Math.max(1, all.length)]?.key ?? '';
        const spokenOf = new Set(against.map(keyAt));
        const decisions = Object.fromEntries(done.map((at) => [keyAt(at), 'discarded' as const]));
        const sure = openSure({ entries: all, spokenOf }, decisions);
        for (const { key, confidence } of all)
          expect(sure.includes(key)).toBe(
            confidence === 'certain' && !spokenOf.has(key) && !(key in decisions),
          );
      }),
    );
  });
});

describe('what an entry is called', () => {
  it('is something for anything, even when the item is gone', () => {
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
    fc.assert(
      fc.property(entry, (each) => {
        expect(entryName(doc, each).trim()).not.toBe('');
        expect(entrySort(each).trim()).not.toBe('');
      }),
    );
  });
});

describe('the findings of a review', () => {
  it('are all seen once every entry that they speak of is decided on, those of none apart', () => {
    const about = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    const finding = fc.record({
      code: fc.constant('import.x'),
      message: fc.string(),
      lines: fc.constant(null),
      entry: about,
      section: fc.constant('2.2'),
      ofSource: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        const seen = Object.assign({}, ...['a', 'b', 'c'].map((key) => findingsSeenWith({ findings }, key)));
        const left = unseen(findingNotes({ findings }), seen);
        expect(left.every((note) => note.entry === null)).toBe(true);
        expect(left.length).toBe(findings.filter((each) => each.ofSource && each.entry === null).length);
      }),
    );
  });
});
