import type { LegalSource } from './source.ts';

export type PopulationBand = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';

/** One population band of DM 17.3.2020: percentages of net current revenue, as decimal strings. */
export type StaffingThreshold = {
  readonly band: PopulationBand;
  /** First and last number of inhabitants; the last band has no end. */
  readonly from: number;
  readonly to: number | null;
  /** Table 1: below it spending may grow. */
  readonly threshold: string;
  readonly thresholdSource: LegalSource;
  /** Table 3: above it the ratio must come back. */
  readonly returnThreshold: string;
  readonly returnThresholdSource: LegalSource;
};

/** The first day on which the thresholds apply (art. 33 c. 2 DL 34/2019, DM 17.3.2020). */
export const staffingThresholdsValidFrom = '2020-04-20';

const table1 = 'DM 17.3.2020, art. 4, tabella 1';
const table3 = 'DM 17.3.2020, art. 6, tabella 3';

function row(
  band: PopulationBand,
  from: number,
  to: number | null,
  threshold: string,
  returnThreshold: string,
  thresholdSource: LegalSource = { source: table1, verified: false },
): StaffingThreshold {
  return {
    band,
    from,
    to,
    threshold,
    thresholdSource,
    returnThreshold,
    // Only the distance of four points from table 1 was found written; no cell was read.
    returnThresholdSource: { source: table3, verified: false },
  };
}

/** Rows whose figure was read: in a commentary (ratioquotidiano.it), that of band f) in the PIAO of Crema 2025-2027. */
const read: LegalSource = { source: table1, verified: true };

/** Tables 1 and 3, bands a) to i), without gaps. */
export const staffingThresholds: readonly StaffingThreshold[] = [
  row('a', 1, 999, '29.50', '33.50', read),
  row('b', 1_000, 1_999, '28.60', '32.60'),
  row('c', 2_000, 2_999, '27.60', '31.60'),
  row('d', 3_000, 4_999, '27.20', '31.20'),
  row('e', 5_000, 9_999, '26.90', '30.90'),
  row('f', 10_000, 59_999, '27.00', '31.00', read),
  row('g', 60_000, 249_999, '27.60', '31.60'),
  row('h', 250_000, 1_499_999, '28.80', '32.80'),
  row('i', 1_500_000, null, '25.30', '29.30', read),
];

/**
 * The row of a Comune with that many inhabitants (a whole number ≥ 1); undefined for none.
 * `rows` are the program's unless the ente has corrected them.
 */
export function bandOf(
  population: number,
  rows: readonly StaffingThreshold[] = staffingThresholds,
): StaffingThreshold | undefined {
  return rows.find(({ from, to }) => population >= from && (to === null || population <= to));
}
