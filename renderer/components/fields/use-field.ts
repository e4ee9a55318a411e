import { useMemo } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { Reading } from '../../../shared/labels/reading.ts';
import { type FieldTarget, fieldKey, storedValue } from '../../stores/field-target.ts';
import { useFindings } from '../../stores/findings-store.ts';
import type { Fields } from '../../stores/plan-client.ts';
import type { Draft } from '../../stores/plan-store.ts';
import { planStore, usePlan, useReadOnly } from '../../stores/use-plan.ts';
import { findingKey } from './finding-key.ts';

/** Other fields that follow from a value. */
export type Follow = (value: unknown) => Fields;

export interface Field {
  /** Of the control in the page, so that a finding can lead to it. */
  readonly id: string;
  /** As the document holds it. */
  readonly stored: unknown;
  /** What is typed on top of it; undefined when there is nothing. */
  readonly draft: Draft | undefined;
  readonly findings: readonly Finding[];
  /** Only a draft can be edited. */
  readonly readOnly: boolean;
  readonly edit: (shown: unknown, reading: Reading) => void;
  readonly leave: () => void;
}

/**
 * Binds a control to one field of the open plan.
 *
 * @param also other fields of the same thing that follow from a value of this one
 */
export function useField(target: FieldTarget, field: string, also?: Follow): Field {
  const id = fieldKey(target, field);
  const draft = usePlan(({ drafts }) => drafts[id]);
  const stored = usePlan(({ load }) =>
    load.state === 'ready' ? storedValue(load.document, target, field) : undefined,
  );
  const readOnly = useReadOnly(target.of === 'section' ? null : target.kind);
  const all = useFindings(({ findings }) => findings);
  const findings = useMemo(() => (all ?? []).filter((finding) => findingKey(finding) === id), [all, id]);
  return {
    id,
    stored,
    draft,
    findings,
    readOnly,
    edit: (shown, reading) => planStore.getState().edit(target, field, shown, reading, also),
    leave: () => planStore.getState().leave(target, field),
  };
}
