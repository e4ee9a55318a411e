import type { AcceptedFinding } from '../plan/core/accepted-findings.ts';
import type { PlanDocument } from '../plan/document.ts';
import { isAccepted } from './check-plan.ts';
import type { Finding } from './finding.ts';

/** A warning that the office has accepted, with what it still answers for. */
export interface Acceptance {
  readonly accepted: AcceptedFinding;
  /** Empty when the checks no longer find what was accepted. */
  readonly findings: readonly Finding[];
}

export interface SortedFindings {
  /** What is still to be mended or accepted. */
  readonly open: readonly Finding[];
  readonly acceptances: readonly Acceptance[];
}

/**
 * Parts what is found from what of it the office has accepted.
 *
 * @param found of `checkPlan`
 */
export function sortFindings(doc: PlanDocument, found: readonly Finding[]): SortedFindings {
  const accepted = found.filter((finding) => isAccepted(doc, finding));
  const silenced = new Set(accepted);
  return {
    open: found.filter((finding) => !silenced.has(finding)),
    acceptances: doc.acceptedFindings
      // Without a motivation nothing is accepted.
      .filter(({ motivation }) => motivation.trim() !== '')
      .map((item) => ({ accepted: item, findings: accepted.filter((finding) => answersFor(item, finding)) })),
  };
}

/** The findings that one acceptance would silence: those of the same code about the same item. */
export function acceptedTogether(finding: Finding, found: readonly Finding[]): readonly Finding[] {
  const { code, item } = finding;
  return found.filter((other) => other.severity === 'warning' && other.code === code && other.item === item);
}

function answersFor({ code, item }: AcceptedFinding, finding: Finding): boolean {
  return code === finding.code && item === (finding.item ?? '');
}
