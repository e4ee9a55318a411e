import { type Finding, warning } from '../../checks/finding.ts';
import { decimal, decimalPattern } from '../../numbers/decimal.ts';
import { formatItalianDecimal } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import { turnOverParameter } from './other-limits.ts';
import { parameterWords } from './parameter-words.ts';
import { thresholdTable } from './worksheet.ts';

/** The tables of which every value is a percentage. */
const percentages: ReadonlySet<string> = new Set([thresholdTable, turnOverParameter.table]);

/** A correction that does not read as a percentage would be passed over in silence, or make nonsense of the limits. */
export function checkParameters(doc: PlanDocument): Finding[] {
  return doc.parameters.flatMap((parameter, index) => {
    const { id, table, value } = parameter;
    if (!percentages.has(table)) return [];
    const place = { path: ['parameters', index, 'value'], item: id, section: '3.3.2' };
    if (!decimalPattern.test(value)) {
      return [
        warning(
          'capacity.parameter-malformed',
          place,
          `Il valore «${value}» del parametro «${parameterWords(parameter)}» non è un numero: scriverlo come 27,00. Finché non è corretto vale il valore del programma.`,
        ),
      ];
    }
    const figure = decimal(value);
    if (figure.gt(0) && figure.lte(100)) return [];
    return [
      warning(
        'capacity.parameter-out-of-range',
        place,
        `Il valore ${formatItalianDecimal(value)} del parametro «${parameterWords(parameter)}» è una percentuale e deve essere maggiore di 0 e al massimo 100: scriverlo come 27,00.`,
      ),
    ];
  });
}
