import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import { anyItemsOf } from '../../../../shared/plan/apply-change.ts';
import { openMarks } from '../../../../shared/plan/core/review-state.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { listKindNames } from '../../../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { rollOver } from '../../../../shared/rollover/roll-over.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';

/** With a year to go on from, and a limit that a limit can be: below zero, a year without any spending exceeds it. */
const dated = arbitraryPlan()
  .filter(({ plan }) => plan.period.firstYear !== null)
  .map((doc) => {
    const { ceiling } = doc.capacity;
    const limit = ceiling.limit?.replace('-', '') ?? null;
    return { ...doc, capacity: { ...doc.capacity, ceiling: { ...ceiling, limit } } };
  });
const blockingCodes = (doc: PlanDocument) =>
  new Set(checkPlan(doc).flatMap(({ code, severity }) => (severity === 'blocking' ? [code] : [])));

describe('the rollover of any plan', () => {
  it('is a valid draft of the next year in which nothing new forbids adoption', () => {
    fc.assert(
      fc.property(dated, (old) => {
        const before = structuredClone(old);
        const { document } = rollOver(old);
        expect(old).toEqual(before);
        expect(parsePlanDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
        expect(document.plan.period.firstYear).toBe(Number(old.plan.period.firstYear) + 1);
        const known = blockingCodes(old);
        expect([...blockingCodes(document)].filter((code) => !known.has(code))).toEqual([]);
      }),
    );
  });

  it('marks every item and every text, each of which keeps its id', () => {
    fc.assert(
      fc.property(dated, (old) => {
        const { document, outcomes } = rollOver(old);
        const marked = new Set(document.reviewMarks.map(({ kind, item }) => `${kind} ${item}`));
        for (const kind of listKindNames) {
          if (kind === 'reviewMarks') continue;
          for (const { id } of anyItemsOf(document, kind)) {
            // The coat of arms is looked at in the scheda anagrafica, which is marked.
            const isMarked = id !== document.administration.coatOfArms || kind !== 'attachments';
            expect(marked.has(`${kind} ${id}`), `${kind} ${id}`).toBe(isMarked);
          }
          const added = outcomes.find((outcome) => outcome.kind === kind)?.added ?? 0;
          const known = new Set(anyItemsOf(old, kind).map(({ id }) => id));
          expect(anyItemsOf(document, kind).filter(({ id }) => !known.has(id))).toHaveLength(added);
        }
        for (const key of Object.keys(document.sections)) expect(marked).toContain(`section ${key}`);
        expect(openMarks(document)).toEqual(document.reviewMarks);
      }),
    );
  });

  it('can be rolled over again, from the year before', () => {
    fc.assert(
      fc.property(dated, (old) => {
        const next = rollOver(old).document;
        const third = rollOver(next).document;
        expect(third.plan.basedOn).toMatchObject({
          planId: next.plan.id,
          firstYear: next.plan.period.firstYear,
        });
        expect(new Set(third.reviewMarks.map(({ origin }) => origin))).toEqual(
          new Set(third.reviewMarks.length === 0 ? [] : [next.plan.id]),
        );
      }),
      { numRuns: 40 },
    );
  });
});
