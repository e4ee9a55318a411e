import { Select, Text, Textarea } from '@mantine/core';
import { type Part, withPart } from '../../../shared/labels/part-labels.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { SideBySide } from '../side-by-side.tsx';
import { fieldNotes } from './field-notes.tsx';
import { lockedLook } from './locked-look.ts';
import classes from './parts-field.module.css';
import { useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  readonly parts: readonly Part[];
}

/** A value of several parts, each with its own control, which is stored whole. */
export function PartsField({ target, field, label, parts }: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  const whole = draft === undefined ? stored : draft.shown;
  const values = new Map<string, unknown>(
    typeof whole === 'object' && whole !== null ? Object.entries(whole) : [],
  );
  const write = (name: string, value: string | null) => {
    const next = withPart(parts, whole, name, value);
    edit(next, { ok: true, value: next });
  };
  const textOf = (name: string) => String(values.get(name) ?? '');
  return (
    <fieldset className={classes.parts} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <Text size="sm" component="div">
        {fieldNotes({ findings })}
      </Text>
      <SideBySide>
        {parts.map(({ name, label: words, options }) =>
          options === undefined ? (
            <Textarea
              key={name}
              // The key of the field, so that undo knows it for a value of the plan.
              id={`${id}.${name}`}
              label={words}
              {...lockedLook(readOnly)}
              autosize
              minRows={2}
              value={textOf(name)}
              onChange={({ currentTarget: { value } }) => write(name, value)}
              onBlur={leave}
            />
          ) : (
            <Select
              key={name}
              id={`${id}.${name}`}
              label={words}
              {...lockedLook(readOnly)}
              data={[{ value: '', label: 'Non valutato' }, ...options]}
              value={textOf(name)}
              allowDeselect={false}
              onChange={(value) => write(name, value === null || value === '' ? null : value)}
              onBlur={leave}
            />
          ),
        )}
      </SideBySide>
    </fieldset>
  );
}
