import type { PrintModel } from '../../../shared/print/model.ts';

/** The PDF's date in seconds since 1970: the document's, whatever the clock and the time zone say. */
export function timestampOf({ date: { year, month, day } }: Pick<PrintModel, 'date'>): number {
  return Date.UTC(year, month - 1, day) / 1000;
}
