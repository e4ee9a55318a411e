import { Alert, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { formatItalianDate, parseItalianDate } from '../../../shared/numbers/italian-date.ts';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';

interface Props {
  readonly onClose: () => void;
}

/** The act that adopted the plan, as the Segreteria knows it. */
export function ResolutionDialog({ onClose }: Props) {
  useReturnFocus();
  const recorded = useDocument(({ plan }) => plan.resolution);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: {
      body: recorded?.body ?? 'Giunta Comunale',
      number: recorded?.number ?? '',
      date: shownDate(recorded?.date),
      immediatelyEnforceable: recorded?.immediatelyEnforceable ?? true,
      publishedFrom: shownDate(recorded?.publishedFrom),
      publishedTo: shownDate(recorded?.publishedTo),
    },
    validate: {
      body: (value) => (value.trim() === '' ? 'Indicare l’organo che ha deliberato.' : null),
      number: (value) => (value.trim() === '' ? 'Indicare il numero della deliberazione.' : null),
      date: (value) => dateProblem(value),
      publishedFrom: (value) => (value.trim() === '' ? null : dateProblem(value)),
      publishedTo: (value) => (value.trim() === '' ? null : dateProblem(value)),
    },
  });
  const submit = form.onSubmit(
    async (values) => {
      setBusy(true);
      setProblem(null);
      try {
        const resolution = {
          body: values.body.trim(),
          number: values.number.trim(),
          date: readDate(values.date),
          immediatelyEnforceable: values.immediatelyEnforceable,
          publishedFrom: readDate(values.publishedFrom),
          publishedTo: readDate(values.publishedTo),
        };
        await planStore.getState().carryOut((planId) => api.life.recordResolution({ planId, resolution }));
        onClose();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        setBusy(false);
      }
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'body')?.focus(),
  );
  const date = { inputMode: 'numeric', placeholder: 'gg.mm.aaaa' } as const;
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Registra la deliberazione">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput label="Organo" data-autofocus {...form.getInputProps('body')} />
          <Group grow align="flex-start">
            <TextInput label="Numero" {...form.getInputProps('number')} />
            <TextInput label="Data" {...date} {...form.getInputProps('date')} />
          </Group>
          <Checkbox
            label="Immediatamente eseguibile (art. 134 c. 4 D.lgs. 267/2000)"
            {...form.getInputProps('immediatelyEnforceable', { type: 'checkbox' })}
          />
          <Group grow align="flex-start">
            <TextInput label="All’albo pretorio dal" {...date} {...form.getInputProps('publishedFrom')} />
            <TextInput label="al" {...date} {...form.getInputProps('publishedTo')} />
          </Group>
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={busy}>
              Registra
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function shownDate(iso: string | null | undefined): string {
  return iso == null ? '' : formatItalianDate(iso);
}

function readDate(text: string): string | null {
  const parsed = parseItalianDate(text);
  return parsed.ok ? parsed.value : null;
}

function dateProblem(text: string): string | null {
  const parsed = parseItalianDate(text);
  return parsed.ok ? null : parsed.reason;
}
