import type { z } from 'zod';
import { decimal, sum } from '../numbers/decimal.ts';
import { formatItalianAmount } from '../numbers/italian.ts';
import { newId } from '../plan/new-id.ts';
import type {
  capacityForecastSchema,
  capacityRevenueSchema,
  capacitySpendingSchema,
} from '../plan/staff/dynamic-control.ts';
import { amountIn, yearIn } from './figures.ts';
import { type Found, found, type Ledger } from './found.ts';
import type { Line } from './source.ts';
import { usedCells } from './tables.ts';
import { fold, shortened } from './wording.ts';

export interface ReadDynamic {
  readonly spending: readonly Found<z.input<typeof capacitySpendingSchema>>[];
  readonly revenue: readonly Found<z.input<typeof capacityRevenueSchema>>[];
  readonly forecast: readonly Found<z.input<typeof capacityForecastSchema>>[];
  readonly statementYear: number | null;
}

const account = /^U\.\d\.\d{2}(?:\.\d{2,3}){2,4}$/u;

/** The dynamic control (art. 33 c. 2 DL 34/2019): spending by code, revenue scenarios, forecast of three years. */
export function readDynamic(lines: readonly Line[], ledger: Ledger): ReadDynamic {
  const rows = lines.filter((line) => line.cells !== null && ledger.isFree(line));
  const spending: Found<z.input<typeof capacitySpendingSchema>>[] = [];
  const revenue: Found<z.input<typeof capacityRevenueSchema>>[] = [];
  const forecast: Found<z.input<typeof capacityForecastSchema>>[] = [];
  let years: readonly number[] = [];
  let header: Line | null = null;
  let statementYear: number | null = null;
  for (const row of rows) {
    const cells = usedCells(row.cells ?? []);
    const [label = '', ...rest] = cells;
    const figures = rest.flatMap((cell) => amountIn(cell) ?? []);
    const words = fold(label);
    const named = rest.map((cell) => /^(?:anno |prev\w* )?(20\d\d)$/iu.exec(cell)?.[1]);
    if (rest.length >= 2 && named.every((year) => year !== undefined)) {
      years = named.map(Number);
      ledger.claim(row);
    } else if (account.test(label) && figures.length > 0) {
      spending.push(spendingRow(label, rest, row));
      ledger.claim(row);
    } else if (
      spending.length > 0 &&
      /^a detrarre|^a sommare|^\(-\)/u.test(label.toLowerCase()) &&
      figures.length > 0
    ) {
      spending.push(adjustment(label, rest, row));
      ledger.claim(row);
    } else if (spending.length > 0 && revenue.length === 0 && /^total/.test(words) && figures.length > 0) {
      checkSpending(row, figures[0] ?? '0', spending, ledger);
      ledger.claim(row);
    } else if (
      /media (?:degli )?accertamenti|^media entrate|entrate correnti.*(?:media|netto)/.test(words) &&
      years.length === 0
    ) {
      revenue.push(...scenarios(row, header));
      ledger.claim(row, header ?? undefined);
    } else if (
      years.length > 0 &&
      figures.length >= years.length &&
      /spesa/.test(words) &&
      // A deduction is no spending of a year.
      figures.every((figure) => !figure.startsWith('-')) &&
      forecast.length === 0
    ) {
      forecast.push(
        ...years.map((year, at) => found({ id: newId(), year, spending: figures[at] ?? null }, [row])),
      );
      ledger.claim(row);
    } else if (isDerived(words) && (revenue.length > 0 || forecast.length > 0)) {
      ledger.claim(row);
    } else {
      if (/rendicont/i.test(row.plain)) header = row;
      statementYear ??= spending.length === 0 ? yearIn(/rendiconto[^\t]*/iu.exec(row.text)?.[0] ?? '') : null;
      if (statementYear !== null && spending.length === 0 && /circ|voci/.test(words)) ledger.claim(row);
    }
  }
  return { spending, revenue, forecast, statementYear };
}

function isDerived(words: string): boolean {
  return /^rapporto|^entrate correnti|^incidenza|^spesa massima|^margine/.test(words);
}

function spendingRow(
  code: string,
  rest: readonly string[],
  row: Line,
): Found<z.input<typeof capacitySpendingSchema>> {
  const at = rest.findIndex((cell) => amountIn(cell) !== null);
  const label = rest.filter((cell, index) => index !== at && cell !== '').join(' ');
  return found({ id: newId(), code, label, amount: amountIn(rest[at] ?? '') }, [row]);
}

function adjustment(
  label: string,
  rest: readonly string[],
  row: Line,
): Found<z.input<typeof capacitySpendingSchema>> {
  const at = rest.findIndex((cell) => amountIn(cell) !== null);
  const printed = amountIn(rest[at] ?? '') ?? '0.00';
  // "A detrarre" is a deduction whether the sign is printed or not.
  const amount =
    /^a detrarre/iu.test(label) && !printed.startsWith('-') && printed !== '0.00' ? `-${printed}` : printed;
  const note = rest.filter((cell, index) => index !== at && cell !== '').join(' ');
  const legalBasis =
    /(?:C\.?\s?Conti|Corte (?:dei )?conti|art\.|D\.?L\.?|L\.|DM)\s.*$/u.exec(label)?.[0] ?? '';
  return found({ id: newId(), label: note === '' ? label : `${label} (${note})`, legalBasis, amount }, [row]);
}

function scenarios(row: Line, header: Line | null): readonly Found<z.input<typeof capacityRevenueSchema>>[] {
  const amounts = (row.cells ?? []).slice(1).flatMap((cell, at) => {
    const amount = amountIn(cell);
    return amount === null ? [] : [{ amount, label: header?.cells?.[at + 1] ?? '' }];
  });
  const name = row.cells?.[0] ?? '';
  return amounts.map(({ amount, label }, index) =>
    found({ id: newId(), label: label === '' ? name : label, official: index === 0, netAverage: amount }, [
      row,
    ]),
  );
}

function checkSpending(
  row: Line,
  printed: string,
  spending: readonly Found<z.input<typeof capacitySpendingSchema>>[],
  ledger: Ledger,
): void {
  const total = sum(spending.map(({ item }) => decimal(item.amount ?? '0')));
  if (total.equals(decimal(printed))) return;
  ledger.remark({
    code: 'import.spending-sum',
    message: `Il totale della spesa di personale ${formatItalianAmount(printed)} (riga ${row.lines[0]}) non è la somma delle voci «${shortened(spending[0]?.item.code ?? '')}» e seguenti: verificare gli importi.`,
    lines: row.lines,
    place: ['capacity', 'spending'],
  });
}
