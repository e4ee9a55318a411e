import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { kindOfMark } from '../../../shared/plan/core/review-state.ts';
import { isListKind } from '../../../shared/plan/kinds.ts';
import { type FieldTarget, ownerKey } from '../../stores/field-target.ts';

/** What a mark stands on. */
export function targetOfMark(mark: Pick<ReviewMark, 'kind' | 'item'>): FieldTarget {
  const kind = kindOfMark(mark);
  if (kind === null) return { of: 'section', key: mark.item };
  return isListKind(kind) ? { of: 'item', kind, id: mark.item } : { of: 'single', kind };
}

/** The marks on a thing: of what was taken over from another plan, and one for each finding of an import. */
export function marksOn(marks: readonly ReviewMark[], target: FieldTarget): readonly ReviewMark[] {
  return byOwner(marks).get(ownerKey(target)) ?? [];
}

/** The first mark on a thing that nobody has looked at yet. */
export function openMarkOn(marks: readonly ReviewMark[], target: FieldTarget): ReviewMark | undefined {
  return marksOn(marks, target).find(({ state }) => state === 'open');
}

/** Every row of a register asks, at every edit, for its own marks among hundreds. */
function byOwner(marks: readonly ReviewMark[]): ReadonlyMap<string, readonly ReviewMark[]> {
  const known = indexes.get(marks);
  if (known !== undefined) return known;
  const made = Map.groupBy(marks, (mark) => ownerKey(targetOfMark(mark)));
  indexes.set(marks, made);
  return made;
}
const indexes = new WeakMap<readonly ReviewMark[], ReadonlyMap<string, readonly ReviewMark[]>>();
