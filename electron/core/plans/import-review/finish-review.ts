import type { Confidence } from '../../../../shared/importing/found.ts';
import { lineWords } from '../../../../shared/importing/line-words.ts';
import type { ReviewEntry } from '../../../../shared/importing/review/review-entry.ts';
import type { ReviewDecision } from '../../../../shared/importing/review/review-report.ts';
import { itemsOf, singleOf, withKind } from '../../../../shared/plan/access.ts';
import { applyChange } from '../../../../shared/plan/apply-change.ts';
import type { ReviewMark } from '../../../../shared/plan/core/review-marks.ts';
import { emptyRichText } from '../../../../shared/plan/core/rich-text.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { removeItem } from '../edit-items.ts';
import { periodMissing } from './refusals.ts';

export interface FinishedReview {
  readonly document: PlanDocument;
  /** How many things go in without anybody having looked at them, and are marked. */
  readonly toReview: number;
}

interface Review {
  readonly fileName: string;
  readonly entries: readonly ReviewEntry[];
  readonly decisions: Readonly<Record<string, ReviewDecision>>;
}

/**
 * The plan that comes of a review: without what was discarded, and with a mark "da rivedere" on everything that
 * nobody has looked at, which Home counts and the freeze asks about. Throws `import.period-missing`.
 */
export function finishedDocument(
  doc: PlanDocument,
  { fileName, entries, decisions }: Review,
): FinishedReview {
  const { firstYear } = doc.plan.period;
  if (firstYear === null) throw periodMissing();
  const empty = newPlan({ firstYear, kind: doc.plan.kind });
  const kept = entries
    .filter(({ key }) => decisions[key] === 'discarded')
    .reduce((at, { target }) => without(at, target, empty), doc);
  const marks = entries.flatMap((entry) =>
    decisions[entry.key] === undefined && isThere(kept, entry.target) ? marksOf(entry, fileName) : [],
  );
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
  return target?.of !== 'section' || target.key in doc.sections;
}

const howSure: Readonly<Record<Confidence, string>> = {
  certain: 'con sicurezza',
  probable: 'probabilmente nel modo giusto',
  doubtful: 'con dubbio',
};

function marksOf({ target, confidence, lines }: ReviewEntry, fileName: string): readonly ReviewMark[] {
  if (target === null) return [];
  return [
    {
      id: newId(),
      kind: target.of === 'section' ? 'section' : target.kind,
      item: target.of === 'section' ? target.key : target.of === 'item' ? target.id : '',
      reasons: ['imported'],
      note: `Letto ${howSure[confidence]} da «${fileName}», ${lineWords(...lines)}.`,
      origin: '',
      state: 'open',
      motivation: '',
    },
  ];
}
