import type { LegalSource } from './source.ts';

/** Share of the previous year's leavers that hires may cost above the return threshold, in per cent, from 2025. */
export const turnOverAboveReturn: LegalSource & {
  readonly percentage: string;
  readonly validFrom: string;
} = {
  percentage: '30.00',
  validFrom: '2025-01-01',
  source: 'DL 34/2019, art. 33 c. 2; DM 17.3.2020, art. 6 c. 3',
  verified: false,
};
