import { Checkbox, MultiSelect, Stack } from '@mantine/core';
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

/** Several of a closed list: null while nobody has assessed them, empty when none applies. */
export function ChoicesField({ target, field, label, options }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  const value = draft === undefined ? stored : draft.shown;
  const chosen = Array.isArray(value) ? value.map(String) : null;
  const choose = (values: readonly string[] | null) => edit(values, { ok: true, value: values });
  return (
    <Stack gap={6}>
      <MultiSelect
        {...unsettledInput}
        id={id}
        label={label}
        {...lockedLook(readOnly)}
        description={fieldNotes({ findings })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...options]}
        value={chosen ?? []}
        searchable
        nothingFoundMessage="Nessuna voce corrisponde"
        onChange={(values) => choose(values.length === 0 ? null : values)}
        onBlur={leave}
      />
      {(chosen === null || chosen.length === 0) && (
        <Checkbox
          label="Valutati: nessuno presente"
          aria-label={`${label}: valutati, nessuno presente`}
          disabled={readOnly}
          checked={chosen !== null}
          onChange={({ currentTarget: { checked } }) => {
            choose(checked ? [] : null);
            leave();
          }}
        />
      )}
    </Stack>
  );
}
