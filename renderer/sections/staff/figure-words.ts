import { formatItalianAmount, formatItalianPercent } from '../../../shared/numbers/italian.ts';

/** Never zero, never a blank: what cannot be computed says so. */
export const notComputable = 'non calcolabile';

export function amountWords(value: string | null | undefined): string {
  return value === null || value === undefined ? notComputable : formatItalianAmount(value);
}

export function percentWords(value: string | null | undefined): string {
  return value === null || value === undefined ? notComputable : formatItalianPercent(value);
}
