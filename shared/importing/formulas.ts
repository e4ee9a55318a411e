import { decimal, ratio, roundHalfUp, sum } from '../numbers/decimal.ts';
import { parseItalianDecimal } from '../numbers/italian.ts';
import type { Ledger } from './found.ts';
import type { Line } from './source.ts';

const addends = String.raw`(?<sum>\d{1,4}(?:\s*\+\s*\d{1,4}){1,60})`;
const result = String.raw`\s*=\s*\$?\s*(?<result>\d{1,4}(?:[.,]\d{1,4})?)(?![\d.,]*\d|\s*\+)`;
/** A mean as LaTeX or on one line: \frac{5+5+1}{3} = 3,67 and (5+5+1)/3 = 3,67. */
const means = [
  new RegExp(String.raw`\\frac\s*\{\s*${addends}\s*\}\s*\{\s*(?<count>\d{1,3})\s*\}${result}`, 'u'),
  new RegExp(String.raw`\(?\s*${addends}\s*\)?\s*[/:÷]\s*(?<count>\d{1,3})${result}`, 'u'),
];
const name = /\b([A-Z])\b\)?\s*=|\(([A-Z])\)\s*\$?\s*=/u;

/** Worked examples whose result is not what their own figures give. */
export function checkFormulas(lines: readonly Line[], ledger: Ledger): void {
  for (const line of lines) {
    if (!line.text.includes('+') || !line.text.includes('=')) continue;
    for (const pattern of means) {
      const groups = pattern.exec(line.text)?.groups;
      if (groups === undefined) continue;
      const { sum: terms = '', count = '', result: printed = '' } = groups;
      const parts = terms.split('+').map((term) => decimal(term.trim()));
      const read = parseItalianDecimal(printed, 4);
      if (!read.ok || Number(count) === 0) break;
      const exact = sum(parts).div(ratio(Number(count), 1));
      const places = read.value.split('.')[1]?.length ?? 0;
      if (roundHalfUp(exact, places) === roundHalfUp(decimal(read.value), places)) break;
      const letter = name.exec(line.plain);
      const symbol = letter?.[1] ?? letter?.[2];
      ledger.remark({
        code: 'import.formula-result',
        message: `Alla riga ${line.lines[0]} l’esempio di calcolo${symbol === undefined ? '' : ` di ${symbol}`} dà ${printed}, ma la media di ${parts.length} valori con somma ${roundHalfUp(sum(parts), 0)} divisa per ${count} è ${roundHalfUp(exact, 2).replace('.', ',')}: correggere il testo.`,
        lines: line.lines,
        place: ['riskMethod'],
      });
      break;
    }
  }
}
