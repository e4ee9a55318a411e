import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Leaving, TypedFieldType } from './cell-editor.tsx';
import classes from './grid.module.css';

interface Props {
  readonly label: string;
  readonly type: TypedFieldType;
  readonly text: string;
  /** What begins a new text in the place of the one that stands there; null to go on from it. */
  readonly typed: string | null;
  readonly figure: boolean;
  readonly onType: (text: string) => void;
  readonly onCommit: (leaving: Leaving) => void;
  readonly onCancel: (leaving: Leaving) => void;
}

/** What may be written with other signs than those of a number. */
const worded: ReadonlySet<TypedFieldType['is']> = new Set(['text', 'code', 'date', 'figure-or-text']);

/** Text in a cell, which grows with it. Alt+Enter breaks the line, as in a spreadsheet. */
export function TextEditor({ label, type, text, typed, figure, onType, onCommit, onCancel }: Props) {
  // As it is typed: "1234" must not become "1.234" under the cursor when it is stored.
  const [written, setWritten] = useState(typed ?? text);
  const area = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);

  // The key that opened the cell has written in it already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell is opened
  useEffect(() => {
    if (typed !== null) onType(typed);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionFor(event);
    if (act === null) return;
    // Ctrl+S goes on to the window, which says that all is saved.
    if (event.key.toLowerCase() !== 's') event.preventDefault();
    act();
  };
  const actionFor = (event: KeyboardEvent): (() => void) | null => {
    const breaks = type.is === 'text' && (event.altKey || event.shiftKey);
    switch (event.key) {
      case 'Enter':
        if (breaks) return () => document.execCommand('insertText', false, '\n');
        return () => onCommit(event.ctrlKey ? 'stay' : 'down');
      case 'Tab':
        return () => onCommit(event.shiftKey ? 'left' : 'right');
      case 'Escape':
        return () => onCancel('stay');
      case 's':
      case 'S':
        return event.ctrlKey || event.metaKey ? () => onCommit('stay') : null;
      default:
        return null;
    }
  };
  return (
    <textarea
      ref={area}
      className={classes.editor}
      data-figure={figure || undefined}
      rows={1}
      aria-label={label}
      inputMode={worded.has(type.is) ? 'text' : 'decimal'}
      value={written}
      onChange={({ currentTarget: { value } }) => {
        setWritten(value);
        onType(value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => onCommit('elsewhere')}
    />
  );
}
