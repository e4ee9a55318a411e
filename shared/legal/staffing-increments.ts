import type { LegalSource } from './source.ts';
import type { PopulationBand } from './staffing-thresholds.ts';

/** Yearly increase over the spending of 2018, in per cent. */
export type StaffingIncrement = LegalSource & {
  readonly band: PopulationBand;
  readonly years: Readonly<Record<2020 | 2021 | 2022 | 2023 | 2024, string>>;
};

const source = 'DM 17.3.2020, art. 5, tabella 2';

type Percentages = readonly [y2020: string, y2021: string, y2022: string, y2023: string, y2024: string];

function row(band: PopulationBand, verified: boolean, percentages: Percentages): StaffingIncrement {
  const [y2020, y2021, y2022, y2023, y2024] = percentages;
  return {
    band,
    source,
    verified,
    years: { 2020: y2020, 2021: y2021, 2022: y2022, 2023: y2023, 2024: y2024 },
  };
}

/**
 * Table 2, kept for who reads an old plan: its yearly cap ended on 31.12.2024 and no calculation uses it.
 * Rows a) to d) were read in the Gazzetta Ufficiale.
 */
export const staffingIncrements: readonly StaffingIncrement[] = [
  row('a', true, ['23.00', '29.00', '33.00', '34.00', '35.00']),
  row('b', true, ['23.00', '29.00', '33.00', '34.00', '35.00']),
  row('c', true, ['20.00', '25.00', '28.00', '29.00', '30.00']),
  row('d', true, ['19.00', '24.00', '26.00', '27.00', '28.00']),
  row('e', false, ['17.00', '21.00', '24.00', '25.00', '26.00']),
  row('f', false, ['9.00', '16.00', '19.00', '21.00', '22.00']),
  row('g', false, ['7.00', '12.00', '14.00', '15.00', '16.00']),
  row('h', false, ['3.00', '6.00', '8.00', '9.00', '10.00']),
  row('i', false, ['1.50', '3.00', '4.00', '4.50', '5.00']),
];

/** The last year in which table 2 capped the increase. */
export const lastYearOfIncrements = 2024;
