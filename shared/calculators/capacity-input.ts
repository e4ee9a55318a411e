import { z } from 'zod';
import { amountSchema } from '../validation/decimal-schemas.ts';
import { throwInputError } from '../validation/issue-message.ts';
import { refuse } from '../validation/refuse.ts';
import type { Revenue } from './capacity-ratio.ts';

/** From this year table 2 of DM 17.3.2020 no longer applies; the worksheet knows no older rules. */
const firstYear = 2025;

const anyYear = z.int().min(1900).max(9999);
const worksheetYear = z
  .int()
  .max(9999)
  .refine((year) => year >= firstYear, {
    error: (issue) => `il prospetto vale dal ${firstYear}, trovato ${String(issue.input)}`,
    params: { code: 'capacity.year-too-early' },
  });

function refuseRepeatedYears(
  rows: readonly { readonly year: number }[],
  context: z.core.$RefinementCtx,
): void {
  rows.forEach(({ year }, index) => {
    if (rows.findIndex((row) => row.year === year) !== index) {
      refuse(context, 'capacity.duplicate-year', [index, 'year'], `l’anno ${year} compare due volte`);
    }
  });
}

const revenueSchema = z
  .strictObject({
    netAverage: amountSchema.optional(),
    years: z
      .array(z.strictObject({ year: anyYear, amount: amountSchema }))
      .superRefine(refuseRepeatedYears)
      .optional(),
    doubtfulDebtProvision: amountSchema.optional(),
  })
  .transform((given, context): Revenue => {
    const { netAverage, years, doubtfulDebtProvision } = given;
    if (netAverage !== undefined && years === undefined && doubtfulDebtProvision === undefined)
      return { netAverage };
    if (netAverage !== undefined || years === undefined) {
      const forms = 'netAverage da solo, oppure years con doubtfulDebtProvision';
      refuse(context, 'capacity.revenue-form', [], `le entrate si danno in un modo solo: ${forms}`);
      return z.NEVER;
    }
    const [first, second, third] = years.map(({ amount }) => amount);
    if (years.length !== 3 || first === undefined || second === undefined || third === undefined) {
      refuse(context, 'capacity.revenue-years', ['years'], `servono tre rendiconti, trovati ${years.length}`);
      return z.NEVER;
    }
    if (doubtfulDebtProvision === undefined) {
      const hint = 'manca: serve il fondo crediti di dubbia esigibilità (se è zero, scrivere "0.00")';
      refuse(context, 'capacity.revenue-form', ['doubtfulDebtProvision'], hint);
      return z.NEVER;
    }
    return { statements: [first, second, third], doubtfulDebtProvision };
  });

const ceilingYearSchema = z.strictObject({
  year: worksheetYear,
  items: z.array(amountSchema),
  excluded: amountSchema.default('0.00'),
  dm2020: amountSchema.default('0.00'),
});

/** The input of `piao capacity` (cli.md); every part may be left out. */
export const capacityInputSchema = z.strictObject({
  population: z
    .int()
    .refine((inhabitants) => inhabitants >= 1, {
      error: (issue) => `gli abitanti devono essere almeno 1, trovato ${String(issue.input)}`,
      params: { code: 'capacity.population-too-small' },
    })
    .optional(),
  year: worksheetYear.optional(),
  spending: z
    .array(
      z.strictObject({ code: z.string().optional(), label: z.string().optional(), amount: amountSchema }),
    )
    .optional(),
  revenue: revenueSchema.optional(),
  forecast: z
    .array(z.strictObject({ year: worksheetYear, spending: amountSchema }))
    .superRefine(refuseRepeatedYears)
    .optional(),
  ceiling: z
    .strictObject({
      limit: amountSchema,
      years: z.array(ceilingYearSchema).superRefine(refuseRepeatedYears),
    })
    .optional(),
  flexible: z.strictObject({ limit: amountSchema, spending: amountSchema }).optional(),
});

/**
 * Parsed JSON → the data of the worksheet. Throws `capacity.malformed`, `capacity.population-too-small`,
 * `capacity.year-too-early`, `capacity.duplicate-year`, `capacity.revenue-form` or `capacity.revenue-years`.
 */
export function parseCapacityInput(input: unknown): z.output<typeof capacityInputSchema> {
  const parsed = capacityInputSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throwInputError('capacity.malformed', 'Dati della capacità assunzionale non validi', parsed.error);
}
