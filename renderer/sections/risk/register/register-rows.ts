import { fold } from '../../../../shared/labels/fold.ts';
import { decimal } from '../../../../shared/numbers/decimal.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { levelChanged } from '../../../../shared/plan/risk/level-change.ts';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import { computedLevel, eventScore } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { undeterminableLevel } from '../../../../shared/plan/risk/risk-method.ts';
import { standsAt } from '../risk-counts.ts';
import type { RegisterView } from './register-view.ts';

type Register = Pick<PlanDocument, 'riskEvents' | 'riskMethod' | 'riskAreas'>;

/** Stands for what has no level, office or area among the choices of a filter. */
export const without = '–';

export interface EventGroup {
  /** Empty where there is one group only. */
  readonly title: string;
  readonly events: readonly RiskEvent[];
}

/** The events that are looked for, in their groups and in the order that was asked for. */
export function registerGroups(register: Register, view: RegisterView): readonly EventGroup[] {
  const events = sorted(
    register.riskEvents.filter((event) => isShown(register, view, event)),
    view.sorting,
  );
  if (view.grouping === 'none') return events.length === 0 ? [] : [{ title: '', events }];
  const groups = Map.groupBy(events, (event) => groupKey(event, view.grouping));
  return orderedKeys(register, view.grouping, [...groups.keys()]).map((key) => ({
    title: groupTitle(register, view.grouping, key),
    events: groups.get(key) ?? [],
  }));
}

function isShown(register: Register, view: RegisterView, event: RiskEvent): boolean {
  const is = (wanted: string, value: string | null) => wanted === '' || wanted === (value || without);
  return (
    is(view.area, event.area) &&
    is(view.office, event.office) &&
    is(view.level, event.level) &&
    (view.cell === null || standsAt(event, view.cell)) &&
    hasTrait(register, view.trait, event) &&
    holds(event, view.search)
  );
}

function hasTrait({ riskMethod }: Register, trait: RegisterView['trait'], event: RiskEvent): boolean {
  switch (trait) {
    case 'all':
      return true;
    case 'changed':
      return levelChanged(riskMethod.bands, event);
    case 'unmeasured':
      return event.measures.length === 0;
    case 'unrated':
      return event.level === null || event.level === undeterminableLevel;
    case 'mismatch': {
      const computed = computedLevel(riskMethod, event);
      const rated = event.level !== null && event.level !== undeterminableLevel;
      return computed !== null && rated && computed !== event.level;
    }
  }
}

function holds({ description, process, office, subArea }: RiskEvent, search: string): boolean {
  const text = fold([description, process, office, subArea].join(' \n '));
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word));
}

function sorted(events: readonly RiskEvent[], sorting: RegisterView['sorting']): readonly RiskEvent[] {
  switch (sorting) {
    case 'plan':
      return events;
    case 'name':
      return events.toSorted((a, b) => a.description.localeCompare(b.description, 'it'));
    case 'score': {
      // What has no score comes last.
      const scores = new Map(events.map((event) => [event, eventScore(event) ?? decimal('-1')]));
      return events.toSorted((a, b) =>
        (scores.get(b) ?? decimal('-1')).compare(scores.get(a) ?? decimal('-1')),
      );
    }
  }
}

function groupKey(event: RiskEvent, grouping: RegisterView['grouping']): string {
  if (grouping === 'none') return '';
  return event[grouping] || without;
}

/** Areas in the order of the plan, levels from the highest, offices by name; what has none comes last. */
function orderedKeys(
  { riskAreas, riskMethod }: Register,
  grouping: RegisterView['grouping'],
  keys: readonly string[],
): readonly string[] {
  if (grouping === 'office') {
    return keys.toSorted((a, b) => Number(a === without) - Number(b === without) || a.localeCompare(b, 'it'));
  }
  const order =
    grouping === 'area'
      ? riskAreas.map(({ code }) => code)
      : [...riskMethod.bands.map(({ level }) => level).toReversed(), undeterminableLevel];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((a, b) => rank(a) - rank(b));
}

function groupTitle(
  { riskAreas, riskMethod }: Register,
  grouping: RegisterView['grouping'],
  key: string,
): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'area': {
      const area = riskAreas.find(({ code }) => code === key);
      return area === undefined ? 'Senza area di rischio' : `Area ${key} – ${area.name}`;
    }
    case 'office':
      return key === without ? 'Ufficio non indicato' : key;
    case 'level':
      return key === without ? 'Non valutati' : `Livello ${levelLabel(riskMethod.bands, key)}`;
  }
}
