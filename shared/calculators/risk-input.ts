import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import { decimal } from '../numbers/decimal.ts';
import { decimalSchema } from '../validation/decimal-schemas.ts';
import { throwInputError } from '../validation/issue-message.ts';
import { refuse } from '../validation/refuse.ts';
import { bandFaults } from './band-faults.ts';
import { anomalies, assessRisk, type RiskBand, type RiskResult, riskFactors } from './risk.ts';

/** A list of known names, each at most once; `kind` goes into the codes, `noun` into the sentences. */
function nameList<Name extends string>(names: readonly Name[], kind: string, noun: string) {
  const known = (name: string): name is Name => names.some((each) => each === name);
  return z.array(z.string()).transform((list, context): Name[] => {
    list.forEach((name, index) => {
      if (!known(name)) {
        const allowed = `valori ammessi: ${names.join(', ')}`;
        refuse(
          context,
          `risk.unknown-${kind}`,
          [index],
          `${noun} «${name.slice(0, 40)}» non esiste; ${allowed}`,
        );
      } else if (list.indexOf(name) !== index) {
        refuse(
          context,
          `risk.duplicate-${kind}`,
          [index],
          `${noun} «${name}» compare due volte: va tolta la ripetizione`,
        );
      }
    });
    return list.filter(known);
  });
}

const scaleSchema = decimalSchema.refine((text) => decimal(text).gte(0) && decimal(text).lte(5), {
  error: (issue) => `serve un valore da 0 a 5, trovato «${String(issue.input)}»`,
  params: { code: 'risk.out-of-range' },
});

function checkBands(bands: readonly RiskBand[], context: z.core.$RefinementCtx): void {
  for (const { is, index } of bandFaults(bands)) {
    const order = (path: PropertyKey[], message: string) =>
      refuse(context, 'risk.bands-order', path, message);
    switch (is) {
      case 'duplicate':
        refuse(
          context,
          'risk.duplicate-level',
          [index, 'level'],
          `il livello «${bands[index]?.level}» è già usato da un’altra fascia`,
        );
        break;
      case 'endless':
        order([index], 'manca "below": solo l’ultima fascia è senza limite');
        break;
      case 'ended':
        order(
          [index, 'below'],
          'l’ultima fascia non ha limite: togliere "below" oppure aggiungere una fascia senza limite',
        );
        break;
      case 'order':
        order(
          [index, 'below'],
          `le fasce vanno in ordine crescente: ${bands[index]?.below} non supera ${bands[index - 1]?.below ?? '0'}`,
        );
        break;
      default:
        assertNever(is, 'fault of a band of an unknown sort');
    }
  }
}

const bandsSchema = z
  .array(z.strictObject({ level: z.string().trim().min(1), below: decimalSchema.optional() }))
  .min(1, { abort: true })
  .superRefine(checkBands);

/** The input of `piao risk` (cli.md); every key may be left out. */
export const riskInputSchema = z.strictObject({
  factors: nameList(riskFactors, 'factor', 'il fattore').optional(),
  anomalies: nameList(anomalies, 'anomaly', 'l’anomalia').optional(),
  probability: scaleSchema.optional(),
  impact: scaleSchema.optional(),
  bands: bandsSchema.optional(),
});

/**
 * `piao risk`: parsed JSON → R, V, score and level.
 * Throws `risk.malformed`, `risk.unknown-factor`, `risk.duplicate-factor`, `risk.unknown-anomaly`,
 * `risk.duplicate-anomaly`, `risk.out-of-range`, `risk.bands-order` or `risk.duplicate-level`.
 */
export function computeRisk(input: unknown): RiskResult {
  const parsed = riskInputSchema.safeParse(input);
  if (!parsed.success) throwInputError('risk.malformed', 'Dati del rischio non validi', parsed.error);
  return assessRisk(parsed.data);
}
