import { reviewStateLabels } from '../plan/core/review-marks.ts';
import { reviewReasonLabels } from '../plan/core/review-reasons.ts';
import { remoteWorkKindLabels } from '../plan/organisation/remote-work.ts';
import { unitKindLabels } from '../plan/organisation/units.ts';
import { caseAnswerLabels } from '../plan/risk/confirmation.ts';
import { enablingFactorWords } from '../plan/risk/enabling-factors.ts';
import { anomalyWords, riskFactorWords } from '../plan/risk/factors.ts';
import { measureKindLabels, measureStateLabels, measureTypeLabels } from '../plan/risk/measures.ts';
import { preventionKindLabels } from '../plan/risk/prevention.ts';
import { processGroupLabels } from '../plan/risk/processes.ts';
import { probabilityRuleLabels, riskMethodLabels } from '../plan/risk/risk-method.ts';
import { flexibleRoleLabels, flexibleShareLabels } from '../plan/staff/flexible-work.ts';
import { contractLabels } from '../plan/staff/headcount.ts';
import { hireChannelLabels, hireReasonLabels, hireStatusLabels } from '../plan/staff/hires.ts';
import { leaverReasonLabels } from '../plan/staff/leavers.ts';
import { ceilingRoleLabels } from '../plan/staff/static-ceiling.ts';
import { trainingKindLabels } from '../plan/staff/training.ts';
import { wellbeingDimensionLabels } from '../plan/value/public-value-goals.ts';

type Labels = Readonly<Record<string, string>>;

const labels: Readonly<Record<string, Labels>> = {
  'units.kind': unitKindLabels,
  'publicValueGoals.dimension': wellbeingDimensionLabels,
  'processes.group': processGroupLabels,
  'riskMethod.method': riskMethodLabels,
  'riskMethod.probabilityRule': probabilityRuleLabels,
  'riskEvents.ratingMethod': riskMethodLabels,
  'riskEvents.factors': labelsOf(riskFactorWords),
  'riskEvents.anomalies': labelsOf(anomalyWords),
  'riskEvents.enablers': labelsOf(enablingFactorWords),
  'measures.kind': measureKindLabels,
  'measures.type': measureTypeLabels,
  'measures.state': measureStateLabels,
  'confirmation.corruption': caseAnswerLabels,
  'confirmation.organisation': caseAnswerLabels,
  'confirmation.dysfunctions': caseAnswerLabels,
  'confirmation.objectives': caseAnswerLabels,
  'prevention.kind': preventionKindLabels,
  'headcount.contract': contractLabels,
  'ceiling.basis': { 'comma-557': 'comma 557', 'comma-562': 'comma 562' },
  'ceilingRows.role': ceilingRoleLabels,
  'flexibleWork.share': flexibleShareLabels,
  'flexibleRows.role': flexibleRoleLabels,
  'leavers.reason': leaverReasonLabels,
  'leavers.contract': contractLabels,
  'scenarioHires.contract': contractLabels,
  'retention.answer': { none: 'nessuna', some: 'presenti' },
  'hires.status': hireStatusLabels,
  'hires.contract': contractLabels,
  'hires.reason': hireReasonLabels,
  'hires.channel': hireChannelLabels,
  'training.kind': trainingKindLabels,
  'remoteWork.kind': remoteWorkKindLabels,
  'reviewMarks.reasons': reviewReasonLabels,
  'reviewMarks.state': reviewStateLabels,
};

/** The Italian words of a field that takes one (or some) of a closed list; undefined for any other field. */
export function choiceLabels(kind: string, field: string): Labels | undefined {
  return labels[`${kind}.${field}`];
}

function labelsOf(words: Readonly<Record<string, { readonly label: string }>>): Labels {
  return Object.fromEntries(Object.entries(words).map(([name, { label }]) => [name, label]));
}
