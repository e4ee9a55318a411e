import { useRef, useState } from 'react';
import { readField } from '../../../shared/labels/field-reading.ts';
import type { FieldType } from '../../../shared/labels/field-type.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { planStore } from '../../stores/use-plan.ts';
import { beginTyping, sentWhenLeft } from './cell-typing.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import type { Column } from './columns.ts';
import { ListEditor } from './list-editor.tsx';
import type { RowFollow } from './row-before.ts';
import { TextEditor } from './text-editor.tsx';

/** Where to go on once a cell is left: to the next one, or nowhere of its own accord. */
export type Leaving = 'down' | 'right' | 'left' | 'stay' | 'elsewhere';

export interface CellEditorProps {
  readonly doc: PlanDocument;
  readonly column: Column;
  /** As the document holds it, or what is typed on top of it. */
  readonly value: unknown;
  /** The text of a value that is typed. */
  readonly text: string;
  /** What the person has just typed in its place; null to go on from it. */
  readonly typed: string | null;
  readonly target: FieldTarget;
  /** Other fields of the row that follow from a value. */
  readonly also: RowFollow;
  /** What was chosen is what the cell is to hold. */
  readonly onCommit: (chosen: unknown, leaving: Leaving) => void;
  /** Nothing more is to be stored. */
  readonly onDone: (leaving: Leaving) => void;
}

/** The control by which a cell is edited in its place. */
export function CellEditor(props: CellEditorProps) {
  const { doc, target, also, column, value, text, typed, onCommit, onDone } = props;
  const { type, label, field, name } = column;
  // The control may report twice: that it was closed, and that it has lost the focus by going.
  const left = useRef(false);
  const once = (leave: () => void) => {
    if (left.current) return;
    left.current = true;
    leave();
  };
  const [typing] = useState(() => {
    const begun = beginTyping(
      planStore,
      target,
      name,
      (words) => (isTyped(type) ? readField(doc, type, field, words) : { ok: true, value: words }),
      also,
    );
    return type.is === 'code' ? sentWhenLeft(begun) : begun;
  });
  const cancel = (leaving: Leaving) => once(() => onDone(leaving));
  const commitValue = (chosen: unknown, leaving: Leaving) => once(() => onCommit(chosen, leaving));
  if (isTyped(type)) {
    return (
      <TextEditor
        label={label}
        type={type}
        text={text}
        typed={typed}
        figure={column.figure}
        onType={typing.type}
        onCommit={(leaving) =>
          once(() => {
            typing.leave();
            onDone(leaving);
          })
        }
        onCancel={(leaving) =>
          once(() => {
            typing.takeBack();
            onDone(leaving);
          })
        }
      />
    );
  }
  if (type.is === 'choice' || type.is === 'reference') {
    return (
      <ChoiceEditor
        doc={doc}
        label={label}
        type={type}
        value={value}
        typed={typed}
        onCommit={commitValue}
        onCancel={cancel}
      />
    );
  }
  if (type.is === 'choices' || type.is === 'references' || type.is === 'texts') {
    return (
      <ListEditor
        doc={doc}
        label={label}
        type={type}
        value={value}
        typed={typed}
        onCommit={commitValue}
        onCancel={cancel}
      />
    );
  }
  return null;
}

export type TypedFieldType = FieldType & {
  is: 'text' | 'code' | 'count' | 'year' | 'decimal' | 'figure-or-text' | 'amount' | 'date';
};

/** Whether the value is written as text, as opposed to chosen. */
export function isTyped(type: FieldType): type is TypedFieldType {
  return ['text', 'code', 'count', 'year', 'decimal', 'figure-or-text', 'amount', 'date'].includes(type.is);
}
