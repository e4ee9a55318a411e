import { decimalPattern } from '../../numbers/decimal.ts';
import { parseItalianDate } from '../../numbers/italian-date.ts';
import { deadlineTable } from '../core/corrected-deadlines.ts';
import { correctedParameter, type ParameterName } from '../core/corrected-parameters.ts';
import type { Parameter } from '../core/parameters.ts';
import type { PlanDocument } from '../document.ts';

export interface ShownCorrection {
  readonly parameter: Parameter;
  /** Why the program's figure holds nevertheless, in Italian; null where the correction does. */
  readonly passedOver: string | null;
}

/** The correction to show beside a legal figure: the one that is reckoned with, else the last that is not, with the reason. */
export function shownCorrection(doc: PlanDocument, name: ParameterName): ShownCorrection | undefined {
  const all = doc.parameters.filter(({ table, key }) => table === name.table && key === name.key);
  const isTerm = name.table === deadlineTable;
  // A term of a year is that of its key, whatever the plan's first year.
  const applied = isTerm
    ? all.findLast(({ value }) => parseItalianDate(value).ok)
    : correctedParameter(doc, name);
  if (applied !== undefined) return { parameter: applied, passedOver: null };
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const isRead = !isTerm && decimalPattern.test(last.value);
  return {
    parameter: last,
    passedOver: isRead ? 'non in vigore nel primo anno del piano' : 'non si legge',
  };
}
