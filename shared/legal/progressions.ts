import type { LegalSource } from './source.ts';

/** Share of the wage bill of 2018 that may go to progressions between areas, in per cent; read in the PIAO of Crema 2025-2027. */
export const progressionsShare: LegalSource & { readonly percentage: string } = {
  percentage: '0.55',
  source: 'CCNL Funzioni locali 16.11.2022, art. 13 c. 8',
  verified: true,
};
