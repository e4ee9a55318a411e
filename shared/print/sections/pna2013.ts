import {
  impactIndices,
  type Pna2013Index,
  pna2013Means,
  probabilityIndices,
} from '../../calculators/pna2013.ts';
import { pna2013Scales } from '../../legal/pna2013-scales.ts';
import { formatItalianDecimal } from '../../numbers/italian.ts';
import { meanText } from '../../plan/risk/rate-event.ts';
import type { RiskEvent } from '../../plan/risk/risk-events.ts';

/** The indices from which P and I come, with their means; empty when there are none. */
export function indicesText(indices: RiskEvent['indices']): string {
  if (indices === null) return '';
  const means = pna2013Means(indices);
  const line = (names: readonly Pna2013Index[], mean: string | null, letter: string) => {
    const values = names.flatMap((name) =>
      indices[name] === null ? [] : [`${pna2013Scales[name].label} ${indices[name]}`],
    );
    const result = mean === null ? '' : ` (${letter} = ${formatItalianDecimal(mean)})`;
    return values.length === 0 ? [] : [`${values.join(', ')}${result}`];
  };
  return [
    ...line(probabilityIndices, meanText(means.probability), 'P'),
    ...line(impactIndices, meanText(means.impact), 'I'),
  ].join('\n');
}
