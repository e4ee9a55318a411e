import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type TextReading, textOnly } from '../../../shared/labels/readings.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { fieldNotes } from './field-notes.tsx';
import { lockedLook } from './locked-look.ts';
import classes from './text-field.module.css';
import { type Follow, useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly field: string;
  readonly label: string;
  readonly reading?: TextReading;
  /** Height in lines at least; a single-line input when left out. */
  readonly lines?: number;
  /** How to write it, shown under the control. */
  readonly hint?: string;
  readonly also?: Follow;
  /** A cell of a worksheet: its name is not shown, and what the checks say stands under the table. */
  readonly compact?: boolean;
  /** Set flush right. */
  readonly figure?: boolean;
}

type WrapperPart = 'label' | 'input' | 'description' | 'error';
const inputFirst: WrapperPart[] = ['label', 'input', 'error', 'description'];

/** A field that is typed: text as it stands, or what its `reading` makes of the text. */
export function TextField({
  target,
  field,
  label,
  reading = textOnly,
  lines,
  hint,
  also,
  compact = false,
  figure = false,
}: Props) {
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field, also);
  const [typed, setTyped] = useState<string | null>(null);

  const type = (text: string) => {
    setTyped(text);
    edit(text, reading.parse(text));
  };
  const props = {
    id,
    ...(compact ? compactProps(label, figure, findings.length > 0) : { label }),
    ...lockedLook(readOnly),
    value: typeof draft?.shown === 'string' ? draft.shown : settledText(reading, stored, typed),
    error: draft?.problem ?? null,
    description: compact ? undefined : (fieldNotes({ findings }) ?? hint),
    inputWrapperOrder: inputFirst,
    onBlur: () => {
      setTyped(null);
      leave();
    },
  };
  if (lines === undefined) {
    return (
      <TextInput
        {...props}
        inputMode={reading.inputMode}
        onChange={({ currentTarget: { value } }) => type(value)}
      />
    );
  }
  return (
    <Textarea {...props} autosize minRows={lines} onChange={({ currentTarget: { value } }) => type(value)} />
  );
}

function compactProps(label: string, figure: boolean, found: boolean) {
  return {
    'aria-label': label,
    size: 'xs',
    classNames: { input: classes.cell },
    'data-figure': figure || undefined,
    'data-found': found || undefined,
  };
}

/**
 * What is typed stays as typed until the field is left, although its value is stored: "1234" must not become
 * "1.234", nor a last space vanish, under the cursor. After an undo the stored value is another: that one shows.
 */
function settledText(reading: TextReading, stored: unknown, typed: string | null): string {
  if (typed !== null) {
    const read = reading.parse(typed);
    if (read.ok && JSON.stringify(read.value) === JSON.stringify(stored)) return typed;
  }
  return reading.format(stored);
}
