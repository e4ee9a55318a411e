import { TagsInput } from '@mantine/core';
import type { FieldTarget } from '../../stores/field-target.ts';
import { fieldNotes } from './field-notes.tsx';
import { lockedLook } from './locked-look.ts';
import { unsettledInput } from './settle-typing.ts';
import { useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  /** Offered while typing. */
  readonly suggestions: readonly string[];
}

/** Several short texts, typed one at a time and closed with Enter. */
export function TextsField({ target, field, label, suggestions }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  const value = draft === undefined ? stored : draft.shown;
  return (
    <TagsInput
      {...unsettledInput}
      id={id}
      label={label}
      {...lockedLook(readOnly)}
      description={fieldNotes({ findings }) ?? 'Scrivere un nome e premere Invio; più nomi sono ammessi.'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...suggestions]}
      value={Array.isArray(value) ? value.map(String) : []}
      // A comma is part of some names ("Rossi, dirigente ad interim").
      splitChars={['\n', ';']}
      acceptValueOnBlur
      onChange={(texts) => edit(texts, { ok: true, value: texts })}
      onBlur={leave}
    />
  );
}
