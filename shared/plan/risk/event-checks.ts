import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { decimal, roundHalfUp } from '../../numbers/decimal.ts';
import { formatItalianDecimal } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import { eventPlace, nameOfEvent } from './event-place.ts';
import { levelLabel } from './level-label.ts';
import { judgementWords } from './qualitative.ts';
import { computedLevel, eventScore, methodOf } from './rate-event.ts';
import type { RiskEvent } from './risk-events.ts';
import { undeterminableLevel } from './risk-method.ts';

/** Every event rated, by values in range, with the score and the level that its method gives, and with reasons. */
export function checkEvents(doc: PlanDocument): Finding[] {
  return doc.riskEvents.flatMap((event, index) => [
    ...missingRating(event, index),
    ...valuesOutOfRange(event, index),
    ...wrongScore(event, index),
    ...(methodOf(doc.riskMethod, event) === 'pxi'
      ? wrongLevel(doc, event, index)
      : wrongJudgement(doc, event, index)),
  ]);
}

function missingRating(event: RiskEvent, index: number): Finding[] {
  const found: Finding[] = [];
  if (event.level === null) {
    found.push(
      blocking(
        'risk-event.level-missing',
        eventPlace(event, index, 'level'),
        `L’evento rischioso ${nameOfEvent(event)} non ha un livello di rischio: valutarlo, o indicare che non è determinabile con il motivo.`,
      ),
    );
  }
  if (event.level === undeterminableLevel && event.motivation.trim() === '') {
    found.push(
      warning(
        'risk-event.motivation-missing',
        eventPlace(event, index, 'motivation'),
        `L’evento rischioso ${nameOfEvent(event)} è «non determinabile» ma manca il motivo: indicarlo.`,
      ),
    );
  }
  if (event.area === null) {
    found.push(
      warning(
        'risk-event.area-missing',
        eventPlace(event, index, 'area'),
        `L’evento rischioso ${nameOfEvent(event)} non appartiene ad alcuna area di rischio: assegnarlo.`,
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
        eventPlace(event, index, field),
        `Per l’evento rischioso ${nameOfEvent(event)} ${field === 'probability' ? 'la probabilità' : 'l’impatto'} è ${formatItalianDecimal(value)}: deve essere tra 0 e 5.`,
      ),
    ];
  });
}

function wrongScore(event: RiskEvent, index: number): Finding[] {
  const product = eventScore(event);
  if (event.probability === null || event.impact === null || event.score === null || product === null)
    return [];
  if (decimal(event.score).equals(product)) return [];
  // A score printed with two decimals is right when it is the product rounded.
  if (roundHalfUp(decimal(event.score), 2) === roundHalfUp(product, 2)) return [];
  return [
    warning(
      'risk-event.score-mismatch',
      eventPlace(event, index, 'score'),
      `Per l’evento rischioso ${nameOfEvent(event)} il punteggio ${formatItalianDecimal(event.score)} non è il prodotto ${formatItalianDecimal(event.probability)} × ${formatItalianDecimal(event.impact)}: ricalcolarlo.`,
    ),
  ];
}

function wrongLevel(doc: PlanDocument, event: RiskEvent, index: number): Finding[] {
  if (event.level === null || event.level === undeterminableLevel) return [];
  if (event.probability === null || event.impact === null) return [];
  const expected = computedLevel(doc.riskMethod, event);
  if (expected === null || expected === event.level || event.motivation.trim() !== '') return [];
  const { bands } = doc.riskMethod;
  return [
    warning(
      'risk-event.level-mismatch',
      eventPlace(event, index, 'level'),
      `L’evento rischioso ${nameOfEvent(event)} è dato come «${levelLabel(bands, event.level)}», ma ${formatItalianDecimal(event.probability)} × ${formatItalianDecimal(event.impact)} cade nella fascia «${levelLabel(bands, expected)}»: correggere il livello o motivare la scelta.`,
    ),
  ];
}

/** PNA 2019 allegato 1: a judgement is always motivated and rests on evidence; it is the level. */
function wrongJudgement(doc: PlanDocument, event: RiskEvent, index: number): Finding[] {
  if (event.level === null || event.level === undeterminableLevel) return [];
  const name = nameOfEvent(event);
  const overall = event.qualitative?.overall ?? null;
  if (overall === null) {
    return [
      warning(
        'risk-event.judgement-missing',
        eventPlace(event, index, 'qualitative'),
        `L’evento rischioso ${name} è valutato con il metodo qualitativo, ma manca il giudizio complessivo: esprimerlo, con le evidenze su cui si fonda.`,
      ),
    ];
  }
  const found: Finding[] = [];
  if (overall !== event.level) {
    found.push(
      warning(
        'risk-event.level-mismatch',
        eventPlace(event, index, 'level'),
        `L’evento rischioso ${name} è dato come «${levelLabel(doc.riskMethod.bands, event.level)}», ma il giudizio complessivo è «${judgementWords[overall]}»: allineare il livello o il giudizio.`,
      ),
    );
  }
  if (event.motivation.trim() === '') {
    found.push(
      warning(
        'risk-event.motivation-missing',
        eventPlace(event, index, 'motivation'),
        `Il giudizio sull’evento rischioso ${name} non è motivato: il metodo qualitativo chiede sempre la motivazione (PNA 2019, allegato 1).`,
      ),
    );
  }
  if (event.qualitative?.evidence.trim() === '') {
    found.push(
      warning(
        'risk-event.evidence-missing',
        eventPlace(event, index, 'qualitative'),
        `Il giudizio sull’evento rischioso ${name} non cita evidenze: indicare i dati, le segnalazioni o i precedenti su cui si fonda.`,
      ),
    );
  }
  return found;
}
