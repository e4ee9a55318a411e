import { roundHalfUp } from '../numbers/decimal.ts';
import { formatItalianDecimal, parseItalianDecimal } from '../numbers/italian.ts';
import { deadlineTable } from '../plan/core/corrected-deadlines.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { FieldEdit } from '../plan/field-edit.ts';
import { type IdentifierField, tidyIdentifier } from '../plan/organisation/identifiers.ts';
import { nextNumber } from '../plan/performance/next-number.ts';
import type { Objective } from '../plan/performance/objectives.ts';
import { levelLabel } from '../plan/risk/level-label.ts';
import { computedLevel, eventScore, plainDecimal } from '../plan/risk/rate-event.ts';
import type { Finding } from './finding.ts';

/** What mends a finding without anything being left to decide. */
export interface Fix {
  /** What would be done, in the infinitive: "portare il livello a «medio»". */
  readonly words: string;
  readonly edits: readonly FieldEdit[];
}

type Fixer = (doc: PlanDocument, finding: Finding) => Fix | null;

const fixers: Readonly<Record<string, Fixer>> = {
  'risk-event.level-mismatch': levelFromScore,
  'risk-event.level-missing': levelFromScore,
  'risk-event.score-mismatch': scoreFromProduct,
  'capacity.parameter-malformed': readableParameter,
  'objective.number-repeated': freeNumber,
  'objective.years-reversed': yearsInOrder,
  'administration.tax-code-malformed': tidied('taxCode'),
  'administration.vat-number-malformed': tidied('vatNumber'),
  'administration.ipa-code-malformed': tidied('ipaCode'),
  'administration.certified-email-malformed': tidied('certifiedEmail'),
  'administration.email-malformed': tidied('email'),
  'administration.website-malformed': tidied('website'),
};

/** The one right correction of a finding; null where a person has to choose. */
export function fixOf(doc: PlanDocument, finding: Finding): Fix | null {
  return fixers[finding.code]?.(doc, finding) ?? null;
}

function levelFromScore(doc: PlanDocument, { item }: Finding): Fix | null {
  const event = doc.riskEvents.find(({ id }) => id === item);
  const level = event === undefined ? null : computedLevel(doc.riskMethod, event);
  if (event === undefined || level === null || level === event.level) return null;
  return fix(
    `portare il livello a «${levelLabel(doc.riskMethod.bands, level)}», come risulta dal metodo di valutazione`,
    'riskEvents',
    event.id,
    { level },
  );
}

function scoreFromProduct(doc: PlanDocument, { item }: Finding): Fix | null {
  const event = doc.riskEvents.find(({ id }) => id === item);
  const product = event === undefined ? null : eventScore(event);
  if (event === undefined || product === null) return null;
  const score = plainDecimal(roundHalfUp(product, 2));
  return fix(`scrivere il punteggio ${score.replace('.', ',')}`, 'riskEvents', event.id, { score });
}

/** A percentage as the plan keeps it. A term that is no date is for a person: digits would not make it one. */
function readableParameter(doc: PlanDocument, { item }: Finding): Fix | null {
  const parameter = doc.parameters.find(({ id }) => id === item);
  if (parameter === undefined || parameter.table === deadlineTable) return null;
  const read = parseItalianDecimal(parameter.value.trim().replace(/ ?%$/, ''), 10);
  if (!read.ok || read.value === parameter.value) return null;
  const { value } = read;
  return fix(`scrivere ${formatItalianDecimal(value)}`, 'parameters', parameter.id, { value });
}

function freeNumber(doc: PlanDocument, { item }: Finding): Fix | null {
  const objective = doc.objectives.find(({ id }) => id === item);
  // Asked a second time, before the finding has gone from the panel, there is nothing left to mend.
  if (objective === undefined || !isRepeated(doc, objective)) return null;
  const number = nextNumber(doc, objective.unit);
  return fix(`dare all’obiettivo il numero ${number}`, 'objectives', objective.id, { number });
}

function isRepeated({ objectives }: PlanDocument, { id, unit, number }: Objective): boolean {
  return objectives.some((other) => other.id !== id && other.unit === unit && other.number === number);
}

function yearsInOrder(doc: PlanDocument, { item }: Finding): Fix | null {
  const objective = doc.objectives.find(({ id }) => id === item);
  if (objective === undefined) return null;
  const { startYear, endYear, id } = objective;
  if (startYear === null || endYear === null || startYear <= endYear) return null;
  return fix(`scambiare i due anni: ${endYear}-${startYear}`, 'objectives', id, {
    startYear: endYear,
    endYear: startYear,
  });
}

function tidied(field: IdentifierField): Fixer {
  return ({ administration }) => {
    const value = tidyIdentifier(field, administration[field]);
    if (value === null) return null;
    return {
      words: `scrivere «${value}»`,
      edits: [{ target: { of: 'single', kind: 'administration' }, fields: { [field]: value } }],
    };
  };
}

function fix(
  words: string,
  kind: 'riskEvents' | 'objectives' | 'parameters',
  id: string,
  fields: FieldEdit['fields'],
): Fix {
  return { words, edits: [{ target: { of: 'item', kind, id }, fields }] };
}
