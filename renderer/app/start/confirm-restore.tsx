import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';

interface Props {
  /** What comes in the place of the plans of now. */
  readonly children: ReactNode;
  /** Resolves also when it did not succeed; whoever asks tells why. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** What a restore does is said before it is done. */
export function ConfirmRestore({ children, onConfirm, onClose }: Props) {
  const submission = useSubmission();
  return (
    <FormDialog
      title="Ripristina la copia di sicurezza"
      submitLabel="Ripristina"
      focusFirst="cancel"
      submission={submission}
      onSubmit={(event) => {
        event.preventDefault();
        void submission.run(onConfirm);
      }}
      onClose={onClose}
    >
      <Text>
        {children} L’archivio di adesso non viene eliminato: resta nella cartella dei dati con un altro nome,
        e si può riprendere.
      </Text>
    </FormDialog>
  );
}
