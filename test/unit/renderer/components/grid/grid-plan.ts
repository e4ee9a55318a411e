import { anyItemsOf } from '../../../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import type { ListKindName } from '../../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { unitSchema } from '../../../../../shared/plan/organisation/units.ts';
import { headcountSchema } from '../../../../../shared/plan/staff/headcount.ts';
import { hireSchema } from '../../../../../shared/plan/staff/hires.ts';

/** The id of the nth thing of a test. */
export function idOf(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** Three hires, two units called alike, two rows of headcount. */
export const doc: PlanDocument = {
  ...newPlan({ firstYear: 2026, kind: 'ordinary' }),
  units: [
    unitSchema.parse({ id: idOf(1), kind: 'area', code: 'A1', name: 'Affari Generali' }),
    unitSchema.parse({ id: idOf(2), kind: 'area', code: 'A2', name: 'Ragioneria' }),
    unitSchema.parse({ id: idOf(3), kind: 'office', code: 'A3', name: 'Ragioneria' }),
  ],
  hires: [
    hireSchema.parse({
      id: idOf(11),
      status: 'new',
      year: 2027,
      number: 10,
      profile: 'Istruttore tecnico',
      unit: idOf(2),
      annualCost: '9500.00',
      startDate: '2027-03-01',
    }),
    hireSchema.parse({
      id: idOf(12),
      status: 'under-way',
      year: 2026,
      number: 2,
      profile: 'Agente di Polizia Locale',
      unit: idOf(1),
      annualCost: '33104.48',
      startDate: '2026-12-31',
      reason: 'growth',
    }),
    hireSchema.parse({ id: idOf(13), status: 'new', number: 1, profile: 'Funzionario àmbito sociale' }),
  ],
  headcount: [
    headcountSchema.parse({
      id: idOf(21),
      contract: 'permanent',
      profile: 'Istruttore',
      grade: 'Istruttori',
      heads: 40,
    }),
    headcountSchema.parse({
      id: idOf(22),
      contract: 'fixed-term',
      profile: 'Agente',
      heads: 3,
      partTimeQuota: '1.5',
    }),
  ],
};

export function itemsOfKind(kind: ListKindName) {
  return anyItemsOf(doc, kind);
}
