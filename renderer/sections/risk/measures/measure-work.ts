import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { Measure } from '../../../../shared/plan/risk/measures.ts';

/** How the measures are looked at. */
export const measureViews = ['all', 'general', 'specific', 'unlinked', 'open', 'done'] as const;
export type MeasureView = (typeof measureViews)[number];

export const measureViewLabels: Readonly<Record<MeasureView, string>> = {
  all: 'Tutte',
  general: 'Generali',
  specific: 'Specifiche',
  unlinked: 'Non collegate ad eventi',
  open: 'Da attuare',
  done: 'Attuate',
};

/** Ids of the measures that a view shows. */
export function measuresIn(
  { measures, riskEvents }: Pick<PlanDocument, 'measures' | 'riskEvents'>,
  view: MeasureView,
): ReadonlySet<string> {
  const linked = new Set(riskEvents.flatMap((event) => event.measures));
  return new Set(measures.filter((measure) => isIn(measure, view, linked)).map(({ id }) => id));
}

function isIn({ id, kind, state }: Measure, view: MeasureView, linked: ReadonlySet<string>): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'general':
      return kind !== 'specific';
    case 'specific':
      return kind === 'specific';
    case 'unlinked':
      return !linked.has(id);
    case 'open':
      return state !== 'done';
    case 'done':
      return state === 'done';
  }
}
