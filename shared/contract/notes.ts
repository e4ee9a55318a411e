import { z } from 'zod';
import { defineCall } from './call.ts';

/** The kinds beside whose items a confidential note may be kept. */
export const notedKinds = ['riskEvents', 'measures'] as const;
export type NotedKind = (typeof notedKinds)[number];

const ofItem = { planId: z.uuid(), kind: z.enum(notedKinds), id: z.uuid() };

/**
 * Confidential notes (reports of wrongdoing, disciplinary facts). They are no part of the plan document: nothing that
 * prints, exports, bundles, searches or logs a plan ever holds them.
 */
export const noteCalls = {
  /** Empty when there is none. */
  of: defineCall({
    channel: 'notes.of',
    input: z.strictObject(ofItem),
    output: z.strictObject({ text: z.string() }),
  }),
  /** In place of the one that was there; an empty text removes it. */
  write: defineCall({
    channel: 'notes.write',
    input: z.strictObject({ ...ofItem, text: z.string().max(20_000) }),
    output: z.undefined(),
  }),
};
