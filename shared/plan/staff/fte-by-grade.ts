import { headcountTotal } from '../../calculators/headcount.ts';
import { decimal, type Exact, roundHalfUp, sum } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import { gradeKey, type PlannedHire } from './hire-costs.ts';

/** Permanent staff of a grade as full-time equivalents, two decimals: at the start, what leaves and comes, at the end. */
export type GradeFte = {
  readonly grade: string;
  readonly before: string;
  readonly leavers: string;
  readonly hires: string;
  readonly after: string;
};

/**
 * Who leaves and who comes within the triennium, by grade in the order of the headcount, then of the others; permanent
 * contracts only, since those for a fixed term come and go within it. What has no year counts: it is in the plan.
 */
export function fteByGrade(
  doc: PlanDocument,
  hires: readonly PlannedHire[] = doc.hires,
): readonly GradeFte[] {
  const staff = doc.headcount.filter(isPermanent);
  const leavers = doc.capacity.leavers.filter(isPermanent);
  const coming = hires.filter(isPermanent);
  const names = new Map<string, string>();
  for (const { grade } of [...staff, ...leavers, ...coming]) {
    if (!names.has(gradeKey(grade))) names.set(gradeKey(grade), grade);
  }
  return [...names].map(([key, grade]) => {
    const of = <T extends { readonly grade: string }>(rows: readonly T[]) =>
      rows.filter((row) => gradeKey(row.grade) === key);
    const before = decimal(headcountTotal(of(staff)).fullTimeEquivalent);
    const leaving = quotaOf(of(leavers));
    const arriving = quotaOf(of(coming));
    return fteRow(grade, before, leaving, arriving);
  });
}

/** The same over all grades. */
export function fteTotal(rows: readonly GradeFte[]): GradeFte {
  const all = (pick: (row: GradeFte) => string) => sum(rows.map((row) => decimal(pick(row))));
  return fteRow(
    '',
    all(({ before }) => before),
    all(({ leavers }) => leavers),
    all(({ hires }) => hires),
  );
}

function fteRow(grade: string, before: Exact, leavers: Exact, hires: Exact): GradeFte {
  return {
    grade,
    before: roundHalfUp(before, 2),
    leavers: roundHalfUp(leavers, 2),
    hires: roundHalfUp(hires, 2),
    after: roundHalfUp(before.sub(leavers).add(hires), 2),
  };
}

function isPermanent({ contract }: { readonly contract: string }): boolean {
  return contract === 'permanent';
}

function quotaOf(people: readonly { readonly partTimeQuota: string | null }[]): Exact {
  return sum(people.map(({ partTimeQuota }) => decimal(partTimeQuota ?? '1')));
}
