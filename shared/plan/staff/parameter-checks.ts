import { type Finding, warning } from '../../checks/finding.ts';
import { decimal, decimalPattern } from '../../numbers/decimal.ts';
import { formatItalianDecimal } from '../../numbers/italian.ts';
import { parseItalianDate } from '../../numbers/italian-date.ts';
import { deadlineTable } from '../core/corrected-deadlines.ts';
import type { PlanDocument } from '../document.ts';
import { turnOverParameter } from './other-limits.ts';
import { parameterWords } from './parameter-words.ts';
import { thresholdTable } from './worksheet.ts';

/** The tables of which every value is a percentage. */
const percentages: ReadonlySet<string> = new Set([thresholdTable, turnOverParameter.table]);

/** A correction that does not read as what its table holds would be passed over in silence, or make nonsense of the limits. */
export function checkParameters(doc: PlanDocument): Finding[] {
  return doc.parameters.flatMap((parameter, index) => {
    const { id, table, value } = parameter;
    const place = { path: ['parameters', index, 'value'], item: id, section: '3.3.2' };
    if (table === deadlineTable && !parseItalianDate(value).ok) {
      return [
        warning(
          'capacity.parameter-malformed',
          place,
          `Il valore «${value}» del parametro «${parameterWords(parameter)}» non è una data: scriverla come 31.12.2025. Finché non è corretta vale il termine del programma.`,
        ),
      ];
    }
    if (!percentages.has(table)) return [];
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
