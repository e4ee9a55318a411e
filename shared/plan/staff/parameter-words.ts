import { deadlineTable } from '../core/corrected-deadlines.ts';
import { turnOverParameter } from './other-limits.ts';
import { thresholdTable } from './worksheet.ts';

/** What a legal figure is called; table and key as they are written for one that the program does not know. */
export function parameterWords({ table, key }: { readonly table: string; readonly key: string }): string {
  if (table === turnOverParameter.table && key === turnOverParameter.key) {
    return 'Turn-over oltre il valore di rientro, sulle cessazioni dell’anno precedente';
  }
  const [, band, which] = /^([a-i])\.(threshold|returnThreshold)$/.exec(key) ?? [];
  if (table === thresholdTable && band !== undefined) {
    return `${which === 'threshold' ? 'Valore soglia' : 'Valore di rientro'}, fascia ${band})`;
  }
  if (table === deadlineTable && /^\d{4}$/.test(key)) return `Termine di approvazione del PIAO, anno ${key}`;
  return [table, key].filter((part) => part !== '').join(' – ');
}
