import { useMemo } from 'react';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { useDocument, usePlan } from '../../stores/use-plan.ts';
import { liveDocument } from './live-document.ts';

/** The open plan with what is being typed. */
export function useLiveDocument(): PlanDocument {
  const doc = useDocument((document) => document);
  const drafts = usePlan((state) => state.drafts);
  return useMemo(() => liveDocument(doc, drafts), [doc, drafts]);
}
