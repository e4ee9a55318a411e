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

/** The mark on a thing, if it was taken over from another plan. */
export function markOn(marks: readonly ReviewMark[], target: FieldTarget): ReviewMark | undefined {
  return byOwner(marks).get(ownerKey(target));
}

/** The mark on a thing that nobody has looked at yet. */
export function openMarkOn(marks: readonly ReviewMark[], target: FieldTarget): ReviewMark | undefined {
  const mark = markOn(marks, target);
  return mark?.state === 'open' ? mark : undefined;
}

/** Every row of a register asks, at every edit, for its own mark among hundreds. */
function byOwner(marks: readonly ReviewMark[]): ReadonlyMap<string, ReviewMark> {
  const known = indexes.get(marks);
  if (known !== undefined) return known;
  const made = new Map(marks.map((mark) => [ownerKey(targetOfMark(mark)), mark]));
  indexes.set(marks, made);
  return made;
}
const indexes = new WeakMap<readonly ReviewMark[], ReadonlyMap<string, ReviewMark>>();
