import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { acceptedTogether } from '../../../shared/checks/acceptances.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { acceptFinding } from './acceptance-actions.ts';

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
}

/** Asks why a warning is accepted: without a reason it is not. */
export function AcceptDialog({ finding, onClose, onAccepted }: Props) {
  const together = acceptedTogether(finding, useFindings((state) => state.findings) ?? []).length;
  const lastName = useDocument((doc) => doc.acceptedFindings.at(-1)?.acceptedBy ?? '');
  const submission = useSubmission();
  const form = useForm({
    initialValues: { motivation: '', acceptedBy: lastName },
    validate: {
      motivation: (words) =>
        words.trim() === '' ? 'Scrivere perché l’avviso si accetta: senza motivazione resta aperto.' : null,
    },
  });
  const accept = form.onSubmit(
    async ({ motivation, acceptedBy }) => {
      const done = await submission.run(() =>
        acceptFinding(finding, {
          motivation: motivation.trim(),
          acceptedBy: acceptedBy.trim(),
          on: isoDay(new Date()),
        }),
      );
      if (done) onAccepted();
    },
    () => form.getInputNode('motivation')?.focus(),
  );

  return (
    <FormDialog
      title="Accetta l’avviso"
      size="lg"
      submitLabel="Accetta l’avviso"
      submission={submission}
      onSubmit={accept}
      onClose={onClose}
    >
      <Text>{finding.message}</Text>
      {together > 1 && (
        <Text c="dimmed">
          La motivazione vale per tutti i {together} avvisi di questo tipo sullo stesso oggetto.
        </Text>
      )}
      <Textarea
        label="Motivazione"
        description="Resta nel piano, con la data di oggi."
        withAsterisk
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        {...form.getInputProps('motivation')}
      />
      <TextInput
        label="Accettata da"
        description="Facoltativo, per esempio «Segretario generale»."
        {...form.getInputProps('acceptedBy')}
      />
    </FormDialog>
  );
}
