import { useEffect, useState } from 'react';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { readPlan } from '../../plans-client.ts';

export type OtherPlan =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly document: PlanDocument }
  | { readonly state: 'failed'; readonly message: string };

/** A plan that is not the open one, read once it is asked for. */
export function useOtherPlan(planId: string | null): OtherPlan {
  const [read, setRead] = useState<OtherPlan>({ state: 'none' });
  useEffect(() => {
    if (planId === null) return setRead({ state: 'none' });
    let wanted = true;
    setRead({ state: 'loading' });
    readPlan(planId).then(
      (document) => wanted && setRead({ state: 'ready', document }),
      (error: unknown) =>
        wanted &&
        setRead({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [planId]);
  return read;
}
