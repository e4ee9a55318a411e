import { useStore } from 'zustand';
import { api } from '../api.ts';
import { createReviewStore, type Review } from './review-store.ts';

/** The one import that the window looks through. */
export const reviewStore = createReviewStore({
  open: (reviewId) => api.imports.open({ reviewId }),
  corrected: (reviewId) => api.imports.corrected({ reviewId }),
  decide: (reviewId, decisions) => api.imports.decide({ reviewId, decisions: { ...decisions } }),
});

export function useReview<T>(select: (state: ReturnType<typeof reviewStore.getState>) => T): T {
  return useStore(reviewStore, select);
}

/** Only for what is drawn while a review is open. */
export function useOpenReview(): Review {
  return useReview(({ load }) => {
    if (load.state !== 'ready') throw new Error('no review is open');
    return load.review;
  });
}
