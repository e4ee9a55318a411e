import type { KindName } from './kinds.ts';

/** Whether items of a kind can be edited in an approved plan: what is found by monitoring is no part of what was voted. */
export function isOpenWhenApproved(kind: KindName): boolean {
  return kind === 'monitoringResults';
}
