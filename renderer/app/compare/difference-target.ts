import type { Difference } from '../../../shared/diff/difference.ts';
import { isListKind, kindOf } from '../../../shared/plan/kinds.ts';
import type { FieldTarget } from '../../stores/field-target.ts';

/** Where a difference is found in the open plan; null for what is gone, and for what has no page of its own. */
export function targetOfDifference({ kind, id, change }: Difference): FieldTarget | null {
  if (change === 'removed' || kind === 'plan') return null;
  if (kind === 'section') return id === null ? null : { of: 'section', key: id };
  if (kindOf(kind).section === 'plan') return null;
  if (!isListKind(kind)) return { of: 'single', kind };
  return id === null ? null : { of: 'item', kind, id };
}
