import type { ReviewEntry } from '../../../../shared/importing/review/review-entry.ts';
import type { ReviewDecision, ReviewReport } from '../../../../shared/importing/review/review-report.ts';
import { itemsOf, singleOf, withKind } from '../../../../shared/plan/access.ts';
import { applyChange } from '../../../../shared/plan/apply-change.ts';
import { emptyRichText } from '../../../../shared/plan/core/rich-text.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { removeItem } from '../edit-items.ts';
import { marksOf } from './marks-of.ts';
import { periodMissing } from './refusals.ts';

export interface FinishedReview {
  readonly document: PlanDocument;
  /** How many things go in without anybody having looked at them, and are marked. */
  readonly toReview: number;
}

interface Review {
  readonly fileName: string;
  readonly report: Pick<ReviewReport, 'entries' | 'findings' | 'unmatched'>;
  readonly decisions: Readonly<Record<string, ReviewDecision>>;
}

/**
 * The plan that comes of a review: without what was discarded, and with a mark "da rivedere" for everything that
 * nobody has looked at, findings and passages too, which Home counts and the freeze asks about. Throws `import.period-missing`.
 */
export function finishedDocument(doc: PlanDocument, { fileName, report, decisions }: Review): FinishedReview {
  const { firstYear } = doc.plan.period;
  if (firstYear === null) throw periodMissing();
  const empty = newPlan({ firstYear, kind: doc.plan.kind });
  const kept = report.entries
    .filter(({ key }) => decisions[key] === 'discarded')
    .reduce((at, { target }) => without(at, target, empty), doc);
  const marks = marksOf(report, { fileName, decisions, isThere: (target) => isThere(kept, target) });
  return {
    document: parsePlanDocument({ ...kept, reviewMarks: [...kept.reviewMarks, ...marks] }),
    toReview: marks.length,
  };
}

/** What is discarded is as if the document had not had it. */
function without(doc: PlanDocument, target: ReviewEntry['target'], empty: PlanDocument): PlanDocument {
  // The header is part of every plan.
  if (target === null || !isThere(doc, target)) return doc;
  switch (target.of) {
    case 'item':
      return removeItem(doc, target.kind, target.id).reduce(applyChange, doc);
    case 'single':
      return withKind(doc, target.kind, singleOf(empty, target.kind));
    case 'section': {
      const { [target.key]: gone, ...others } = doc.sections;
      const isStandard = standardSections.some(({ key }) => key === target.key);
      return {
        ...doc,
        sections:
          isStandard && gone !== undefined
            ? { ...others, [target.key]: { ...gone, body: emptyRichText } }
            : others,
      };
    }
  }
}

function isThere(doc: PlanDocument, target: ReviewEntry['target']): boolean {
  if (target?.of === 'item') return itemsOf(doc, target.kind).some(({ id }) => id === target.id);
  return target?.of !== 'section' || Object.hasOwn(doc.sections, target.key);
}
