import { blocking, type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';
import type { Objective } from './objectives.ts';

/** Short name of an objective for messages: «U.O. Coordinamento n. 1 “Titolo”». */
export function objectiveName(doc: PlanDocument, objective: Objective): string {
  const unit = doc.units.find(({ id }) => id === objective.unit);
  const structure = unit === undefined ? 'obiettivi comuni' : unit.name;
  const number = objective.number === null ? '' : ` n. ${objective.number}`;
  const title = objective.title === '' ? 'senza titolo' : `«${objective.title}»`;
  return `${title} (${structure}${number})`;
}

const wantedFields = [
  ['description', 'description-missing', 'manca la descrizione'],
  ['beneficiaries', 'beneficiaries-missing', 'mancano i destinatari'],
  ['deadline', 'deadline-missing', 'manca il termine entro cui raggiungerlo'],
  ['indicator', 'indicator-missing', 'manca il misuratore'],
  ['baseline', 'baseline-missing', 'manca il valore di partenza (baseline)'],
  ['target', 'target-missing', 'manca il traguardo atteso (target)'],
  ['source', 'source-missing', 'manca la fonte per verificare i dati'],
] as const satisfies readonly (readonly [keyof Objective, string, string])[];

/** What an objective must have to be adopted (art. 3 c. 1 lett. b DM 132/2022) and what it should have to be measured. */
export function checkObjectives(doc: PlanDocument): Finding[] {
  return doc.objectives.flatMap((objective, index) => [
    ...missingEssentials(doc, objective, index),
    ...missingFields(doc, objective, index),
    ...misplacedDates(doc, objective, index),
    ...repeatedNumber(doc, objective, index),
  ]);
}

function place(objective: Objective, index: number, field: keyof Objective) {
  return { path: ['objectives', index, field], item: objective.id, section: '2.2' };
}

function missingEssentials(doc: PlanDocument, objective: Objective, index: number): Finding[] {
  const name = objectiveName(doc, objective);
  const found: Finding[] = [];
  if (objective.title.trim() === '') {
    found.push(
      blocking(
        'objective.title-missing',
        place(objective, index, 'title'),
        `L’obiettivo ${name} non ha titolo: indicarlo prima di adottare il piano.`,
      ),
    );
  }
  if (objective.type === null) {
    found.push(
      blocking(
        'objective.type-missing',
        place(objective, index, 'type'),
        `L’obiettivo ${name} non ha una tipologia: sceglierla tra quelle della sezione 2.2.`,
      ),
    );
  }
  if (objective.managers.every((manager) => manager.trim() === '')) {
    found.push(
      blocking(
        'objective.managers-missing',
        place(objective, index, 'managers'),
        `L’obiettivo ${name} non ha un dirigente responsabile: indicarne almeno uno.`,
      ),
    );
  }
  return found;
}

function missingFields(doc: PlanDocument, objective: Objective, index: number): Finding[] {
  return wantedFields
    .filter(([field]) => objective[field].trim() === '')
    .map(([field, code, words]) =>
      warning(
        `objective.${code}`,
        place(objective, index, field),
        `Nell’obiettivo ${objectiveName(doc, objective)} ${words}: senza, il risultato non si può misurare né rendicontare.`,
      ),
    );
}

function misplacedDates(doc: PlanDocument, objective: Objective, index: number): Finding[] {
  const first = doc.plan.period.firstYear;
  if (first === null) return [];
  const found: Finding[] = [];
  const outside = (year: number) => year < first || year > first + 2;
  const period = `${first}-${first + 2}`;
  if (objective.deadlineDate !== null && outside(Number(objective.deadlineDate.slice(0, 4)))) {
    found.push(
      warning(
        'objective.deadline-outside-period',
        place(objective, index, 'deadlineDate'),
        `La scadenza dell’obiettivo ${objectiveName(doc, objective)} è fuori dal triennio ${period}: correggere la data o il periodo.`,
      ),
    );
  } else {
    // "negli anni 2023-2026" is a deadline inside the triennium: only the last year counts.
    const years = [...objective.deadline.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
    const last = Math.max(...years);
    if (years.length > 0 && outside(last)) {
      found.push(
        warning(
          'objective.deadline-outside-period',
          place(objective, index, 'deadline'),
          `Il termine dell’obiettivo ${objectiveName(doc, objective)} indica l’anno ${last}, fuori dal triennio ${period}: aggiornarlo.`,
        ),
      );
    }
  }
  const { startYear, endYear } = objective;
  if (startYear !== null && endYear !== null && endYear < startYear) {
    found.push(
      warning(
        'objective.years-reversed',
        place(objective, index, 'endYear'),
        `L’obiettivo ${objectiveName(doc, objective)} finisce nel ${endYear}, prima di iniziare nel ${startYear}: correggere gli anni.`,
      ),
    );
  }
  return found;
}

function repeatedNumber(doc: PlanDocument, objective: Objective, index: number): Finding[] {
  if (objective.number === null) return [];
  const first = doc.objectives.findIndex(
    (other) => other.unit === objective.unit && other.number === objective.number,
  );
  if (first === index) return [];
  return [
    warning(
      'objective.number-repeated',
      place(objective, index, 'number'),
      `Il numero dell’obiettivo ${objectiveName(doc, objective)} è già usato nella stessa struttura: rinumerare.`,
    ),
  ];
}
