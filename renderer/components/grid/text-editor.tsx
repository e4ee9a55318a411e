import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Leaving, TypedFieldType } from './cell-editor.tsx';
import classes from './grid.module.css';

interface Props {
  readonly label: string;
  readonly type: TypedFieldType;
  readonly text: string;
  readonly figure: boolean;
  readonly onCommit: (text: string, leaving: Leaving) => void;
  readonly onCancel: (leaving: Leaving) => void;
}

/** Text in a cell, which grows with it. Alt+Enter breaks the line, as in a spreadsheet. */
export function TextEditor({ label, type, text, figure, onCommit, onCancel }: Props) {
  const [written, setWritten] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
        return () => onCommit(written, event.ctrlKey ? 'stay' : 'down');
      case 'Tab':
        return () => onCommit(written, event.shiftKey ? 'left' : 'right');
      case 'Escape':
        return () => onCancel('stay');
      case 's':
      case 'S':
        return event.ctrlKey || event.metaKey ? () => onCommit(written, 'stay') : null;
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
      // What is typed becomes a value when the cell is left: until then its own undo comes first.
      data-unsettled
      inputMode={type.is === 'text' || type.is === 'code' || type.is === 'date' ? 'text' : 'decimal'}
      value={written}
      onChange={({ currentTarget: { value } }) => setWritten(value)}
      onKeyDown={onKeyDown}
      onBlur={() => onCommit(written, 'elsewhere')}
    />
  );
}
