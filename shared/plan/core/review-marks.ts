import { z } from 'zod';
import { choiceOr, choices, itemId, text } from './fields.ts';
import { defineList } from './kind.ts';
import { reviewReasons } from './review-reasons.ts';
import { notCarried } from './rollover-rule.ts';

/** `waived`: will not be looked at, for the motivation given. */
export const reviewStates = ['open', 'cleared', 'waived'] as const;

/**
 * "Da rivedere": something that was taken over from another plan and that a person has to look at. It stays when
 * it is cleared, because it also says where the thing came from.
 */
export const reviewMarkSchema = z.strictObject({
  id: itemId(),
  /** Name of a kind, or `section` for the narrative of a section. */
  kind: text(),
  /** Id of the item, key of the section; empty for what there is only one of. */
  item: text(),
  reasons: choices(reviewReasons),
  /** What exactly is to be looked at, in Italian: the fields and the years that look stale. */
  note: text(),
  /** Id of the plan that it was taken from. */
  origin: text(),
  state: choiceOr(reviewStates, 'open'),
  motivation: text(),
});

export type ReviewMark = z.infer<typeof reviewMarkSchema>;

export const reviewStateLabels: Readonly<Record<ReviewMark['state'], string>> = {
  open: 'da rivedere',
  cleared: 'rivisto',
  waived: 'non rivisto, con motivazione',
};

export const reviewMarks = defineList({
  name: 'reviewMarks',
  path: ['reviewMarks'],
  section: 'plan',
  schema: reviewMarkSchema,
  label: { singular: 'elemento da rivedere', plural: 'elementi da rivedere' },
  recognisedBy: [['kind', 'item']],
  rollover: notCarried('quelli del piano precedente non servono più'),
  fields: {
    kind: 'Tipo di elemento',
    item: 'Elemento',
    reasons: 'Motivi',
    note: 'Che cosa rivedere',
    origin: 'Piano di provenienza',
    state: 'Stato',
    motivation: 'Motivazione',
  },
});
