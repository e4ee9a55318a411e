import { describe, expect, it } from 'vitest';
import {
  comparables,
  firstComparable,
  versionOfKey,
} from '../../../../../renderer/app/compare/comparable.ts';
import type { FrozenFacts } from '../../../../../renderer/app/life/use-life.ts';
import type { PlanSummary } from '../../../../../renderer/stores/plans-store.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { idOf } from '../../../shared/plan/plan-with.ts';

const { plan } = newPlan({ firstYear: 2026, kind: 'ordinary' });
const frozen = (status: FrozenFacts['status'], revision: number): FrozenFacts => ({
  status,
  revision,
  createdAt: '2026-01-29T09:12:00Z',
  planSha256: '0'.repeat(64),
  pdfSha256: '0'.repeat(64),
  fingerprint: '0'.repeat(64),
  engine: null,
  signer: null,
});
const other: PlanSummary = {
  id: idOf(9),
  administrationName: 'Comune di Prova',
  firstYear: 2025,
  status: 'approved',
  kind: 'ordinary',
  revision: 1,
  basedOn: null,
  imported: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const own: PlanSummary = { ...other, id: plan.id, firstYear: 2026, status: 'draft' };

describe('what a plan can be compared with', () => {
  it('is what was frozen of it, the newest first, and every other plan', () => {
    const groups = comparables(plan, [frozen('proposed', 1), frozen('proposed', 2)], [own, other]);
    expect(groups.map(({ group }) => group)).toEqual(['Revisioni di questo piano', 'Altri piani']);
    const [revisions, plans] = groups;
    expect(revisions?.items.map(({ label }) => label.replace(/ \(.*/, ''))).toEqual([
      'Proposta, revisione 2',
      'Proposta, revisione 1',
    ]);
    expect(versionOfKey(revisions?.items[0]?.value ?? '')).toEqual({
      planId: plan.id,
      frozen: { status: 'proposed', revision: 2 },
    });
    expect(plans?.items.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^Comune di Prova 2025-2027 – approvato, revisione 1 – salvato il /),
    ]);
  });

  it('is not what it still says word for word', () => {
    const proposed = { ...plan, status: 'proposed', revision: 2 } as const;
    const [revisions] = comparables(proposed, [frozen('proposed', 1), frozen('proposed', 2)], []);
    expect(revisions?.items).toHaveLength(1);
    expect(comparables(proposed, [frozen('proposed', 2)], [])).toEqual([]);
  });

  it('begins with the plan that it was made from, else with the first of the list', () => {
    const groups = comparables(plan, [frozen('proposed', 1)], [other]);
    expect(versionOfKey(firstComparable(groups, other.id) ?? '')).toEqual({ planId: other.id, frozen: null });
    expect(versionOfKey(firstComparable(groups, undefined) ?? '').frozen?.revision).toBe(1);
    expect(firstComparable([], other.id)).toBeNull();
  });
});
