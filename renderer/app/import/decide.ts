import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import { showError } from '../../stores/notice-store.ts';
import { reviewStore } from '../../stores/use-review.ts';

/**
 * Writes decisions down; resolves to whether they are stored, and tells why when they are not. Nothing when another
 * review is open by now, as may be when a notice is answered late.
 */
export async function decide(
  reviewId: string,
  decisions: Readonly<Record<string, ReviewDecision | null>>,
): Promise<boolean> {
  const { load, decide: write } = reviewStore.getState();
  if (load.state !== 'ready' || load.review.id !== reviewId) return false;
  try {
    await write(decisions);
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}
