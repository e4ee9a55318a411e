import { z } from 'zod';
import { itemsOf } from '../../plan/access.ts';
import { compareSectionKeys } from '../../plan/core/sections.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { kindOf } from '../../plan/kinds.ts';
import { placeOfPath } from '../../plan/place-of-path.ts';
import { planTargetSchema, targetKey } from '../../plan/target.ts';
import { type Confidence, confidences } from '../found.ts';
import type { ImportReport } from '../report.ts';

export const lineRangeSchema = z.tuple([z.int(), z.int()]).readonly();

/** Something that an import recognised and a person looks at: a thing of the plan, or its header. */
export const reviewEntrySchema = z.strictObject({
  /** `header`, or the `targetKey` of the thing. */
  key: z.string(),
  /** Null for the header: triennium and kind of plan. */
  target: planTargetSchema.nullable(),
  confidence: z.enum(confidences),
  /** Where it was read from; none for what the document does not say. */
  lines: z.array(lineRangeSchema).readonly(),
});

export type ReviewEntry = z.infer<typeof reviewEntrySchema>;

export const headerKey = 'header';

/** What a report found, one entry for each thing of the plan: what there is one of was read field by field. */
export function reviewEntries(
  doc: PlanDocument,
  report: Pick<ImportReport, 'recognised'>,
): readonly ReviewEntry[] {
  const entries = new Map<string, ReviewEntry>();
  // It is asked for even where the document does not say it: no plan is made without.
  if (doc.plan.period.firstYear === null)
    entries.set(headerKey, { key: headerKey, target: null, confidence: 'doubtful', lines: [] });
  for (const { path, confidence, lines } of report.recognised) {
    const entry = entryAt(doc, path);
    if (entry === null) continue;
    const there = entries.get(entry.key);
    entries.set(entry.key, {
      ...entry,
      confidence: there === undefined ? confidence : lessSure(there.confidence, confidence),
      lines: [...(there?.lines ?? []), lines].toSorted((a, b) => a[0] - b[0]),
    });
  }
  return [...entries.values()];
}

/** The key of the entry that a path of the report leads to; null when it leads to no single thing. */
export function entryKeyAt(doc: PlanDocument, path: string): string | null {
  return entryAt(doc, path)?.key ?? null;
}

function entryAt(doc: PlanDocument, path: string): Pick<ReviewEntry, 'key' | 'target'> | null {
  if (/^plan\b/.test(path)) return { key: headerKey, target: null };
  const target = targetAt(doc, path);
  return target === null ? null : { key: targetKey(target), target };
}

function targetAt(doc: PlanDocument, path: string): NonNullable<ReviewEntry['target']> | null {
  const place = placeOfPath(path);
  switch (place?.of) {
    case undefined:
      return null;
    case 'section':
      return place.key in doc.sections ? { of: 'section', key: place.key } : null;
    case 'single':
      return { of: 'single', kind: place.kind };
    case 'item': {
      const id = place.index === null ? undefined : itemsOf(doc, place.kind)[place.index]?.id;
      return id === undefined ? null : { of: 'item', kind: place.kind, id };
    }
  }
}

function lessSure(a: Confidence, b: Confidence): Confidence {
  return confidences.indexOf(a) > confidences.indexOf(b) ? a : b;
}

/** The section under which an entry is listed. */
export function sectionOfEntry({ target }: Pick<ReviewEntry, 'target'>): string {
  if (target === null) return 'premise';
  return target.of === 'section' ? target.key : kindOf(target.kind).section;
}

/**
 * In the order in which a person looks at them: the less sure first, those that a finding speaks of before the
 * others, then by section and by where they stand in the document.
 */
export function inReviewOrder(
  entries: readonly ReviewEntry[],
  spokenOf: ReadonlySet<string>,
): readonly ReviewEntry[] {
  const rank = (entry: ReviewEntry) =>
    2 * confidences.indexOf(entry.confidence) + (spokenOf.has(entry.key) ? 1 : 0);
  return entries.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      compareSectionKeys(sectionOfEntry(a), sectionOfEntry(b)) ||
      (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0),
  );
}

/** Read by its own label, complete, and nothing in the document speaks against it. */
export function isSure(entry: ReviewEntry, spokenOf: ReadonlySet<string>): boolean {
  return entry.confidence === 'certain' && !spokenOf.has(entry.key);
}
