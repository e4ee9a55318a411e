import { useStore } from 'zustand';
import { api } from '../api.ts';
import { createPendingImportsStore } from './pending-imports-store.ts';

const pendingImportsStore = createPendingImportsStore(() => api.imports.list());

export function usePendingImports<T>(
  select: (state: ReturnType<typeof pendingImportsStore.getState>) => T,
): T {
  return useStore(pendingImportsStore, select);
}
