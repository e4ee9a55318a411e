import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import { showError } from '../../stores/notice-store.ts';
import { reviewStore } from '../../stores/use-review.ts';

/** Writes decisions down; nothing when another review is open by now, as may be when a notice is answered late. */
export async function decide(
  reviewId: string,
  decisions: Readonly<Record<string, ReviewDecision | null>>,
): Promise<void> {
  const { load, decide: write } = reviewStore.getState();
  if (load.state !== 'ready' || load.review.id !== reviewId) return;
  await write(decisions).catch(showError);
}
