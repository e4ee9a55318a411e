import { type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';
import { shorten } from './event-place.ts';
import { processRatings } from './process-rating.ts';
import type { Process } from './processes.ts';

const section = '2.3';

/** The catalogue of processes: each with its mapping sheet, and with the events that rate its risk. */
export function checkProcesses(doc: PlanDocument): Finding[] {
  // Before there is a register nobody has begun with the section: its lack is told by the required contents.
  if (doc.processes.length === 0 || doc.riskEvents.length === 0) return [];
  const ratings = processRatings(doc);
  const rated = doc.processes.filter(({ id }) => (ratings.get(id)?.events ?? 0) > 0);
  const mapped = doc.processes.filter(({ id }) => (ratings.get(id)?.mapped ?? 0) > 0);
  return [...findings(doc.processes, rated, events), ...findings(doc.processes, mapped, mapping)];
}

interface Lack {
  readonly code: string;
  readonly ofAll: (count: string) => string;
  readonly ofOne: (name: string) => string;
}

const events: Lack = {
  code: 'process.events-missing',
  ofAll: (count) =>
    `Nessun evento del registro è collegato al catalogo: di ${count} non si vede se il rischio è stato valutato. Collegare gli eventi ai processi, dalla scheda di ogni evento o con la modifica di più eventi.`,
  ofOne: (name) =>
    `Il processo ${name} non ha eventi rischiosi nel registro: valutarne il rischio e collegare gli eventi, o toglierlo dal catalogo.`,
};

const mapping: Lack = {
  code: 'process.mapping-missing',
  ofAll: (count) =>
    `Di ${count} del catalogo nessuno ha la scheda di mappatura: compilarla, cominciando dai processi a rischio più alto.`,
  ofOne: (name) => `Il processo ${name} non è mappato: compilarne la scheda di mappatura.`,
};

/** Where it is lacking throughout, one finding for the catalogue says more than one for each process. */
function findings(
  all: readonly Process[],
  having: readonly Process[],
  { code, ofAll, ofOne }: Lack,
): Finding[] {
  if (having.length === 0) {
    const count = all.length === 1 ? '1 processo' : `${all.length} processi`;
    return [warning(code, { path: ['processes'], section }, ofAll(count))];
  }
  const lacking = uncovered(all, having);
  return all.flatMap((process, index) =>
    lacking.has(process)
      ? [warning(code, { path: ['processes', index], item: process.id, section }, ofOne(nameOf(process)))]
      : [],
  );
}

/**
 * The processes that have it neither themselves nor in a part of them nor in one that they are part of; of a process
 * and its parts the process alone.
 */
function uncovered(all: readonly Process[], having: readonly Process[]): ReadonlySet<Process> {
  const byId = new Map(all.map((process) => [process.id, process]));
  const above = new Map(all.map((process) => [process, ancestorsOf(byId, process)]));
  const ancestors = (process: Process) => above.get(process) ?? [];
  const has = new Set(having);
  const covered = new Set(having.flatMap((process) => [process, ...ancestors(process)]));
  const lacks = (process: Process) =>
    !covered.has(process) && !ancestors(process).some((each) => has.has(each));
  return new Set(all.filter((process) => lacks(process) && !ancestors(process).some(lacks)));
}

/** From the nearest up; a ring, which an edit may leave for a moment, is walked once. */
function ancestorsOf(byId: ReadonlyMap<string, Process>, process: Process): readonly Process[] {
  const found: Process[] = [];
  const parentOf = ({ parent }: Process) => (parent === null ? undefined : byId.get(parent));
  for (let at = parentOf(process); at !== undefined; at = parentOf(at)) {
    if (at === process || found.includes(at)) break;
    found.push(at);
  }
  return found;
}

function nameOf({ name }: Process): string {
  return name.trim() === '' ? 'senza nome' : `«${shorten(name)}»`;
}
