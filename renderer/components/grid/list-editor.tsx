import { Checkbox, MultiSelect, TagsInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
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
  readonly type: FieldType & { is: 'choices' | 'references' | 'texts' };
  readonly value: unknown;
  readonly typed: string | null;
  readonly onCommit: (value: readonly string[] | null, leaving: Leaving) => void;
  readonly onCancel: (leaving: Leaving) => void;
}

/** Several of a list, or several texts, in the cell; Ctrl+Enter, Tab or leaving it takes them. */
export function ListEditor({ doc, label, type, value, typed, onCommit, onCancel }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(Array.isArray(value) ? value.map(String) : []);
  const [assessed, setAssessed] = useState(Array.isArray(value));
  /** A text that is not closed with Enter yet belongs to them too. */
  const [open, setOpen] = useState(typed ?? '');
  useListNamed();

  const offersNone = type.is === 'choices' && chosen.length === 0;
  const checkbox = useRef<HTMLInputElement>(null);

  const commit = (leaving: Leaving) => {
    const last = type.is === 'texts' && open.trim() !== '' ? [open.trim()] : [];
    const values = [...chosen, ...last];
    const next = type.is === 'choices' && values.length === 0 && !assessed ? null : values;
    if (JSON.stringify(next) === JSON.stringify(value)) onCancel(leaving);
    else onCommit(next, leaving);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const leaving = leavingBy(event);
    if (leaving === null) return;
    const toCheckbox =
      offersNone && event.key === 'Tab' && !event.shiftKey && event.target !== checkbox.current;
    if (toCheckbox) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel('stay');
    else commit(leaving);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) commit('elsewhere');
  };
  const shared = {
    'aria-label': label,
    size: 'sm',
    autoFocus: true,
    defaultDropdownOpened: true,
    onChange: setChosen,
  } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys before the control within does
    <div className={classes.chooser} onKeyDownCapture={onKeyDownCapture} onBlur={onBlur}>
      {type.is === 'texts' ? (
        // A comma belongs to some names.
        <TagsInput
          {...chooserProps}
          {...shared}
          value={[...chosen]}
          data={[]}
          splitChars={['\n', ';']}
          searchValue={open}
          onSearchChange={setOpen}
        />
      ) : (
        <MultiSelect
          {...chooserProps}
          {...shared}
          classNames={{ inputField: classes.listInput }}
          value={[...chosen]}
          data={[...(type.is === 'choices' ? type.options : referenceOptions(doc, type.to).list)]}
          searchable
          defaultSearchValue={typed ?? undefined}
          hidePickedOptions
          nothingFoundMessage="Nessuna voce corrisponde"
        />
      )}
      {offersNone && (
        <Checkbox
          ref={checkbox}
          size="md"
          mt={10}
          mb={6}
          label="Valutati: nessuno presente"
          checked={assessed}
          onChange={({ currentTarget: { checked } }) => setAssessed(checked)}
        />
      )}
    </div>
  );
}

function leavingBy(event: KeyboardEvent): Leaving | null {
  if (event.key === 'Escape') return 'stay';
  if (event.key === 'Enter' && event.ctrlKey) return 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return null;
}
