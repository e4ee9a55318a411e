import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { planStore } from '../../stores/use-plan.ts';

interface Props {
  readonly onClose: () => void;
}

/** Takes the proposal back to a draft, for a reason that the log keeps. */
export function WithdrawDialog({ onClose }: Props) {
  useReturnFocus();
  const [motivation, setMotivation] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await planStore.getState().carryOut((planId) => api.life.withdraw({ planId, motivation }));
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      input.current?.focus();
    }
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Ritira la proposta">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>
            Il piano torna in bozza e si può correggere. La proposta congelata resta conservata; la prossima
            sarà una nuova revisione.
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
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit">Ritira la proposta</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
