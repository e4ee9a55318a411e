import type { PlanDocument } from '../plan/document.ts';
import { ordinaryTerm } from './deadlines.ts';
import { organisationAndStaffRows } from './required/organisation-and-staff.ts';
import { valueAndRiskRows } from './required/value-and-risk.ts';
import { isOptionalSection } from './simplified-plan.ts';
import type { LegalSource } from './source.ts';

/** Something that a norm wants in the PIAO. */
export type RequiredContent = LegalSource & {
  /** Stable, `section-words.what`. */
  readonly id: string;
  /** Key of the section where it is written. */
  readonly section: string;
  /** Italian, as a heading would say it. */
  readonly content: string;
  /** ISO date from which it is asked for. */
  readonly since: string;
  /** Whether the plan has it, as far as the data tell; null: only a person can judge. */
  readonly test: ((doc: PlanDocument) => boolean) | null;
};

/** `optional`: absent, from a section that a simplified plan may leave out. */
export type ContentState = 'present' | 'missing' | 'by-hand' | 'optional';

export interface JudgedContent {
  readonly row: RequiredContent;
  readonly state: ContentState;
}

/** The norms in the order of the plan; a later norm is a row of its own, with its date. */
export const requiredContentRows: readonly RequiredContent[] = [
  ...valueAndRiskRows,
  ...organisationAndStaffRows,
];

/**
 * What a plan must contain, in the order of its sections: the rows that were in force when its first year's
 * PIAO was due, all of them when that year is not known.
 */
export function judgeContents(
  doc: PlanDocument,
  rows: readonly RequiredContent[] = requiredContentRows,
): readonly JudgedContent[] {
  const { firstYear } = doc.plan.period;
  return rows
    .filter(({ since }) => firstYear === null || since <= `${firstYear}-${ordinaryTerm}`)
    .map((row) => ({ row, state: stateOf(doc, row) }));
}

function stateOf(doc: PlanDocument, { test, section }: RequiredContent): ContentState {
  if (test?.(doc) === true) return 'present';
  if (isOptionalSection(doc.plan.kind, section)) return 'optional';
  return test === null ? 'by-hand' : 'missing';
}
