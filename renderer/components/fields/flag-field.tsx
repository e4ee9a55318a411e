import { Checkbox } from '@mantine/core';
import type { FieldTarget } from '../../stores/field-target.ts';
import { fieldNotes } from './field-notes.tsx';
import { useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  /** Its whole name, where the label says only a part of it. */
  readonly name?: string;
}

/** Yes or no. */
export function FlagField({ target, field, label, name }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  return (
    <Checkbox
      id={id}
      label={label}
      aria-label={name}
      disabled={readOnly}
      description={fieldNotes({ findings })}
      checked={(draft?.shown ?? stored) === true}
      onChange={({ currentTarget: { checked } }) => edit(checked, { ok: true, value: checked })}
      onBlur={leave}
    />
  );
}
