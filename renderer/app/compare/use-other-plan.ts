import { useEffect, useState } from 'react';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { readVersion } from '../../plans-client.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { versionOfKey } from './comparable.ts';

export type OtherPlan =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly document: PlanDocument }
  | { readonly state: 'failed'; readonly message: string };

/** What the open plan is compared with (a key of `comparable.ts`), read once it is asked for. */
export function useOtherPlan(key: string | null): OtherPlan {
  const [read, setRead] = useState<OtherPlan>({ state: 'none' });
  useEffect(() => {
    if (key === null) return setRead({ state: 'none' });
    let wanted = true;
    setRead({ state: 'loading' });
    readVersion(versionOfKey(key)).then(
      (document) => wanted && setRead({ state: 'ready', document }),
      (error: unknown) => wanted && setRead({ state: 'failed', message: problemWords(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return read;
}
