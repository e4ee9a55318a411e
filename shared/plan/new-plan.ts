import type { PlanKind } from './core/header.ts';
import { emptyRichText } from './core/rich-text.ts';
import { standardSections } from './core/sections.ts';
import { type PlanDocument, planFormat, planVersion } from './document.ts';
import { newId } from './new-id.ts';
import { parsePlanDocument } from './parse.ts';
import { standardObjectiveTypes } from './performance/objective-types.ts';
import { mandatoryRiskAreas } from './risk/risk-areas.ts';

/**
 * An empty draft with what every plan has: the sections of the Piano-tipo, the ministerial objective types,
 * the mandatory risk areas. Bands are left to the RPCT.
 */
export function newPlan(options: {
  firstYear: number;
  kind: PlanKind;
  administrationName?: string;
}): PlanDocument {
  return parsePlanDocument({
    format: planFormat,
    version: planVersion,
    plan: {
      id: newId(),
      period: { firstYear: options.firstYear },
      kind: options.kind,
      status: 'draft',
      revision: 0,
    },
    administration: { name: options.administrationName ?? '' },
    sections: Object.fromEntries(
      standardSections.map(({ key, number, title }) => [key, { number, title, body: emptyRichText }]),
    ),
    objectiveTypes: standardObjectiveTypes.map((type) => ({ id: newId(), ...type })),
    riskAreas: mandatoryRiskAreas.map((area) => ({ id: newId(), ...area })),
  });
}
