import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLabels, planOrigins, stateWords } from '../../../../renderer/stores/plan-labels.ts';
import type { PlanSummary } from '../../../../renderer/stores/plans-store.ts';
import { originWords } from '../../../../shared/labels/plan-origin.ts';
import { idOf } from '../../shared/plan/plan-with.ts';

const plan: PlanSummary = {
  id: 'a',
  administrationName: 'Comune di Crema',
  firstYear: 2026,
  kind: 'ordinary',
  status: 'draft',
  revision: 0,
  basedOn: null,
  imported: false,
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
};
const from = (firstYear: number | null) => ({ planId: idOf(9), firstYear, revision: 1 });

describe('where a plan came from', () => {
  it.each([
    [{}, ''],
    [{ imported: true }, 'importato da un file'],
    [{ basedOn: from(2025) }, 'anno successivo del piano 2025-2027, revisione 1'],
    [{ basedOn: from(2026) }, 'copia o aggiornamento del piano 2026-2028, revisione 1'],
    [{ basedOn: from(2022) }, 'copia del piano 2022-2024, revisione 1'],
    [{ basedOn: from(null), firstYear: null }, 'copia del piano senza triennio, revisione 1'],
    [
      { basedOn: from(2025), imported: true },
      'importato da un file, anno successivo del piano 2025-2027, revisione 1',
    ],
  ])('%j', (change, words) => {
    expect(originWords({ ...plan, ...change })).toBe(words);
  });
});

describe('the plans of a list', () => {
  it('are told by state, revision, origin and last change', () => {
    expect(stateWords({ ...plan, status: 'proposed', revision: 3 })).toBe('proposta, revisione 3');
    expect(planLabels([{ ...plan, imported: true }]).get('a')).toMatch(
      /^Comune di Crema 2026-2028 – bozza, revisione 0 – importato da un file – salvato il 1 gennaio 2026 /,
    );
  });

  it('are numbered where nothing else tells them apart, the oldest first', () => {
    const later = { ...plan, id: 'b', createdAt: '2026-01-01T10:00:01.000Z' };
    const origins = planOrigins([later, plan, { ...plan, id: 'c', revision: 1 }]);
    expect([origins.get('a'), origins.get('b'), origins.get('c')]).toEqual(['n. 1 di 2', 'n. 2 di 2', '']);
  });

  it('are never called alike, whatever they are', () => {
    const any = fc.record({
      administrationName: fc.constantFrom('', 'Comune di Crema'),
      firstYear: fc.constantFrom(null, 2025, 2026),
      status: fc.constantFrom('draft' as const, 'proposed' as const),
      revision: fc.nat(1),
      imported: fc.boolean(),
      basedOn: fc.constantFrom(null, from(2025)),
      updatedAt: fc.constantFrom('2026-01-01T10:00:00.000Z', '2026-01-01T10:00:30.000Z'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (list) => {
        const plans = list.map((fields, index) => ({ ...plan, ...fields, id: String(index) }));
        const labels = [...planLabels(plans).values()];
        expect(new Set(labels).size).toBe(plans.length);
      }),
    );
  });
});
