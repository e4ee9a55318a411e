import type { KindName } from '../plan/kinds.ts';
import type { FieldChange } from './field-changes.ts';

export const changeSorts = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeSort = (typeof changeSorts)[number];

/** One thing that is not as it was. What both changed and moved has two. */
export interface Difference {
  /** A kind, `section` for the narrative of a section, `plan` for the header. */
  readonly kind: KindName | 'section' | 'plan';
  /** In the new document (of what was removed, in the old one); the key of a section; null where there is only one. */
  readonly id: string | null;
  /** Where it was recognised in spite of another id. */
  readonly previousId?: string;
  readonly change: ChangeSort;
  /** What people call it; empty when it has no name yet. */
  readonly name: string;
  readonly fields: readonly FieldChange[];
  /** Of what moved: its places in the list, from 0. */
  readonly from?: number;
  readonly to?: number;
}

export interface SectionDiff {
  /** A section of the plan, or `plan` for what stands outside all of them. */
  readonly section: string;
  readonly title: string;
  readonly changes: readonly Difference[];
}

export interface PlanDiff {
  /** In the order of the plan; sections without changes are left out. */
  readonly sections: readonly SectionDiff[];
  readonly counts: Readonly<Record<ChangeSort, number>>;
}
