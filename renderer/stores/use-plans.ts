import { useStore } from 'zustand';
import { listPlans } from '../plan-client.ts';
import { createPlansStore } from './plans-store.ts';

const plansStore = createPlansStore(listPlans);

export function usePlans<T>(select: (state: ReturnType<typeof plansStore.getState>) => T): T {
  return useStore(plansStore, select);
}
