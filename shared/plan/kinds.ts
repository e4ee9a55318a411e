import { acceptedFindings } from './core/accepted-findings.ts';
import { attachments } from './core/attachments.ts';
import type { Kind } from './core/kind.ts';
import { parameters } from './core/parameters.ts';
import { reviewMarks } from './core/review-marks.ts';
import { monitoringKinds } from './monitoring/monitoring.ts';
import { administration } from './organisation/administration.ts';
import { remoteWork } from './organisation/remote-work.ts';
import { units } from './organisation/units.ts';
import { objectiveTypes } from './performance/objective-types.ts';
import { objectives } from './performance/objectives.ts';
import { confirmation } from './risk/confirmation.ts';
import { controls } from './risk/controls.ts';
import { measures } from './risk/measures.ts';
import { prevention } from './risk/prevention.ts';
import { processes } from './risk/processes.ts';
import { riskAreas } from './risk/risk-areas.ts';
import { riskEvents } from './risk/risk-events.ts';
import { riskMethod } from './risk/risk-method.ts';
import { transparencyDuties } from './risk/transparency-duties.ts';
import { capacityKinds } from './staff/capacity.ts';
import { headcount } from './staff/headcount.ts';
import { hires } from './staff/hires.ts';
import { training } from './staff/training.ts';
import { publicValueGoals } from './value/public-value-goals.ts';

/** Every kind of the plan document. Adding one here gives it rows, calls, history, search and references. */
export const kinds = {
  administration,
  units,
  publicValueGoals,
  objectiveTypes,
  objectives,
  processes,
  riskAreas,
  riskMethod,
  riskEvents,
  measures,
  controls,
  prevention,
  transparencyDuties,
  confirmation,
  headcount,
  ...capacityKinds,
  hires,
  training,
  remoteWork,
  ...monitoringKinds,
  attachments,
  parameters,
  acceptedFindings,
  reviewMarks,
} as const;

export type KindName = keyof typeof kinds;
export type ListKindName = {
  [K in KindName]: (typeof kinds)[K]['cardinality'] extends 'list' ? K : never;
}[KindName];
export type SingleKindName = Exclude<KindName, ListKindName>;

/** The item of a kind, as the document holds it. */
export type ItemOf<K extends KindName> = (typeof kinds)[K]['schema']['_output'];

export const kindNames = Object.keys(kinds) as readonly KindName[];
export const listKindNames = kindNames.filter(isListKind);
export const singleKindNames = kindNames.filter((name): name is SingleKindName => !isListKind(name));

export function isListKind(name: KindName): name is ListKindName {
  return kinds[name].cardinality === 'list';
}

/** The kind seen without its particular type, for code that treats all kinds alike. */
export function kindOf(name: KindName): Kind {
  return kinds[name];
}
