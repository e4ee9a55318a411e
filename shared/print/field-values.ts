import { formatItalianDecimal } from '../numbers/italian.ts';
import { type PlanDocument, planPeriod } from '../plan/document.ts';

type FieldValue = (doc: PlanDocument) => string | null;

const whole = (value: number | null): string | null =>
  value === null ? null : formatItalianDecimal(String(value));

/** What a `field` in narrative text may name; each fills in from the data when printed. */
const fieldValues: Readonly<Record<string, FieldValue>> = {
  'ente.nome': (doc) => doc.administration.name,
  'ente.indirizzo': (doc) => doc.administration.address,
  'ente.codiceFiscale': (doc) => doc.administration.taxCode,
  'ente.sindaco': (doc) => doc.administration.mayor,
  'ente.segretario': (doc) => doc.administration.generalSecretary,
  'ente.rpct': (doc) => doc.administration.preventionOfficer,
  'ente.abitanti': (doc) => whole(doc.administration.inhabitants),
  'ente.dipendenti': (doc) => whole(doc.administration.employees),
  'piano.triennio': (doc) => planPeriod(doc),
  'piano.primoAnno': (doc) => (doc.plan.period.firstYear === null ? null : String(doc.plan.period.firstYear)),
  'obiettivi.numero': (doc) => String(doc.objectives.length),
};

export const fieldNames: readonly string[] = Object.keys(fieldValues);

/** The words that stand for a field: its value, or its name in braces when it is unknown or empty. */
export function fieldText(doc: PlanDocument, name: string): string {
  const value = Object.hasOwn(fieldValues, name) ? fieldValues[name]?.(doc) : null;
  return value === null || value === undefined || value === '' ? `{${name}}` : value;
}
