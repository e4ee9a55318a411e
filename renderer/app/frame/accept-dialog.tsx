import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { acceptedTogether } from '../../../shared/checks/acceptances.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { acceptFinding } from './acceptance-actions.ts';
import { isoDay } from './iso-day.ts';

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
}

/** Asks why a warning is accepted: without a reason it is not. */
export function AcceptDialog({ finding, onClose, onAccepted }: Props) {
  useReturnFocus();
  const submit = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const together = acceptedTogether(finding, useFindings((state) => state.findings) ?? []).length;
  const lastName = useDocument((doc) => doc.acceptedFindings.at(-1)?.acceptedBy ?? '');
  const form = useForm({
    initialValues: { motivation: '', acceptedBy: lastName },
    validate: {
      motivation: (words) =>
        words.trim() === '' ? 'Scrivere perché l’avviso si accetta: senza motivazione resta aperto.' : null,
    },
  });
  const accept = form.onSubmit(
    async ({ motivation, acceptedBy }) => {
      setBusy(true);
      setProblem(null);
      try {
        await acceptFinding(finding, {
          motivation: motivation.trim(),
          acceptedBy: acceptedBy.trim(),
          on: isoDay(new Date()),
        });
        onAccepted();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        setBusy(false);
        // A button that was busy has lost the focus.
        setTimeout(() => submit.current?.focus());
      }
    },
    () => form.getInputNode('motivation')?.focus(),
  );

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Accetta l’avviso" size="lg">
      <form onSubmit={accept} noValidate>
        <Stack>
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
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" ref={submit} loading={busy}>
              Accetta l’avviso
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
