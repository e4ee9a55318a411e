import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { usePlan } from '../../stores/use-plan.ts';

export type LifeState = Awaited<ReturnType<typeof api.life.state>>;
export type FrozenFacts = LifeState['frozen'][number];

export type LifeLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly life: LifeState }
  | { readonly state: 'failed'; readonly message: string };

/** What is known of the road of the open plan; asked again whenever its header becomes another. */
export function useLife(planId: string): readonly [LifeLoad, () => void] {
  const [load, setLoad] = useState<LifeLoad>({ state: 'loading' });
  const header = usePlan((state) => (state.load.state === 'ready' ? state.load.document.plan : null));
  const refresh = useCallback(() => {
    let wanted = true;
    api.life.state({ planId }).then(
      (life) => wanted && setLoad({ state: 'ready', life }),
      (error: unknown) => wanted && setLoad({ state: 'failed', message: problemWords(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [planId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new header is what makes the old answer stale
  useEffect(refresh, [refresh, header]);
  return [load, refresh];
}
