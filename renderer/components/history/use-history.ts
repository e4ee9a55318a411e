import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { usePlan } from '../../stores/use-plan.ts';

type HistoryPage = Awaited<ReturnType<typeof api.history.ofItem>>;
export type HistoryEntry = HistoryPage['entries'][number];

export type HistoryLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly entries: readonly HistoryEntry[]; readonly more: boolean };

const PAGE = 20;

/** What was done to a thing, the newest first; read again after every write, since it may be about it. */
export function useHistory(planId: string, target: FieldTarget) {
  const [load, setLoad] = useState<HistoryLoad>({ state: 'loading' });
  const document = usePlan((state) => (state.load.state === 'ready' ? state.load.document : null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document means that something was written
  useEffect(() => {
    let current = true;
    const show = (next: HistoryLoad) => {
      if (current) setLoad(next);
    };
    api.history.ofItem({ planId, target, limit: PAGE }).then(
      (page) => show({ state: 'ready', ...page }),
      (error: unknown) => show({ state: 'failed', message: problemWords(error) }),
    );
    return () => {
      current = false;
    };
  }, [planId, target, document]);

  const readMore = useCallback(async () => {
    if (load.state !== 'ready') return;
    const olderThan = load.entries.at(-1)?.seq;
    try {
      const page = await api.history.ofItem({ planId, target, limit: PAGE, olderThan });
      setLoad({ state: 'ready', entries: [...load.entries, ...page.entries], more: page.more });
    } catch (error) {
      setLoad({ state: 'failed', message: problemWords(error) });
    }
  }, [load, planId, target]);

  return { load, readMore };
}
