import { Select } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { FieldType } from '../../../shared/labels/field-type.ts';
import { referenceOptions } from '../../../shared/labels/reference-options.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Leaving } from './cell-editor.tsx';
import { chooserProps } from './chooser-props.ts';
import classes from './grid.module.css';
import { useListNamed } from './use-list-named.ts';

interface Props {
  readonly doc: PlanDocument;
  readonly label: string;
  readonly type: FieldType & { is: 'choice' | 'reference' };
  readonly value: unknown;
  readonly typed: string | null;
  readonly onCommit: (value: string | null, leaving: Leaving) => void;
  readonly onCancel: (leaving: Leaving) => void;
}

/** Mantine's Select takes no null among its options: this one stands for it. */
const none = '';

/** One of several, or none, chosen in the cell. */
export function ChoiceEditor({ doc, label, type, value, typed, onCommit, onCancel }: Props) {
  const options = type.is === 'choice' ? type.options : referenceOptions(doc, type.to).list;
  const required = type.is === 'choice' && type.required;
  const input = useRef<HTMLInputElement>(null);
  useListNamed();
  useLayoutEffect(
    () => input.current?.setSelectionRange(typed?.length ?? 0, input.current.value.length),
    [typed],
  );
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel(event.key === 'Escape' ? 'stay' : event.shiftKey ? 'left' : 'right');
  };
  return (
    <div className={classes.chooser} onKeyDownCapture={onKeyDownCapture}>
      <Select
        ref={input}
        {...chooserProps}
        aria-label={label}
        size="xs"
        variant="unstyled"
        data={[...(required ? [] : [{ value: none, label: '– nessuna voce –' }]), ...options]}
        // With a value Mantine would put its name in the place of what is typed.
        value={typed !== null ? null : typeof value === 'string' ? value : none}
        defaultSearchValue={typed ?? undefined}
        autoFocus
        searchable
        defaultDropdownOpened
        selectFirstOptionOnChange
        nothingFoundMessage="Nessuna voce corrisponde"
        allowDeselect={false}
        onOptionSubmit={(chosen) => onCommit(chosen === none ? null : chosen, 'down')}
        onBlur={() => onCancel('elsewhere')}
      />
    </div>
  );
}
