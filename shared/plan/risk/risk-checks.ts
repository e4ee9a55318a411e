import { exactScore, levelOf } from '../../calculators/risk.ts';
import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { levelWord } from '../../labels/level-words.ts';
import { decimal, roundHalfUp } from '../../numbers/decimal.ts';
import { formatItalianDecimal } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import type { RiskEvent } from './risk-events.ts';
import { type RiskBand, undeterminableLevel } from './risk-method.ts';

/** The register of section 2.3: every event rated, the level that the method in force gives, a measure for each. */
export function checkRisk(doc: PlanDocument): Finding[] {
  return [
    ...checkMethod(doc),
    ...doc.riskEvents.flatMap((event, index) => [
      ...missingRating(event, index),
      ...valuesOutOfRange(event, index),
      ...wrongScore(event, index),
      ...wrongLevel(doc, event, index),
    ]),
    ...missingMeasures(doc),
    ...incompleteMeasures(doc),
    ...missingTransparency(doc),
  ];
}

function place(event: RiskEvent, index: number, field: keyof RiskEvent) {
  return { path: ['riskEvents', index, field], item: event.id, section: '2.3' };
}

function nameOf(event: RiskEvent): string {
  const subject = event.description === '' ? 'senza descrizione' : `«${shorten(event.description)}»`;
  return event.area === null
    ? subject
    : `${subject} (area ${[event.area, event.office].filter((part) => part !== '').join(', ')})`;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function checkMethod(doc: PlanDocument): Finding[] {
  const disorder = doc.riskMethod.bands.findIndex(
    (band, index) => !isInOrder(doc.riskMethod.bands, band, index),
  );
  if (disorder >= 0) {
    return [
      warning(
        'risk-method.bands-order',
        { path: ['riskMethod', 'bands', disorder], section: '2.3' },
        `Le fasce di livello non sono in ordine (fascia n. ${disorder + 1}): i limiti devono crescere, i nomi essere diversi e solo l'ultima restare senza limite.`,
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

function isInOrder(bands: readonly RiskBand[], band: RiskBand, index: number): boolean {
  const last = index === bands.length - 1;
  if (last !== (band.below === null)) return false;
  if (bands.findIndex(({ level }) => level === band.level) !== index) return false;
  const before = bands[index - 1]?.below ?? null;
  return before === null || band.below === null || decimal(band.below).gt(decimal(before));
}

function missingRating(event: RiskEvent, index: number): Finding[] {
  const found: Finding[] = [];
  if (event.level === null) {
    found.push(
      blocking(
        'risk-event.level-missing',
        place(event, index, 'level'),
        `L'evento rischioso ${nameOf(event)} non ha un livello di rischio: valutarlo, o indicare che non è determinabile con il motivo.`,
      ),
    );
  }
  if (event.level === undeterminableLevel && event.motivation.trim() === '') {
    found.push(
      warning(
        'risk-event.motivation-missing',
        place(event, index, 'motivation'),
        `L'evento rischioso ${nameOf(event)} è «non determinabile» ma manca il motivo: indicarlo.`,
      ),
    );
  }
  if (event.area === null) {
    found.push(
      warning(
        'risk-event.area-missing',
        place(event, index, 'area'),
        `L'evento rischioso ${nameOf(event)} non appartiene ad alcuna area di rischio: assegnarlo.`,
      ),
    );
  }
  return found;
}

/** Probability and impact are whole numbers or means from 0 to 5, as the calculator takes them. */
function valuesOutOfRange(event: RiskEvent, index: number): Finding[] {
  return (['probability', 'impact'] as const).flatMap((field) => {
    const value = event[field];
    if (value === null || (decimal(value).gte(0) && decimal(value).lte(5))) return [];
    return [
      warning(
        'risk-event.value-out-of-range',
        place(event, index, field),
        `Per l'evento rischioso ${nameOf(event)} ${field === 'probability' ? 'la probabilità' : "l'impatto"} è ${formatItalianDecimal(value)}: deve essere tra 0 e 5.`,
      ),
    ];
  });
}

function wrongScore(event: RiskEvent, index: number): Finding[] {
  if (event.probability === null || event.impact === null || event.score === null) return [];
  const product = exactScore(event.probability, event.impact);
  if (decimal(event.score).equals(product)) return [];
  // A score printed with two decimals is right when it is the product rounded.
  if (roundHalfUp(decimal(event.score), 2) === roundHalfUp(product, 2)) return [];
  return [
    warning(
      'risk-event.score-mismatch',
      place(event, index, 'score'),
      `Per l'evento rischioso ${nameOf(event)} il punteggio ${formatItalianDecimal(event.score)} non è il prodotto ${formatItalianDecimal(event.probability)} × ${formatItalianDecimal(event.impact)}: ricalcolarlo.`,
    ),
  ];
}

function wrongLevel(doc: PlanDocument, event: RiskEvent, index: number): Finding[] {
  const method = event.ratingMethod ?? doc.riskMethod.method;
  if (method !== 'pxi' || event.level === null || event.level === undeterminableLevel) return [];
  if (event.probability === null || event.impact === null) return [];
  const expected = levelOf(exactScore(event.probability, event.impact), doc.riskMethod.bands);
  if (expected === null || expected === event.level || event.motivation.trim() !== '') return [];
  return [
    warning(
      'risk-event.level-mismatch',
      place(event, index, 'level'),
      `L'evento rischioso ${nameOf(event)} è dato come «${labelOf(doc, event.level)}», ma ${formatItalianDecimal(event.probability)} × ${formatItalianDecimal(event.impact)} cade nella fascia «${labelOf(doc, expected)}»: correggere il livello o motivare la scelta.`,
    ),
  ];
}

/** The Italian name of a level, as the plan's bands give it. */
export function labelOf(doc: PlanDocument, level: string): string {
  const band = doc.riskMethod.bands.find((candidate) => candidate.level === level);
  return band === undefined || band.label === '' ? levelWord(level) : band.label;
}

/** Where an area's events are linked to nothing at all, one finding for the area says more than one for each event. */
function missingMeasures(doc: PlanDocument): Finding[] {
  const unlinkedAreas = new Set(
    doc.riskAreas
      .filter(({ code }) => hasMeasures(doc, code))
      .filter(({ code }) => eventsOf(doc, code).every(({ measures }) => measures.length === 0))
      .map(({ code }) => code),
  );
  const perArea = doc.riskAreas.flatMap((area, index) => {
    const events = eventsOf(doc, area.code).length;
    if (!unlinkedAreas.has(area.code) || events === 0) return [];
    return [
      warning(
        'risk-area.measures-not-linked',
        { path: ['riskAreas', index], item: area.id, section: '2.3' },
        `Le misure dell'area ${area.code} non sono collegate ad alcuno dei suoi ${events} eventi rischiosi: collegarle, per dire quale misura tratta quale rischio.`,
      ),
    ];
  });
  const perEvent = doc.riskEvents.flatMap((event, index) => {
    if (event.measures.length > 0 || (event.area !== null && unlinkedAreas.has(event.area))) return [];
    return [
      warning(
        'risk-event.measures-missing',
        place(event, index, 'measures'),
        `L'evento rischioso ${nameOf(event)} non ha misure di prevenzione: collegarne almeno una.`,
      ),
    ];
  });
  return [...perArea, ...perEvent];
}

function hasMeasures(doc: PlanDocument, area: string): boolean {
  return doc.measures.some((measure) => measure.kind === 'specific' && measure.area === area);
}

function eventsOf(doc: PlanDocument, area: string): readonly RiskEvent[] {
  return doc.riskEvents.filter((event) => event.area === area);
}

function incompleteMeasures(doc: PlanDocument): Finding[] {
  return doc.measures.flatMap((measure, index) => {
    // General measures say neither when nor who in most plans; those of an area must (art. 1 c. 8 L. 190/2012).
    if (measure.kind !== 'specific' || measure.area === null) return [];
    return (['timing', 'responsible'] as const)
      .filter((field) => measure[field].trim() === '')
      .map((field) =>
        warning(
          `measure.${field}-missing`,
          { path: ['measures', index, field], item: measure.id, section: '2.3' },
          `Nella misura «${shorten(measure.description)}» dell'area ${measure.area} ${field === 'timing' ? 'mancano i tempi: indicarli' : 'manca il responsabile: indicarlo'}.`,
        ),
      );
  });
}

function missingTransparency(doc: PlanDocument): Finding[] {
  if (doc.transparencyDuties.length > 0) return [];
  return [
    warning(
      'transparency.duties-missing',
      { path: ['transparencyDuties'], section: '2.3' },
      'Manca la tabella degli obblighi di pubblicazione con i responsabili della trasmissione e della pubblicazione (art. 10 c. 1 D.lgs. 33/2013): inserirla o allegarla.',
    ),
  ];
}
