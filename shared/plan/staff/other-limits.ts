import { flexibleWorkLimit, type LimitResult } from '../../calculators/capacity-ceiling.ts';
import { flexibleLimit } from '../../calculators/flexible-limit.ts';
import {
  type ProgressionsBalance,
  progressionsBalance,
  progressionsBudget,
} from '../../calculators/progressions.ts';
import { type TurnOverResult, turnOverLimit } from '../../calculators/turn-over.ts';
import { progressionsShare } from '../../legal/progressions.ts';
import { turnOverAboveReturn } from '../../legal/turn-over.ts';
import { decimal, roundHalfUp, sum } from '../../numbers/decimal.ts';
import { correctedParameter } from '../core/corrected-parameters.ts';
import type { PlanDocument } from '../document.ts';
import { yearlyCostOf } from './hire-costs.ts';
import { planYears } from './plan-effect.ts';

/** `stated`: written in the plan · `2009` and `mean`: computed from the spending of those years. */
export type FlexiblePosition = {
  readonly limit: string | null;
  readonly basis: 'stated' | '2009' | 'mean' | null;
  /** What the figures of 2007–2009 give, also where a limit is stated. */
  readonly computed: string | null;
  readonly years: readonly FlexibleYear[];
};

export type FlexibleYear = {
  /** Null for the one figure of the whole triennium, and where the plan does not say its first year. */
  readonly year: number | null;
  readonly column: FlexibleColumn | null;
  /** Null without a limit, and for a year of which nothing is written. */
  readonly result: LimitResult | null;
  readonly spending: string;
};

export const flexibleColumns = ['firstYear', 'secondYear', 'thirdYear'] as const;
export type FlexibleColumn = (typeof flexibleColumns)[number];

/** Flexible work against art. 9 c. 28 DL 78/2010: by year where the plan has rows, else its one figure. */
export function flexiblePosition(doc: PlanDocument): FlexiblePosition {
  const { flexibleWork, flexibleRows } = doc.capacity;
  const found = flexibleLimit(flexibleWork);
  const limit = flexibleWork.limit ?? found?.limit ?? null;
  const against = (spending: string) => (limit === null ? null : flexibleWorkLimit(limit, spending));
  const one = flexibleWork.spending;
  const years =
    flexibleRows.length > 0
      ? flexibleColumns.map((column, index): FlexibleYear => {
          const spending = flexibleSpending(doc, column);
          const written = flexibleRows.some((row) => row[column] !== null);
          const result = written ? against(spending) : null;
          return { year: planYears(doc)[index] ?? null, column, spending, result };
        })
      : one === null
        ? []
        : [{ year: null, column: null, spending: one, result: against(one) }];
  const basis = flexibleWork.limit === null ? (found?.basis ?? null) : 'stated';
  return { limit, basis, computed: found?.limit ?? null, years };
}

function flexibleSpending(doc: PlanDocument, column: FlexibleColumn): string {
  const signed = doc.capacity.flexibleRows.map((row) => {
    const amount = decimal(row[column] ?? '0');
    return row.role === 'excluded' ? amount.neg() : amount;
  });
  return roundHalfUp(sum(signed), 2);
}

export type ProgressionsPosition = {
  readonly budget: string | null;
  /** What the wage bill gives, also where a budget is stated. */
  readonly computed: string | null;
  readonly balance: ProgressionsBalance | null;
};

/** Progressions between areas against their share of the wage bill of 2018, or against the budget that is stated. */
export function progressionsPosition(doc: PlanDocument): ProgressionsPosition {
  const { budget: stated, used, wageBill, percentage } = doc.capacity.progressions;
  const computed =
    wageBill === null ? null : progressionsBudget(wageBill, percentage ?? progressionsShare.percentage);
  const budget = stated ?? computed;
  return {
    budget,
    computed,
    balance: budget === null || used === null ? null : progressionsBalance(budget, [used]),
  };
}

/** The name under which an ente corrects the percentage of the turn-over among its parameters. */
export const turnOverParameter = { table: 'turn-over', key: 'above-return' } as const;

export function turnOverPercentage(doc: PlanDocument): string {
  return correctedParameter(doc, turnOverParameter)?.value ?? turnOverAboveReturn.percentage;
}

/** The turn-over of one year; `result` is null when a cost is not known. */
export type TurnOverYear = { readonly year: number; readonly result: TurnOverResult | null };

/** Permanent hires of each year against the permanent leavers of the year before; meant for above the return threshold. */
export function turnOver(doc: PlanDocument): readonly TurnOverYear[] {
  const percentage = turnOverPercentage(doc);
  return planYears(doc).map((year) => {
    const of = <T extends { readonly year: number | null; readonly contract: string }>(
      rows: readonly T[],
      when: number,
    ) => rows.filter((row) => row.year === when && row.contract === 'permanent');
    const leaving = yearlyCostOf(doc, of(doc.capacity.leavers, year - 1), year);
    const coming = yearlyCostOf(doc, of(doc.hires, year), year);
    return {
      year,
      result: leaving === null || coming === null ? null : turnOverLimit(leaving, coming, percentage),
    };
  });
}
