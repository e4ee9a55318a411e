import { Select } from '@mantine/core';
import type { FieldTarget } from '../../stores/field-target.ts';
import { fieldNotes } from './field-notes.tsx';
import { lockedLook } from './locked-look.ts';
import { type Follow, useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Shown for null, e.g. "Comune a tutte le strutture"; left out where one must be chosen. */
  readonly whenNone?: string;
  readonly also?: Follow;
}

/** Mantine's Select takes no null value among its options: this one stands for it. */
const none = '';

/** One of several, or none. */
export function ChoiceField({ target, field, label, options, whenNone, also }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field, also);
  const value = draft === undefined ? stored : draft.shown;
  return (
    <Select
      id={id}
      label={label}
      {...lockedLook(readOnly)}
      description={fieldNotes({ findings })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...(whenNone === undefined ? [] : [{ value: none, label: whenNone }]), ...options]}
      value={typeof value === 'string' ? value : none}
      allowDeselect={false}
      searchable={options.length > 8}
      nothingFoundMessage="Nessuna voce corrisponde"
      onChange={(chosen) => {
        const next = chosen === null || chosen === none ? null : chosen;
        edit(next, { ok: true, value: next });
      }}
      onBlur={leave}
    />
  );
}
