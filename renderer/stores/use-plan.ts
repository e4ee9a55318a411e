import { useStore } from 'zustand';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { planClient } from '../plan-client.ts';
import { createPlanStore, type PlanActions, type PlanState } from './plan-store.ts';

/** The one open plan of the window. */
export const planStore = createPlanStore(planClient);

export function usePlan<T>(select: (state: PlanState & PlanActions) => T): T {
  return useStore(planStore, select);
}

/** A part of the open plan. Only for what is drawn while a plan is open; `select` must return what the document holds, not a copy. */
export function useDocument<T>(select: (document: PlanDocument) => T): T {
  return usePlan(({ load }) => {
    if (load.state !== 'ready') throw new Error('no plan is open');
    return select(load.document);
  });
}

/** Only a draft can be edited. */
export function useReadOnly(): boolean {
  return usePlan(({ load }) => load.state !== 'ready' || load.document.plan.status !== 'draft');
}
