import type { CapacityCase } from '../../calculators/capacity-ratio.ts';

/** Where a body stands between the thresholds of DM 17.3.2020, in words. */
export const capacityCaseWords: Readonly<Record<CapacityCase, string>> = {
  below: 'sotto la soglia',
  between: 'tra soglia e soglia di rientro',
  above: 'sopra la soglia di rientro',
};
