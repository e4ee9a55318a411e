import { useState } from 'react';
import { problemWords } from '../stores/problem-words.ts';

/** Something that a dialog does once its form is filled in. */
export interface Submission {
  readonly busy: boolean;
  /** Why it was not done; null when nothing is wrong. */
  readonly problem: string | null;
  /** Refuses what the form itself can see to be wrong. */
  readonly refuse: (why: string) => void;
  /** True when the work was done. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function useSubmission(): Submission {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(problemWords(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, refuse: setProblem, run };
}
