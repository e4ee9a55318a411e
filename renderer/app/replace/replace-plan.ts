import { type FindQuery, type Occurrence, replaceInPlan } from '../../../shared/plan/find-replace.ts';
import { writeFields } from '../../sections/write-fields.ts';
import { showError } from '../../stores/notice-store.ts';
import { replacedWords } from './occurrences.ts';

/** Replaces the chosen occurrences as one action; whether it was done. */
export async function replaceChosen(
  query: FindQuery,
  replacement: string,
  chosen: (occurrence: Occurrence) => boolean,
): Promise<boolean> {
  try {
    return await writeFields((doc) => {
      let count = 0;
      const edits = replaceInPlan(doc, query, replacement, (occurrence) => {
        const taken = chosen(occurrence);
        if (taken) count += 1;
        return taken;
      });
      return { edits, words: replacedWords(count, edits.length) };
    });
  } catch (error) {
    showError(error);
    return false;
  }
}
