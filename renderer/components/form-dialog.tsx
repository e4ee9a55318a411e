import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useReturnFocus } from './return-focus.ts';
import type { Submission } from './use-submission.ts';

interface Props {
  readonly title: string;
  readonly size?: 'lg';
  readonly submitLabel: string;
  readonly submission: Pick<Submission, 'busy' | 'problem'>;
  /** What the button says that closes the dialog. */
  readonly cancelLabel?: string;
  readonly canSubmit?: boolean;
  /** The button that has the focus first, in a dialog without fields. */
  readonly focusFirst?: 'cancel' | 'submit';
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  /** The fields, or what will be done. */
  readonly children: ReactNode;
}

/** A dialog that asks for something and does it: why it could not be done stands above the buttons. */
export function FormDialog(props: Props) {
  const {
    title,
    size = 'md',
    submitLabel,
    submission,
    cancelLabel = 'Annulla',
    canSubmit = true,
    focusFirst,
    onSubmit,
    onClose,
    children,
  } = props;
  const { busy, problem } = submission;
  useReturnFocus();
  const submit = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    // A button that was busy has lost the focus.
    if (wasBusy.current && !busy && document.activeElement === document.body) submit.current?.focus();
    wasBusy.current = busy;
  }, [busy]);
  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      closeOnClickOutside={false}
      title={title}
      size={size}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {children}
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              disabled={busy}
              onClick={onClose}
              data-autofocus={focusFirst === 'cancel' || undefined}
            >
              {cancelLabel}
            </Button>
            <Button
              type="submit"
              ref={submit}
              loading={busy}
              disabled={!canSubmit}
              data-autofocus={focusFirst === 'submit' || undefined}
            >
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
