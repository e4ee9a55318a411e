import { z } from 'zod';
import type { PlanDocument } from '../../plan/document.ts';
import type { ImportReport } from '../report.ts';
import { isOfSource } from '../report.ts';
import { entryKeyAt, lineRangeSchema, reviewEntries, reviewEntrySchema } from './review-entry.ts';
import { sectionOfLines, sectionOfPath } from './review-section.ts';

/** Key of the section under which it is found again; a review begun before this was kept has all of them in front. */
const sectionSchema = z.string().default('premise');

/** The report of an import as its review keeps it: by the things of the plan instead of by paths, which move. */
export const reviewReportSchema = z.strictObject({
  entries: z.array(reviewEntrySchema).readonly(),
  findings: z
    .array(
      z.strictObject({
        code: z.string(),
        message: z.string(),
        lines: lineRangeSchema.nullable(),
        /** Key of the entry that it speaks of; null when it is about none. */
        entry: z.string().nullable(),
        section: sectionSchema,
        /** About the document as it was published, or one of the checks of any plan. */
        ofSource: z.boolean(),
      }),
    )
    .readonly(),
  unmatched: z
    .array(z.strictObject({ lines: lineRangeSchema, text: z.string(), section: sectionSchema }))
    .readonly(),
  skipped: z.array(z.strictObject({ lines: lineRangeSchema, reason: z.string() })).readonly(),
});

export type ReviewReport = z.infer<typeof reviewReportSchema>;

export function reviewReport(doc: PlanDocument, report: ImportReport): ReviewReport {
  const entries = reviewEntries(doc, report);
  const known = new Set(entries.map(({ key }) => key));
  return {
    entries,
    findings: report.findings.map((finding) => {
      const entry = entryKeyAt(doc, finding.path);
      return {
        code: finding.code,
        message: finding.message,
        lines: finding.lines,
        entry: entry !== null && known.has(entry) ? entry : null,
        section: sectionOfPath(finding.path) ?? sectionOfLines(entries, finding.lines),
        ofSource: isOfSource(finding),
      };
    }),
    unmatched: report.unmatched.map(({ lines, text }) => ({
      lines,
      text,
      section: sectionOfLines(entries, lines),
    })),
    skipped: report.skipped.map(({ lines, reason }) => ({ lines, reason })),
  };
}

/** The entries that something in the document speaks against. */
export function entriesSpokenOf(report: Pick<ReviewReport, 'findings'>): ReadonlySet<string> {
  return new Set(
    report.findings.flatMap(({ entry, ofSource }) => (entry === null || !ofSource ? [] : [entry])),
  );
}

/** The subject of a decision about a finding or a passage, by its place in the report. */
export function findingSubject(index: number): string {
  return `finding:${index}`;
}

export function passageSubject(index: number): string {
  return `passage:${index}`;
}

/** What a person decided: of an entry, or `seen` of a finding or passage. */
export const reviewDecisions = ['accepted', 'discarded', 'seen'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];
