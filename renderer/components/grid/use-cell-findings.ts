import { useMemo } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { fieldKey, ownerKey } from '../../stores/field-target.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { spotOfFinding } from '../fields/finding-key.ts';

/** What the checks say about the rows of a kind, by the id of the cell that it stands in. */
export function useCellFindings(kind: ListKindName): ReadonlyMap<string, readonly Finding[]> {
  const findings = useFindings((state) => state.findings);
  return useMemo(() => {
    const byCell = new Map<string, readonly Finding[]>();
    for (const finding of findings ?? []) {
      const spot = spotOfFinding(finding);
      if (spot?.target.of !== 'item' || spot.target.kind !== kind) continue;
      const key = spot.field === null ? ownerKey(spot.target) : fieldKey(spot.target, spot.field);
      byCell.set(key, [...(byCell.get(key) ?? []), finding]);
    }
    return byCell;
  }, [findings, kind]);
}
