import type { LegalSource } from './source.ts';

/** When the PIAO of that year is due for every local body, as put off together with the budgets (ISO dates). */
export type PiaoDeadline = LegalSource & {
  readonly year: number;
  /** The term for the budgets that this one follows; null where only the result was found. */
  readonly budgetTerm: string | null;
  readonly term: string;
};

/** Without a deferral of the budgets: month and day (art. 6 c. 1 DL 80/2021). */
export const ordinaryTerm = '01-31';

const rule = 'DM 30.6.2022 n. 132, art. 8 c. 2';

/** In the order in which they were set: a later row of the same year replaces the earlier. */
export const piaoDeadlines: readonly PiaoDeadline[] = [
  // 2023: read at cuzzola.it; 2024: at forumpa.it; 2026: at anci.fvg.it.
  { year: 2023, budgetTerm: null, term: '2023-05-30', source: rule, verified: true },
  { year: 2023, budgetTerm: null, term: '2023-08-30', source: rule, verified: true },
  { year: 2024, budgetTerm: '2024-03-15', term: '2024-04-15', source: rule, verified: true },
  { year: 2025, budgetTerm: '2025-02-28', term: '2025-03-30', source: rule, verified: false },
  {
    year: 2026,
    budgetTerm: '2026-02-28',
    term: '2026-03-30',
    source: `${rule}; DM Interno 24.12.2025`,
    verified: true,
  },
];

/** How many days follow a deferred budget term or approval, in both readings. */
export const daysAfterBudget = 30;

/** The two ways in which art. 8 c. 2 is read; the program shows both and takes the first as the law's. */
export type DeadlineReading = LegalSource & {
  readonly key: 'single-date' | 'own-approval';
  readonly label: string;
  /** Italian, for the person who has to choose. */
  readonly explanation: string;
  readonly preferred: boolean;
};

export const deadlineReadings: readonly DeadlineReading[] = [
  {
    key: 'single-date',
    label: 'Data unica',
    explanation:
      'Il termine è unico per tutti gli enti locali: trenta giorni dopo il termine differito per i bilanci, qualunque sia il giorno in cui il singolo ente ha approvato il proprio.',
    preferred: true,
    source: 'ANAC; ANCI, Quaderno 37',
    verified: true,
  },
  {
    key: 'own-approval',
    label: 'Dall’approvazione del proprio bilancio',
    explanation:
      'Il termine è di trenta giorni dall’approvazione del bilancio dell’ente; per chi lo ha approvato entro il 31 dicembre resta il 31 gennaio. È la lettura più prudente.',
    preferred: false,
    // The reading of commentaries (bilancioecontabilita.it, gruppodelfino.it), not of a norm.
    source: 'interpretazione prudenziale della dottrina',
    verified: true,
  },
];

/** The report of the RPCT, month and day, unless ANAC sets another date; the day was read in the PIAO of Crema 2025-2027. */
export const preventionReportTerm: LegalSource & { readonly day: string } = {
  day: '12-15',
  source: 'L. 190/2012, art. 1 c. 14',
  verified: true,
};

/** The term in force for a year, the last one set; undefined where the ordinary term was not put off, or not yet. */
export function deadlineOf(
  year: number,
  rows: readonly PiaoDeadline[] = piaoDeadlines,
): PiaoDeadline | undefined {
  return rows.findLast((row) => row.year === year);
}
