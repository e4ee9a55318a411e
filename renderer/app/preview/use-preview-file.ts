import { useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { PdfFile } from './pdf-file.ts';

const notShown =
  'Le pagine dell’anteprima non si sono potute mostrare: riprovare, o salvare il PDF e aprirlo.';

export interface PreviewFile {
  /** The newest that could be made; null before the first. */
  readonly file: PdfFile | null;
  /** The part that `file` shows. */
  readonly part: string | null;
  /** Whether a newer one is on its way. */
  readonly busy: boolean;
  /** Why there is none, in Italian. */
  readonly problem: string | null;
  readonly retry: () => void;
}

/** What the hook knows between two drawings. */
interface Work {
  wanted: string | null;
  /** Something was stored since the last preview began. */
  stale: boolean;
  running: boolean;
  closed: boolean;
  file: PdfFile | null;
}

type Shown = Pick<PreviewFile, 'file' | 'part' | 'problem'>;

/** The plan that is open as it prints, or a part of it, made again whenever something was stored. */
export function usePreviewFile(planId: string, part: string | null): PreviewFile {
  const document = useDocument((doc) => doc);
  const [shown, setShown] = useState<Shown>({ file: null, part, problem: null });
  const [busy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const work = useRef<Work>({ wanted: part, stale: false, running: false, closed: false, file: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: document and attempt say that what is shown is stale
  useEffect(() => {
    const state = work.current;
    state.wanted = part;
    state.stale = true;
    setBusy(true);
    const run = async () => {
      // One at a time: what is typed meanwhile is in the next one, however many keys it takes.
      if (state.running) return;
      state.running = true;
      while (state.stale && !state.closed) {
        state.stale = false;
        const wanted = state.wanted;
        const next = await render(planId, wanted);
        if (state.closed) {
          next.file?.close();
          return;
        }
        if (next.file !== null) {
          closeLater(state.file);
          state.file = next.file;
        }
        setShown((before) => succeed(before, { ...next, part: wanted }));
      }
      state.running = false;
      setBusy(false);
    };
    // After this turn: what is stored in one go is shown in one go, and nobody waits for it.
    const timer = setTimeout(() => void run());
    return () => clearTimeout(timer);
  }, [planId, part, document, attempt]);

  useEffect(() => {
    const state = work.current;
    state.closed = false;
    return () => {
      state.closed = true;
      void api.preview.close();
      closeLater(state.file);
      state.file = null;
    };
  }, []);

  return { ...shown, busy, retry: () => setAttempt((before) => before + 1) };
}

async function render(planId: string, part: string | null): Promise<Pick<Shown, 'file' | 'problem'>> {
  try {
    const { pdf } = await api.preview.render({ planId, part });
    return { file: await PdfFile.open(pdf), problem: null };
  } catch (error) {
    return { file: null, problem: problemWords(error, notShown) };
  }
}

/** A failure leaves what was shown before, if it was of the same part. */
function succeed(before: Shown, next: Shown): Shown {
  return next.problem !== null && before.part === next.part ? { ...before, problem: next.problem } : next;
}

/** Its pages are still on the screen until those of the next are drawn. */
function closeLater(file: PdfFile | null): void {
  if (file !== null) setTimeout(() => file.close(), 2000);
}
