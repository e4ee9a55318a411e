import type { Exact } from '../../../../shared/numbers/decimal.ts';
import type { Column } from '../../../../shared/print/model.ts';
import { agreeing, type Figures, type Live } from './live.ts';

/** Where the net revenue stands that the forecast is measured by: a cell of another sheet. */
export type RevenueCell = { readonly address: string; readonly value: Exact };

/**
 * The formulas of a table of the plan, by its name. They lean on the order of its rows (items, total, deductions,
 * net …), never on their words, and `agreeing` drops what does not give the printed figure.
 */
export function formulasOf(
  name: string,
  columns: readonly Column[],
  figures: Figures,
  revenue: RevenueCell | undefined,
): Live[] {
  switch (name) {
    case 'risk-register':
      return agreeing(figures, scores(columns, figures));
    case 'headcount':
      return agreeing(figures, headcount(columns, figures));
    case 'capacity-spending':
      return agreeing(figures, closingTotals(columns, figures));
    case 'ceiling':
      return agreeing(figures, ceiling(columns, figures));
    case 'capacity-scenarios':
      return agreeing(figures, scenarios(columns, figures));
    case 'capacity-forecast':
      return revenue === undefined ? [] : agreeing(figures, forecast(figures, revenue));
    default:
      return [];
  }
}

