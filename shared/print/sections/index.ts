import type { StandardSectionKey } from '../../plan/core/sections.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { printCeiling } from './capacity-ceiling.ts';
import { printDynamicControl } from './capacity-dynamic.ts';
import { printStaffLimits } from './capacity-limits.ts';
import type { SectionPrinter } from './context.ts';
import { printHeadcount } from './headcount.ts';
import { printHires } from './hires.ts';
import { printIdentity } from './identity.ts';
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
  '3.3.1': [printHeadcount],
  '3.3.2': [printCeiling, printDynamicControl, printStaffLimits, printHires],
  '3.3.5': [printTraining],
  '4': [printMonitoring],
};

/** Whether the plan has something for a section beyond its text, so that it prints even where the text was taken out. */
export function ownsItems(doc: PlanDocument, key: StandardSectionKey): boolean {
  switch (key) {
    case '1':
      return true;
    case '2.1':
      return doc.publicValueGoals.length > 0;
    case '2.2':
      return doc.objectives.length > 0;
    case '2.3':
      return doc.riskEvents.length + doc.measures.length + doc.processes.length + doc.prevention.length > 0;
    case '3.1':
      return doc.units.length > 0;
    case '3.2':
      return doc.remoteWork.length > 0;
    case '3.3.1':
      return doc.headcount.length > 0;
    case '3.3.2':
      return doc.hires.length + doc.capacity.spending.length + doc.capacity.ceilingRows.length > 0;
    case '3.3.5':
      return doc.training.length > 0;
    case '4':
      return doc.monitoring.schedule.length > 0;
    default:
      return false;
  }
}
