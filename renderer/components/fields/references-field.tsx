import { MultiSelect } from '@mantine/core';
import type { FieldTarget } from '../../stores/field-target.ts';
import { fieldNotes } from './field-notes.tsx';
import { lockedLook } from './locked-look.ts';
import { unsettledInput } from './settle-typing.ts';
import { useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Several items of another kind. */
export function ReferencesField({ target, field, label, options }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  const value = draft === undefined ? stored : draft.shown;
  return (
    <MultiSelect
      {...unsettledInput}
      id={id}
      label={label}
      {...lockedLook(readOnly)}
      description={fieldNotes({ findings })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...options]}
      value={Array.isArray(value) ? value.map(String) : []}
      searchable
      nothingFoundMessage="Nessuna voce corrisponde"
      onChange={(ids) => edit(ids, { ok: true, value: ids })}
      onBlur={leave}
    />
  );
}
