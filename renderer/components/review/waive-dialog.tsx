import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { useReturnFocus } from '../return-focus.ts';
import { waiveMark } from './review-actions.ts';

interface Props {
  readonly mark: ReviewMark;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks why something is left without a look: without a reason it stays "da rivedere". */
export function WaiveDialog({ mark, name, onClose }: Props) {
  useReturnFocus();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { motivation: mark.motivation },
    validate: {
      motivation: (words) =>
        words.trim() === ''
          ? 'Scrivere perché non serve rivederlo: senza motivazione resta da rivedere.'
          : null,
    },
  });
  const waive = form.onSubmit(
    async ({ motivation }) => {
      try {
        await waiveMark(mark, motivation.trim());
        onClose();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    () => form.getInputNode('motivation')?.focus(),
  );
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Lascia senza revisione" size="lg">
      <form onSubmit={waive} noValidate>
        <Stack>
          <Text>{name}</Text>
          <Textarea
            label="Motivazione"
            description="Resta nel piano."
            withAsterisk
            required
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            {...form.getInputProps('motivation')}
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
            <Button type="submit">Lascia senza revisione</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