function numbered(columns: readonly Column[]): number[] {
  return columns.flatMap(({ align }, index) => (align === 'end' ? [index] : []));
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** P × I in every row. */
function scores(columns: readonly Column[], figures: Figures): Live[] {
  const [p, i, score] = ['P', 'I', 'P×I'].map((title) =>
    columns.findIndex((column) => column.title === title),
  );
  if (p === undefined || i === undefined || score === undefined) return [];
  return figures.rows.flatMap((_, row): Live[] => {
    const [probability, impact] = [figures.value(row, p), figures.value(row, i)];
    if (probability === undefined || impact === undefined) return [];
    return [
      {
        row,
        column: score,
        formula: `${figures.at(row, p)}*${figures.at(row, i)}`,
        gives: probability.mul(impact),
      },
    ];
  });
}

/** Full-time equivalents of each profile, subtotals by grade, the total of the subtotals. */
function headcount(columns: readonly Column[], figures: Figures): Live[] {
  const [heads, partTime, quota, equivalent] = numbered(columns);
  if (heads === undefined || partTime === undefined || quota === undefined || equivalent === undefined)
    return [];
  const live: Live[] = [];
  let first = 0;
  const subtotals: number[] = [];
  for (const [row, { kind }] of figures.rows.entries()) {
    if (kind === 'group') first = row + 1;
    if (kind === 'row') {
      const [all, part, shares] = [heads, partTime, quota].map((column) => figures.value(row, column));
      if (all === undefined || part === undefined || shares === undefined) continue;
      const formula = `${figures.at(row, heads)}-${figures.at(row, partTime)}+${figures.at(row, quota)}`;
      live.push({ row, column: equivalent, formula, gives: all.sub(part).add(shares) });
    }
    if (kind === 'subtotal') {
      for (const column of numbered(columns)) {
        live.push({
          row,
          column,
          formula: `SUM(${figures.range(first, row - 1, column)})`,
          gives: figures.sum(span(first, row), column),
        });
      }
      subtotals.push(row);
    }
    if (kind === 'total') {
      for (const column of numbered(columns)) {
        const formula = subtotals.map((each) => figures.at(each, column)).join('+');
        if (formula !== '') live.push({ row, column, formula, gives: figures.sum(subtotals, column) });
      }
    }
  }
  return live;
}

/** The last row adds up all the rows above it. */
function closingTotals(columns: readonly Column[], figures: Figures): Live[] {
  const row = figures.find('total');
  if (row < 1) return [];
  return numbered(columns).map((column) => ({
    row,
    column,
    formula: `SUM(${figures.range(0, row - 1, column)})`,
    gives: figures.sum(span(0, row), column),
  }));
}

/** Items, their total (A), deductions (B, C), what is left of A, the limit, the margin. */
function ceiling(columns: readonly Column[], figures: Figures): Live[] {
  const total = figures.find('subtotal');
  const net = figures.find('total');
  if (total < 1 || net < total) return [];
  const margin = figures.find('total', net + 1);
  return numbered(columns).flatMap((column): Live[] => {
    const items = figures.sum(span(0, total), column);
    const deductions = figures.sum(span(total + 1, net), column);
    const less = net > total + 1 ? `-SUM(${figures.range(total + 1, net - 1, column)})` : '';
    const limit = figures.value(net + 1, column);
    const live: Live[] = [
      { row: total, column, formula: `SUM(${figures.range(0, total - 1, column)})`, gives: items },
      { row: net, column, formula: `${figures.at(total, column)}${less}`, gives: items.sub(deductions) },
    ];
    if (margin === -1 || limit === undefined) return live;
    const formula = `${figures.at(net + 1, column)}-${figures.at(net, column)}`;
    return [...live, { row: margin, column, formula, gives: limit.sub(items.sub(deductions)) }];
  });
}

/** How many rows the net mean of revenue, the threshold and the maximum stand from the ratio, see `capacity-dynamic.ts`. */
const fromRatio = { revenue: -2, spending: -1, threshold: 2, maximum: 5, margin: 6 } as const;
/** Three statements and the provision for doubtful debts, where the plan has them. */
const statementRows = 4;

function scenarios(columns: readonly Column[], figures: Figures): Live[] {
  const ratio = figures.find('subtotal');
  if (ratio === -1) return [];
  const row = (name: keyof typeof fromRatio) => ratio + fromRatio[name];
  return numbered(columns).flatMap((column): Live[] => {
    const [revenue, spending, threshold] = (['revenue', 'spending', 'threshold'] as const).map((name) =>
      figures.value(row(name), column),
    );
    if (revenue === undefined || spending === undefined || revenue.equals(0)) return [];
    const at = (name: keyof typeof fromRatio) => figures.at(row(name), column);
    const live: Live[] = [
      { row: ratio, column, formula: `${at('spending')}/${at('revenue')}`, gives: spending.div(revenue) },
    ];
    if (row('revenue') === statementRows) {
      const net = figures
        .sum(span(0, 3), column)
        .div(3)
        .sub(figures.value(3, column) ?? 0);
      const formula = `AVERAGE(${figures.range(0, 2, column)})-${figures.at(3, column)}`;
      live.push({ row: row('revenue'), column, formula, gives: net });
    }
    if (threshold === undefined) return live;
    const most = threshold.mul(revenue);
    return [
      ...live,
      { row: row('maximum'), column, formula: `${at('threshold')}*${at('revenue')}`, gives: most },
      {
        row: row('margin'),
        column,
        formula: `${at('maximum')}-${at('spending')}`,
        gives: (figures.value(row('maximum'), column) ?? most).sub(spending),
      },
    ];
  });
}

/** The net revenue of the scenario that counts: the one said to be official, else the first. */
export function revenueOf(columns: readonly Column[], figures: Figures): RevenueCell | undefined {
  const row = figures.find('subtotal') + fromRatio.revenue;
  const [first] = numbered(columns);
  const official = columns.findIndex(({ title }) => title.endsWith('(ufficiale)'));
  const column = official === -1 ? first : official;
  const value = column === undefined ? undefined : figures.value(row, column);
  return column === undefined || value === undefined
    ? undefined
    : { address: figures.from(row, column), value };
}

/** Year, spending, ratio. */
function forecast(figures: Figures, revenue: RevenueCell): Live[] {
  return figures.rows.flatMap((_, row): Live[] => {
    const spending = figures.value(row, 1);
    if (spending === undefined || revenue.value.equals(0)) return [];
    const formula = `${figures.at(row, 1)}/${revenue.address}`;
    return [{ row, column: 2, formula, gives: spending.div(revenue.value) }];
  });
}
