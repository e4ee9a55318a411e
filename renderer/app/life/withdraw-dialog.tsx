import { Text, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { planStore } from '../../stores/use-plan.ts';

interface Props {
  readonly onClose: () => void;
}

/** Takes the proposal back to a draft, for a reason that the log keeps. */
export function WithdrawDialog({ onClose }: Props) {
  const [motivation, setMotivation] = useState('');
  const submission = useSubmission();
  const input = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await submission.run(() =>
      planStore.getState().carryOut((planId) => api.life.withdraw({ planId, motivation })),
    );
    if (done) onClose();
    else input.current?.focus();
  };
  return (
    <FormDialog
      title="Ritira la proposta"
      submitLabel="Ritira la proposta"
      submission={submission}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      <Text>
        Il piano torna in bozza e si può correggere. La proposta congelata resta conservata; la prossima sarà
        una nuova revisione.
      </Text>
      <Textarea
        ref={input}
        label="Motivo del ritiro"
        autosize
        minRows={2}
        value={motivation}
        onChange={({ currentTarget: { value } }) => setMotivation(value)}
        data-autofocus
      />
    </FormDialog>
  );
}
