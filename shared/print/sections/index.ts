import { itemsOf, singleOf } from '../../plan/access.ts';
import type { StandardSectionKey } from '../../plan/core/sections.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../plan/kinds.ts';
import { printCeiling } from './capacity-ceiling.ts';
import { printDynamicControl } from './capacity-dynamic.ts';
import { printStaffLimits } from './capacity-limits.ts';
import { printPlanEffects } from './capacity-plan.ts';
import type { SectionPrinter } from './context.ts';
import { printHeadcount } from './headcount.ts';
import { printHires } from './hires.ts';
import { printIdentity } from './identity.ts';
import { printLeavers } from './leavers.ts';
import { printMeasures } from './measures.ts';
import { printMonitoring } from './monitoring.ts';
import { printObjectives } from './objectives.ts';
import { printOrganisation } from './organisation.ts';
import { printPrevention } from './prevention.ts';
import { printProcesses } from './processes.ts';
import { printPublicValue } from './public-value.ts';
import { printRemoteWork } from './remote-work.ts';
import { printRiskMethod } from './risk-method.ts';
import { printRiskRegister } from './risk-register.ts';
import { printTraining } from './training.ts';
import { printTransparency } from './transparency.ts';

const capacityPrinters = [printCeiling, printDynamicControl, printStaffLimits, printHires, printPlanEffects];

/** The worksheets with the hires that they are about. */
export const printCapacity: SectionPrinter = (context) =>
  capacityPrinters.flatMap((printer) => printer(context));

/** The tables of each section of the Piano-tipo, in printing order; sections that are not here are narrative only. */
export const sectionPrinters: Readonly<Partial<Record<StandardSectionKey, readonly SectionPrinter[]>>> = {
  '1': [printIdentity],
  '2.1': [printPublicValue],
  '2.2': [printObjectives],
  '2.3': [
    printProcesses,
    printRiskMethod,
    printRiskRegister,
    printMeasures,
    printPrevention,
    printTransparency,
  ],
  '3.1': [printOrganisation],
  '3.2': [printRemoteWork],
  '3.3.1': [printHeadcount, printLeavers],
  '3.3.2': [printCapacity],
  '3.3.5': [printTraining],
  '4': [printMonitoring],
};

/** Words that every plan is given: by themselves they are no content. */
const vocabularies: ReadonlySet<KindName> = new Set(['objectiveTypes', 'riskAreas']);

/** Whether the plan has something for a section beyond its text, so that it prints even where the text was taken out. */
export function ownsItems(doc: PlanDocument, key: StandardSectionKey): boolean {
  if (key === '1') return true;
  if (key === '3.3.2' && doc.parameters.length > 0) return true;
  return kindNames.some((kind) => kindOf(kind).section === key && hasContent(doc, kind));
}

function hasContent(doc: PlanDocument, kind: KindName): boolean {
  if (isListKind(kind)) return !vocabularies.has(kind) && itemsOf(doc, kind).length > 0;
  const { schema } = kindOf(kind);
  return JSON.stringify(schema.parse(singleOf(doc, kind))) !== JSON.stringify(schema.parse({}));
}
