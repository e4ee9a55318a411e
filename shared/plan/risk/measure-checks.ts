import { type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';
import { eventPlace, nameOfEvent, shorten } from './event-place.ts';
import { qualitativeLevels } from './qualitative.ts';
import type { RiskEvent } from './risk-events.ts';

/** A measure for each event, an event for each measure of an area, and who does it by when. */
export function checkMeasures(doc: PlanDocument): Finding[] {
  return [
    ...missingMeasures(doc),
    ...incompleteMeasures(doc),
    ...unlinkedMeasures(doc),
    ...unprovenStates(doc),
  ];
}

/**
 * Where an area's events are linked to nothing at all, one finding for the area says more than one for each event; but a
 * high risk without a measure is told of by itself, lest it hide behind an area that was accepted.
 */
function missingMeasures(doc: PlanDocument): Finding[] {
  const unlinkedAreas = areasWithoutLinks(doc);
  const perArea = doc.riskAreas.flatMap((area, index) => {
    const events = eventsOf(doc, area.code).length;
    if (!unlinkedAreas.has(area.code) || events === 0) return [];
    return [
      warning(
        'risk-area.measures-not-linked',
        { path: ['riskAreas', index], item: area.id, section: '2.3' },
        `Le misure dell’area ${area.code} non sono collegate ad alcuno dei suoi ${events} eventi rischiosi: collegarle, per dire quale misura tratta quale rischio.`,
      ),
    ];
  });
  const perEvent = doc.riskEvents.flatMap((event, index) => {
    if (event.measures.length > 0) return [];
    const high = isHighest(doc, event);
    if (event.area !== null && unlinkedAreas.has(event.area) && !high) return [];
    return [
      warning(
        'risk-event.measures-missing',
        eventPlace(event, index, 'measures'),
        `L’evento rischioso ${nameOfEvent(event)}${high ? ', del livello più alto,' : ''} non ha misure di prevenzione: collegarne almeno una.`,
      ),
    ];
  });
  return [...perArea, ...perEvent];
}

function isHighest({ riskMethod }: PlanDocument, { level }: RiskEvent): boolean {
  return level !== null && level === (riskMethod.bands.at(-1)?.level ?? qualitativeLevels.at(-1));
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
          `Nella misura «${shorten(measure.description)}» dell’area ${measure.area} ${field === 'timing' ? 'mancano i tempi: indicarli' : 'manca il responsabile: indicarlo'}.`,
        ),
      );
  });
}

/** What the monitoring says of a measure must be verifiable: when and by what it was done, why it was put off. */
function unprovenStates(doc: PlanDocument): Finding[] {
  return doc.measures.flatMap((measure, index) => {
    const { id, state, stateDate, evidence, note, title, description } = measure;
    const name = `La misura «${shorten(title === '' ? description : title)}»`;
    const place = (field: keyof typeof measure) => ({
      path: ['measures', index, field],
      item: id,
      section: '2.3',
    });
    if (state === 'done' && (stateDate === null || evidence.trim() === '')) {
      const field = stateDate === null ? 'stateDate' : 'evidence';
      return [
        warning(
          'measure.done-unproven',
          place(field),
          `${name} è data per attuata, ma ${field === 'stateDate' ? 'manca la data' : 'manca l’evidenza'}: indicarla, perché l’attuazione si possa verificare.`,
        ),
      ];
    }
    if (state !== 'postponed' || note.trim() !== '') return [];
    return [
      warning(
        'measure.postponed-without-reason',
        place('note'),
        `${name} è rinviata, ma non si dice perché: scriverlo nella nota.`,
      ),
    ];
  });
}

/** Areas with measures of which none is linked to any of the area's events. */
function areasWithoutLinks(doc: PlanDocument): ReadonlySet<string> {
  return new Set(
    doc.riskAreas
      .filter(({ code }) => hasMeasures(doc, code))
      .filter(({ code }) => eventsOf(doc, code).every(({ measures }) => measures.length === 0))
      .map(({ code }) => code),
  );
}

/** Specific measures that treat no event; general ones concern the whole ente. */
function unlinkedMeasures(doc: PlanDocument): Finding[] {
  const linked = new Set(doc.riskEvents.flatMap((event) => event.measures));
  const toldByArea = areasWithoutLinks(doc);
  return doc.measures.flatMap((measure, index) => {
    const { id, kind, area } = measure;
    if (kind !== 'specific' || area === null || linked.has(id) || toldByArea.has(area)) return [];
    return [
      warning(
        'measure.not-linked',
        { path: ['measures', index], item: id, section: '2.3' },
        `La misura «${shorten(measure.title === '' ? measure.description : measure.title)}» dell’area ${area} non tratta alcun evento rischioso: collegarla, o toglierla se non serve più.`,
      ),
    ];
  });
}
