import { Alert, Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import type { PlanKind } from '../../../shared/plan/core/header.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { createPlan } from '../../plan-client.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { yearProblem } from './plan-year.ts';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (planId: string) => void;
}

/** Asks what a plan cannot begin without. */
export function NewPlanDialog({ onClose, onCreated }: Props) {
  useReturnFocus();
  const submit = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm<{ administrationName: string; firstYear: string; kind: PlanKind }>({
    initialValues: {
      administrationName: '',
      firstYear: String(new Date().getFullYear() + 1),
      kind: 'ordinary',
    },
    validate: {
      administrationName: (name) =>
        name.trim() === '' ? 'Indicare l’ente, per esempio «Comune di Crema».' : null,
      firstYear: yearProblem,
    },
  });
  const create = form.onSubmit(
    async ({ administrationName, firstYear, kind }) => {
      setBusy(true);
      setProblem(null);
      try {
        onCreated(
          await createPlan({
            administrationName: administrationName.trim(),
            firstYear: Number(firstYear),
            kind,
          }),
        );
      } catch (error) {
        setProblem(problemWords(error));
        setBusy(false);
        // A button that was busy has lost the focus.
        setTimeout(() => submit.current?.focus());
      }
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );

  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Nuovo piano">
      <form onSubmit={create} noValidate>
        <Stack>
          <TextInput
            label="Ente"
            placeholder="Comune di …"
            data-autofocus
            {...form.getInputProps('administrationName')}
          />
          <TextInput
            label="Primo anno del triennio"
            inputMode="numeric"
            w="12rem"
            {...form.getInputProps('firstYear')}
          />
          <Radio.Group label="Tipo di piano" {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              <Radio value="ordinary" label="Ordinario (più di 50 dipendenti)" />
              <Radio value="simplified" label="Semplificato (fino a 50 dipendenti)" />
            </Stack>
          </Radio.Group>
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
              Crea il piano
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
