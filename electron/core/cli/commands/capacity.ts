import { type CapacityResult, computeCapacity } from '../../../../shared/calculators/capacity.ts';
import type { CapacityCase } from '../../../../shared/calculators/capacity-ratio.ts';
import { formatItalianAmount, formatItalianPercent } from '../../../../shared/numbers/italian.ts';
import type { Command } from '../command.ts';
import { naming, readJson } from '../files.ts';

export const capacityCommand: Command = {
  name: 'capacity',
  usage: 'DATI.json [--json]',
  summary: 'calcola la capacità assunzionale',
  positionals: ['il file dei dati'],
  options: {},
  run: async ({ positionals: [path = ''] }) => {
    const input = await readJson(path);
    const result = await naming(path, () => computeCapacity(input));
    return { text: describeCapacity(result), json: result, status: 0 };
  },
};

const cases: Readonly<Record<CapacityCase, string>> = {
  below: 'al di sotto del valore soglia',
  between: 'tra il valore soglia e il valore di rientro',
  above: 'oltre il valore di rientro',
};

/** The worksheet in Italian, a line for each figure that could be computed. */
export function describeCapacity(result: CapacityResult): string {
  const lines: string[] = [];
  const amount = (label: string, value: string | null | undefined) => {
    if (typeof value === 'string') lines.push(`${label}: ${formatItalianAmount(value)}`);
  };
  const within = (holds: boolean) => (holds ? 'rispettato' : 'SUPERATO');
  if (result.band !== undefined) {
    lines.push(
      `Fascia demografica ${result.band}): valore soglia ${formatItalianPercent(result.threshold ?? '0')}, valore di rientro ${formatItalianPercent(result.returnThreshold ?? '0')}`,
    );
  }
  amount('Spesa di personale', result.spending);
  amount('Entrate correnti nette', result.revenue);
  if (result.ratio !== undefined) lines.push(`Rapporto spesa/entrate: ${formatItalianPercent(result.ratio)}`);
  if (result.case !== undefined) lines.push(`L’ente si colloca ${cases[result.case]}`);
  amount('Spesa massima', result.maximumSpending);
  amount('Margine', result.margin);
  for (const { year, ratio, withinThreshold } of result.forecast ?? []) {
    const outcome = withinThreshold === undefined ? '' : `, valore soglia ${within(withinThreshold)}`;
    lines.push(`Previsione ${year}: ${formatItalianPercent(ratio)}${outcome}`);
  }
  for (const { year, net, headroom, withinLimit } of result.ceiling ?? []) {
    lines.push(
      `Limite di spesa ${year}: netto ${formatItalianAmount(net)}, margine ${formatItalianAmount(headroom)}, ${within(withinLimit)}`,
    );
  }
  if (result.flexible !== undefined) {
    lines.push(
      `Lavoro flessibile: margine ${formatItalianAmount(result.flexible.headroom)}, limite ${within(result.flexible.withinLimit)}`,
    );
  }
  return lines.length === 0 ? 'Nessun dato da cui calcolare.' : lines.join('\n');
}
