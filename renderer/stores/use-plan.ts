import { useStore } from 'zustand';
import type { PlanDocument } from '../../shared/plan/document.ts';
import type { KindName } from '../../shared/plan/kinds.ts';
import { isOpenWhenApproved } from '../../shared/plan/open-when-approved.ts';
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

/** Only a draft can be edited, and in an approved plan the kinds that stay open. */
export function useReadOnly(kind: KindName | null = null): boolean {
  return usePlan(({ load }) => {
    if (load.state !== 'ready') return true;
    const { status } = load.document.plan;
    if (status === 'approved') return kind === null || !isOpenWhenApproved(kind);
    return status !== 'draft';
  });
}
