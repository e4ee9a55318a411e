import { headcountTotal } from '../../../shared/calculators/headcount.ts';
import { formatItalianDecimal } from '../../../shared/numbers/italian.ts';
import { type HeadcountRow, yearBefore } from '../../../shared/plan/staff/headcount.ts';
import type { Leaver } from '../../../shared/plan/staff/leavers.ts';

/** Heads, part-time heads, quotas, full-time equivalents now and a year before, as they are shown. */
export function headcountWords(rows: readonly HeadcountRow[]): readonly string[] {
  const now = headcountTotal(rows);
  const known = rows.some(({ previousHeads }) => previousHeads !== null);
  const before = known ? headcountTotal(rows.map(yearBefore)).fullTimeEquivalent : null;
  return [
    ...[String(now.heads), String(now.partTimeHeads), now.partTimeQuota, now.fullTimeEquivalent].map(
      formatItalianDecimal,
    ),
    before === null ? 'non indicato' : formatItalianDecimal(before),
  ];
}

export interface LeaversOfYear {
  readonly year: number | null;
  readonly retired: number;
  readonly others: number;
}

/** How many leave in each year that has any; last those of whom no year is known. */
export function leaversByYear(leavers: readonly Leaver[]): readonly LeaversOfYear[] {
  const years = [...new Set(leavers.map(({ year }) => year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  return years.map((year) => {
    const some = leavers.filter((leaver) => leaver.year === year);
    const retired = some.filter(({ reason }) => reason === 'retirement').length;
    return { year, retired, others: some.length - retired };
  });
}
