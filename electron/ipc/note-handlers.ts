import type { noteCalls } from '../../shared/contract/notes.ts';
import type { ConfidentialNotes } from '../core/plans/confidential-notes.ts';
import type { AreaHandlers } from './bind-handlers.ts';

/** Answers the calls on confidential notes. */
export function noteHandlers(notes: ConfidentialNotes): AreaHandlers<typeof noteCalls> {
  return {
    of: async (item) => ({ text: await notes.of(item) }),
    write: async ({ text, ...item }) => {
      await notes.write(item, text, new Date());
      return undefined;
    },
  };
}
