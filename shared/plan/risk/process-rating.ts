import type { PlanDocument } from '../document.ts';
import type { Process } from './processes.ts';
import { undeterminableLevel } from './risk-method.ts';

/** How far the work on one process of the catalogue is. */
export interface ProcessRating {
  /** Elements of its mapping sheet that have a text, of 14. */
  readonly mapped: number;
  /** Events of the register that are linked to it. */
  readonly events: number;
  /** Of these, those without a level or with one that could not be determined. */
  readonly unrated: number;
  /** The worst level among its events (criterion of prudence, PNA 2019 allegato 1); null when none has one. */
  readonly level: string | null;
}

/** By the id of the process. The order of events and bands does not matter beyond which band is the higher. */
export function processRatings({
  processes,
  riskEvents,
  riskMethod,
}: Pick<PlanDocument, 'processes' | 'riskEvents' | 'riskMethod'>): ReadonlyMap<string, ProcessRating> {
  const eventsOf = Map.groupBy(riskEvents, ({ catalogueProcess }) => catalogueProcess);
  return new Map(
    processes.map((process) => {
      const events = eventsOf.get(process.id) ?? [];
      const levels = events.map(({ level }) => level);
      const worst = riskMethod.bands.findLast(({ level }) => levels.includes(level));
      return [
        process.id,
        {
          mapped: mappedElements(process),
          events: events.length,
          unrated: levels.filter((level) => level === null || level === undeterminableLevel).length,
          level: worst?.level ?? null,
        },
      ];
    }),
  );
}

function mappedElements({ mapping }: Process): number {
  return mapping === null ? 0 : Object.values(mapping).filter((text) => text.trim() !== '').length;
}
