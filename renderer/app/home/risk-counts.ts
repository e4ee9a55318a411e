import { decimal, roundHalfUp } from '../../../shared/numbers/decimal.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';

export const steps = [1, 2, 3, 4, 5] as const;

export interface RiskCell {
  readonly impact: number;
  readonly count: number;
  /** Index of the band that the cell's product falls into; null without bands. */
  readonly band: number | null;
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
  const places = riskEvents.map(({ probability, impact }) => `${whole(probability)} ${whole(impact)}`);
  const rows = steps.toReversed().map((probability) => ({
    probability,
    cells: steps.map((impact) => ({
      impact,
      count: places.filter((place) => place === `${probability} ${impact}`).length,
      band: bandOf(riskMethod.bands, probability * impact),
    })),
  }));
  const placed = rows.flatMap(({ cells }) => cells).reduce((total, { count }) => total + count, 0);
  return { rows, left: riskEvents.length - placed };
}

function whole(value: string | null): string {
  return value === null ? '' : roundHalfUp(decimal(value), 0);
}

function bandOf(bands: PlanDocument['riskMethod']['bands'], product: number): number | null {
  const index = bands.findIndex(({ below }) => below === null || decimal(below).gt(product));
  return index === -1 ? null : index;
}
