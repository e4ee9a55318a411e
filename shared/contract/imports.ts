import { z } from 'zod';
import { importSteps } from '../importing/import-steps.ts';
import { reviewDecisions, reviewReportSchema } from '../importing/review/review-report.ts';
import { defineCall, defineEvent } from './call.ts';

const ofReview = z.strictObject({ reviewId: z.uuid() });

const reviewSummary = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  administrationName: z.string(),
  firstYear: z.int().nullable(),
  /** How many entries there are, and how many of them are decided on. */
  entries: z.int(),
  decided: z.int(),
  startedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/**
 * A published plan read into a review, and the review into a plan. While it lasts, `plans.read` and the calls that edit
 * a plan answer for the document under review, by the id of the review.
 */
export const importCalls = {
  /** Asks which file, and reads it; null when the person closed the dialog or cancelled. Nothing is kept of what is refused. */
  choose: defineCall({
    channel: 'imports.choose',
    input: z.undefined(),
    output: ofReview.nullable(),
  }),
  /** Ends the reading that is under way. */
  cancel: defineCall({ channel: 'imports.cancel', input: z.undefined(), output: z.undefined() }),
  /** The reviews that are not finished, the last touched first. */
  list: defineCall({
    channel: 'imports.list',
    input: z.undefined(),
    output: z.array(reviewSummary).readonly(),
  }),
  open: defineCall({
    channel: 'imports.open',
    input: ofReview,
    output: z.strictObject({
      fileName: z.string(),
      /** The document as it was read: the lines of the report are its lines. */
      text: z.string(),
      report: reviewReportSchema,
      decisions: z.record(z.string(), z.enum(reviewDecisions)),
    }),
  }),
  /** Keys of the entries that were corrected and not put back. */
  corrected: defineCall({
    channel: 'imports.corrected',
    input: ofReview,
    output: z.array(z.string()).readonly(),
  }),
  /** By subject: the key of an entry, `finding:N`, `passage:N`; null takes a decision back. */
  decide: defineCall({
    channel: 'imports.decide',
    input: ofReview.extend({ decisions: z.record(z.string(), z.enum(reviewDecisions).nullable()) }),
    output: z.undefined(),
  }),
  /** Makes the plan, after a backup; `toReview`: how much goes in that nobody has looked at, marked as such. */
  finish: defineCall({
    channel: 'imports.finish',
    input: ofReview,
    output: z.strictObject({ planId: z.uuid(), toReview: z.int() }),
  }),
  /** Gives a review up. */
  remove: defineCall({ channel: 'imports.remove', input: ofReview, output: z.undefined() }),
};

export const importEvents = {
  /** What the reading does next. */
  progress: defineEvent({
    channel: 'imports.progress',
    payload: z.strictObject({ fileName: z.string(), step: z.enum(importSteps) }),
  }),
};

export type ReviewSummary = z.output<typeof reviewSummary>;
