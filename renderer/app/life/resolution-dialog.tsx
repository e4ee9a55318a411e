import { Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { formatItalianDate, parseItalianDate } from '../../../shared/numbers/italian-date.ts';
import { api } from '../../api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';

interface Props {
  readonly onClose: () => void;
}

/** The act that adopted the plan, as the Segreteria knows it. */
export function ResolutionDialog({ onClose }: Props) {
  const recorded = useDocument(({ plan }) => plan.resolution);
  const submission = useSubmission();
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
      const resolution = {
        body: values.body.trim(),
        number: values.number.trim(),
        date: readDate(values.date),
        immediatelyEnforceable: values.immediatelyEnforceable,
        publishedFrom: readDate(values.publishedFrom),
        publishedTo: readDate(values.publishedTo),
      };
      const done = await submission.run(() =>
        planStore.getState().carryOut((planId) => api.life.recordResolution({ planId, resolution })),
      );
      if (done) onClose();
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'body')?.focus(),
  );
  const date = { inputMode: 'numeric', placeholder: 'gg.mm.aaaa' } as const;
  return (
    <FormDialog
      title="Registra la deliberazione"
      submitLabel="Registra"
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
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
