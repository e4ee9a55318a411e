import { bandFaults } from '../../calculators/band-faults.ts';
import { type Finding, warning } from '../../checks/finding.ts';
import { plainFromRichText } from '../core/rich-text-plain.ts';
import type { PlanDocument } from '../document.ts';
import { checkConfirmation } from './confirmation-checks.ts';
import { checkEvents } from './event-checks.ts';
import { checkMeasures } from './measure-checks.ts';
import { checkProcesses } from './process-checks.ts';
import { checkProgramme } from './programme-checks.ts';

/** The register of section 2.3: every event rated, the level that the method in force gives, a measure for each. */
export function checkRisk(doc: PlanDocument): Finding[] {
  return [
    ...checkMethod(doc),
    ...wrongExample(doc),
    ...checkProcesses(doc),
    ...checkEvents(doc),
    ...checkMeasures(doc),
    ...checkProgramme(doc),
    ...checkConfirmation(doc),
  ];
}

function checkMethod(doc: PlanDocument): Finding[] {
  const [fault] = bandFaults(doc.riskMethod.bands);
  if (fault !== undefined) {
    const disorder = fault.index;
    return [
      warning(
        'risk-method.bands-order',
        { path: ['riskMethod', 'bands', disorder], section: '2.3' },
        `Le fasce di livello non sono in ordine (fascia n. ${disorder + 1}): i limiti devono crescere, i nomi essere diversi e solo l’ultima restare senza limite.`,
      ),
    ];
  }
  if (doc.riskMethod.method !== 'pxi' || doc.riskMethod.bands.length > 0 || doc.riskEvents.length === 0)
    return [];
  return [
    warning(
      'risk-method.bands-missing',
      { path: ['riskMethod', 'bands'], section: '2.3' },
      'Il piano non dichiara le fasce che danno il livello di rischio: sceglierle nel metodo di valutazione, perché i livelli non si possono verificare.',
    ),
  ];
}

/**
 * The published plan of Crema works an example of V with three anomalies as 1,54, dividing by the 13 factors; by its
 * own formula, with 8 anomalies, it is 20/8. Plans that copy the passage carry the error on.
 */
function wrongExample(doc: PlanDocument): Finding[] {
  return Object.entries(doc.sections).flatMap(([key, { body }]) => {
    const text = key === '2.3' || key.startsWith('2.3.') ? plainFromRichText(body) : '';
    if (!/vulnerabilit/i.test(text) || !/(?<![\d.,])1,54(?![\d.,]*\d)/.test(text)) return [];
    return [
      warning(
        'risk-method.vulnerability-example',
        { path: ['sections', key, 'body'], section: key },
        'L’esempio di vulnerabilità riporta 1,54, ottenuto dividendo per 13: le anomalie sono 8 e con tre presenti la vulnerabilità è 20 / 8 = 2,50. Correggere il testo.',
      ),
    ];
  });
}
