import { api, on } from './api.ts';

/** Stores what is pending; resolves when the main process has answered, rejects when it could not. */
type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/**
 * Whoever holds typed text that is not stored yet registers here; the window closes only after all have
 * answered.
 *
 * @returns the function that takes it off again
 */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Answers the main process when the window is about to close. Called once, before the page is drawn. */
export function answerFlushRequests(): void {
  on.app.flushRequested(async () => {
    const results = await Promise.allSettled([...flushes].map((flush) => flush()));
    await api.app.flushed({ saved: results.every(({ status }) => status === 'fulfilled') });
  });
}
