import { z } from 'zod';
import { choice, date, text, year } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { notCarried } from '../core/rollover-rule.ts';
import type { PlanDocument } from '../document.ts';

/** Whether something of the sort has happened since the subsection was approved. */
export const caseAnswers = ['none', 'occurred'] as const;

/**
 * The yearly confirmation of section 2.3 by an ente with at most 50 employees: within its triennium the subsection is
 * updated in four cases only, otherwise confirmed with a motivated act (art. 6 c. 2 DM 132/2022; PNA 2022 § 10.1.2, agg. 2024).
 */
export const confirmationSchema = z.strictObject({
  /** The year whose plan approved the subsection that is confirmed. */
  approvedIn: year(),
  approvedBy: text(),
  corruption: choice(caseAnswers),
  organisation: choice(caseAnswers),
  dysfunctions: choice(caseAnswers),
  objectives: choice(caseAnswers),
  motivation: text(),
  resolution: text(),
  resolutionDate: date(),
  publishedOn: date(),
});

export type Confirmation = z.infer<typeof confirmationSchema>;

export const caseAnswerLabels: Readonly<Record<(typeof caseAnswers)[number], string>> = {
  none: 'non si è verificato',
  occurred: 'si è verificato',
};

/** The four cases of art. 6 c. 2, in its order. */
export const updateCases = [
  'corruption',
  'organisation',
  'dysfunctions',
  'objectives',
] as const satisfies readonly (keyof Confirmation)[];

export const confirmation = defineSingle({
  name: 'confirmation',
  path: ['confirmation'],
  section: '2.3',
  schema: confirmationSchema,
  rollover: notCarried('va resa di nuovo, se nessuno dei quattro casi si è verificato'),
  label: {
    singular: 'conferma annuale della sottosezione 2.3',
    plural: 'conferme annuali della sottosezione 2.3',
  },
  fields: {
    approvedIn: 'Anno del piano che si conferma',
    approvedBy: 'Atto che lo ha approvato',
    corruption: 'Fatti corruttivi',
    organisation: 'Modifiche organizzative rilevanti',
    dysfunctions: 'Ipotesi di disfunzioni amministrative significative',
    objectives: 'Modifiche degli obiettivi di performance a protezione del valore pubblico',
    motivation: 'Motivazione',
    resolution: 'Deliberazione di conferma',
    resolutionDate: 'Data della deliberazione',
    publishedOn: 'Pubblicata in Amministrazione trasparente il',
  },
});

/** Whether anything of a confirmation has been written. */
export function hasConfirmation(doc: PlanDocument): boolean {
  return Object.values(doc.confirmation).some((value) => value !== null && value !== '');
}

/** Most employees with which an ente may confirm (art. 6 DM 132/2022). */
export const mostEmployees = 50;

/** Whether the plan is one that may be confirmed, or already is: other enti need not see it. */
export function offersConfirmation(doc: PlanDocument): boolean {
  const { employees } = doc.administration;
  const isSmall = employees !== null && employees <= mostEmployees;
  return doc.plan.kind === 'simplified' || isSmall || hasConfirmation(doc);
}
