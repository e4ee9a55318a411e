import { checkNorms } from '../plan/core/norm-checks.ts';
import { checkPlanAsWhole } from '../plan/core/plan-checks.ts';
import type { PlanDocument } from '../plan/document.ts';
import { checkOrganisation } from '../plan/organisation/organisation-checks.ts';
import { checkObjectives } from '../plan/performance/objective-checks.ts';
import { checkRisk } from '../plan/risk/risk-checks.ts';
import { checkCapacity } from '../plan/staff/capacity-checks.ts';
import { checkContractRates } from '../plan/staff/contract-rate-checks.ts';
import { checkGradeCosts } from '../plan/staff/grade-cost-checks.ts';
import { checkOpinion } from '../plan/staff/opinion-checks.ts';
import { checkOtherLimits } from '../plan/staff/other-limits-checks.ts';
import { checkParameters } from '../plan/staff/parameter-checks.ts';
import { checkStaff } from '../plan/staff/staff-checks.ts';
import { checkStaffingPlan } from '../plan/staff/staffing-plan-checks.ts';
import type { Finding } from './finding.ts';

const checks = [
  checkPlanAsWhole,
  checkOrganisation,
  checkObjectives,
  checkRisk,
  checkStaff,
  checkCapacity,
  checkOtherLimits,
  checkStaffingPlan,
  checkContractRates,
  checkGradeCosts,
  checkParameters,
  checkOpinion,
  checkNorms,
] as const;

/** Everything that does not hold in a plan, blocking findings first, each group in the order of the plan. */
export function checkPlan(doc: PlanDocument): readonly Finding[] {
  const found = checks.flatMap((check) => check(doc));
  return [
    ...found.filter(({ severity }) => severity === 'blocking'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
}

/** True when the office has accepted a warning with a motivation; what is blocking cannot be accepted. */
export function isAccepted(doc: PlanDocument, finding: Finding): boolean {
  if (finding.severity === 'blocking') return false;
  return doc.acceptedFindings.some(
    ({ code, item, motivation }) =>
      code === finding.code && item === (finding.item ?? '') && motivation.trim() !== '',
  );
}
