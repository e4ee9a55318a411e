import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import { api } from '../../api.ts';
import { problemWords } from '../../stores/problem-words.ts';

/** What there is to see of a coat of arms: its picture, or why there is none. */
export interface ArmsPicture {
  readonly address: string | null;
  readonly problem: string | null;
}

const nothing: ArmsPicture = { address: null, problem: null };

/** Asks for the picture when the coat of arms is another. */
export function useArmsPicture(planId: string, arms: Attachment | null): ArmsPicture {
  const digest = arms?.sha256 ?? null;
  const [shown, setShown] = useState<ArmsPicture & { readonly of: string | null }>({ ...nothing, of: null });
  useEffect(() => {
    if (digest === null) return;
    let isWanted = true;
    api.coatOfArms
      .show({ planId })
      .catch((error: unknown) => ({ address: null, problem: problemWords(error) }))
      .then((picture) => {
        if (isWanted) setShown({ ...picture, of: digest });
      });
    return () => {
      isWanted = false;
    };
  }, [planId, digest]);
  // What was shown of another says nothing of this one.
  return shown.of === digest ? shown : nothing;
}
