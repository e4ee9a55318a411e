import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useReturnFocus } from '../../components/return-focus.ts';
import { duplicatePlan } from '../../plans-client.ts';
import { planWords, trienniumWords } from '../../stores/plan-shelves.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import { yearProblem } from './plan-year.ts';

interface Props {
  readonly plan: PlanSummary;
  readonly onClose: () => void;
  readonly onDuplicated: (planId: string, triennium: string) => void;
}

/** Asks for which triennium the copy is. */
export function DuplicateDialog({ plan, onClose, onDuplicated }: Props) {
  useReturnFocus();
  const submit = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { firstYear: plan.firstYear === null ? '' : String(plan.firstYear + 1) },
    validate: { firstYear: yearProblem },
  });
  const duplicate = form.onSubmit(
    async (values) => {
      setBusy(true);
      setProblem(null);
      const firstYear = Number(values.firstYear);
      try {
        onDuplicated(await duplicatePlan(plan.id, firstYear), trienniumWords(firstYear));
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        setBusy(false);
        // A button that was busy has lost the focus.
        setTimeout(() => submit.current?.focus());
      }
    },
    () => form.getInputNode('firstYear')?.focus(),
  );

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Duplica il piano">
      <form onSubmit={duplicate} noValidate>
        <Stack>
          <Text>
            La copia di <strong>{planWords(plan)}</strong> nasce come bozza, con gli stessi testi, tabelle e
            allegati. Il piano di partenza non cambia.
          </Text>
          <TextInput
            label="Primo anno del triennio della copia"
            inputMode="numeric"
            w="16rem"
            data-autofocus
            {...form.getInputProps('firstYear')}
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
              Duplica
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
