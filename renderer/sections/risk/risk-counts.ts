import { decimal, roundHalfUp } from '../../../shared/numbers/decimal.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { RiskEvent } from '../../../shared/plan/risk/risk-events.ts';

export const steps = [1, 2, 3, 4, 5] as const;

export interface RiskCell {
  readonly impact: number;
  readonly count: number;
  /** Index of the band that the cell's product falls into; null without bands. */
  readonly band: number | null;
}

/** A place on the map. */
export interface MapCell {
  readonly probability: number;
  readonly impact: number;
}

export interface RiskRow {
  readonly probability: number;
  readonly cells: readonly RiskCell[];
}

export interface RiskCounts {
  /** The highest probability first, as on a map. */
  readonly rows: readonly RiskRow[];
  /** Events without probability or impact, or outside 1–5: not on the map. */
  readonly left: number;
}

/** How many events stand at each probability and impact, means rounded to the nearest whole, halves up. */
export function riskCounts({
  riskEvents,
  riskMethod,
}: Pick<PlanDocument, 'riskEvents' | 'riskMethod'>): RiskCounts {
  const rows = steps.toReversed().map((probability) => ({
    probability,
    cells: steps.map((impact) => ({
      impact,
      count: riskEvents.filter((event) => standsAt(event, { probability, impact })).length,
      band: bandOf(riskMethod.bands, probability * impact),
    })),
  }));
  const placed = rows.flatMap(({ cells }) => cells).reduce((total, { count }) => total + count, 0);
  return { rows, left: riskEvents.length - placed };
}

/** Whether an event stands there on the map. */
export function standsAt(event: Pick<RiskEvent, 'probability' | 'impact'>, cell: MapCell): boolean {
  return whole(event.probability) === `${cell.probability}` && whole(event.impact) === `${cell.impact}`;
}

export function sameCell(a: MapCell | null, b: MapCell | null): boolean {
  return a?.probability === b?.probability && a?.impact === b?.impact;
}

function whole(value: string | null): string {
  return value === null ? '' : roundHalfUp(decimal(value), 0);
}

function bandOf(bands: PlanDocument['riskMethod']['bands'], product: number): number | null {
  const index = bands.findIndex(({ below }) => below === null || decimal(below).gt(product));
  return index === -1 ? null : index;
}
