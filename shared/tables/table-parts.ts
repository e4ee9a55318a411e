import { type Part, partsOf } from '../labels/part-labels.ts';
import { pna2013Scales } from '../legal/pna2013-scales.ts';
import type { ListKindName } from '../plan/kinds.ts';

const indices: readonly Part[] = Object.entries(pna2013Scales).map(([name, { label }]) => ({
  name,
  label,
  scale: { from: 0, to: 5 },
}));

/** The parts of a structured value, each of which has a column of its own in a table; none for what has no such parts. */
export function columnParts(kind: ListKindName, field: string): readonly Part[] {
  if (kind === 'riskEvents' && field === 'indices') return indices;
  return partsOf(kind, field) ?? [];
}
