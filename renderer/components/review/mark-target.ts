import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { kindOfMark } from '../../../shared/plan/core/review-state.ts';
import { isListKind } from '../../../shared/plan/kinds.ts';
import type { FieldTarget } from '../../stores/field-target.ts';

/** What a mark stands on. */
export function targetOfMark(mark: Pick<ReviewMark, 'kind' | 'item'>): FieldTarget {
  const kind = kindOfMark(mark);
  if (kind === null) return { of: 'section', key: mark.item };
  return isListKind(kind) ? { of: 'item', kind, id: mark.item } : { of: 'single', kind };
}

/** The mark on a thing, if it was taken over from another plan. */
export function markOn(marks: readonly ReviewMark[], target: FieldTarget): ReviewMark | undefined {
  const [kind, item] =
    target.of === 'section' ? ['section', target.key] : [target.kind, target.of === 'item' ? target.id : ''];
  return marks.find((mark) => mark.kind === kind && mark.item === item);
}
