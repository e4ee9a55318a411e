import { RichTextEditor } from '@mantine/tiptap';
import type { ReactNode, Ref } from 'react';

interface Props {
  readonly label: string;
  /** As people read it, e.g. "Ctrl+B". */
  readonly keys?: string;
  readonly active?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the toolbar. Pressed with the mouse it leaves the cursor in the text. */
export function ToolButton({ label, keys, active, disabled, onClick, children, ...others }: Props) {
  return (
    <RichTextEditor.Control
      {...others}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={active}
      {...(active !== undefined && { active })}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </RichTextEditor.Control>
  );
}
