import type { ListKindName } from '../../shared/plan/kinds.ts';

/** The kinds whose items have a page of their own. */
const kindsWithSheet: ReadonlySet<ListKindName> = new Set(['objectives', 'riskEvents']);

export function hasSheet(kind: ListKindName): boolean {
  return kindsWithSheet.has(kind);
}
