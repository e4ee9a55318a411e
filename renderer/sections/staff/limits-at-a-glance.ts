import type { PlanDocument } from '../../../shared/plan/document.ts';
import { flexiblePosition, progressionsPosition } from '../../../shared/plan/staff/other-limits.ts';
import { type LimitState, yearEffects } from '../../../shared/plan/staff/plan-limits.ts';

/** One of the limits of the staffing plan, by the year that decides. */
export interface Limit {
  /** Of the card that it leads to. */
  readonly id: string;
  readonly title: string;
  readonly within: boolean | null;
  readonly headroom: string | null;
  readonly when: string;
}

/** All limits with the plan's hires, in the order of the worksheets. */
export function limitsOf(doc: PlanDocument): readonly Limit[] {
  const years = yearEffects(doc);
  const flexible = flexiblePosition(doc).years.flatMap(({ year, result }) =>
    result === null ? [] : [{ year, state: { headroom: result.headroom, within: result.withinLimit } }],
  );
  const { balance } = progressionsPosition(doc);
  return [
    {
      id: 'capacityBasis',
      title: 'Capacità assunzionale (DM 17.3.2020)',
      ...tightest(years.map(({ year, dynamic }) => ({ year, state: dynamic }))),
    },
    {
      id: 'ceiling',
      title: 'Limite di spesa (L. 296/2006)',
      ...tightest(years.map(({ year, ceiling }) => ({ year, state: ceiling }))),
    },
    { id: 'flexibleWork', title: 'Lavoro flessibile (DL 78/2010)', ...tightest(flexible) },
    {
      id: 'progressions',
      title: 'Progressioni tra le aree (CCNL 2022)',
      within: balance?.withinBudget ?? null,
      headroom: balance?.left ?? null,
      when: '',
    },
  ];
}

/** The year with the least room, which decides; unknown when one year is. */
function tightest(
  years: readonly { readonly year: number | null; readonly state: Pick<LimitState, 'headroom' | 'within'> }[],
): Pick<Limit, 'within' | 'headroom' | 'when'> {
  const broken = years.find(({ state }) => state.within === false);
  const unknown = years.length === 0 || years.some(({ state }) => state.within === null);
  if (broken === undefined && unknown) return { within: null, headroom: null, when: '' };
  const worst = years.reduce((least, each) =>
    cents(each.state.headroom) < cents(least.state.headroom) ? each : least,
  );
  return {
    within: broken === undefined,
    headroom: worst.state.headroom,
    when: worst.year === null ? '' : ` nel ${worst.year}`,
  };
}

function cents(amount: string | null): bigint {
  return amount === null ? 0n : BigInt(amount.replace('.', ''));
}
