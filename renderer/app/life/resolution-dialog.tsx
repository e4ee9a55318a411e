import { Alert, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { formatItalianDate, parseItalianDate } from '../../../shared/numbers/italian-date.ts';
import { resolutionProblems, resolutionWarnings } from '../../../shared/plan/core/resolution-checks.ts';
import { api } from '../../api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';

interface Props {
  /** ISO date of the day on which the proposal was frozen; null when that is not known. */
  readonly frozenOn: string | null;
  readonly onClose: () => void;
}

/** The act that adopted the plan, as the Segreteria knows it. */
export function ResolutionDialog({ frozenOn, onClose }: Props) {
  const recorded = useDocument(({ plan }) => plan.resolution);
  const submission = useSubmission();
  // Of these very warnings: others have to be looked at anew.
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const form = useForm({
    initialValues: {
      body: recorded?.body ?? 'Giunta Comunale',
      number: recorded?.number ?? '',
      date: shownDate(recorded?.date),
      // Only the act says so.
      immediatelyEnforceable: recorded?.immediatelyEnforceable ?? false,
      publishedFrom: shownDate(recorded?.publishedFrom),
      publishedTo: shownDate(recorded?.publishedTo),
    },
    validate: {
      body: (value) => (value.trim() === '' ? 'Indicare l’organo che ha deliberato.' : null),
      number: (value, values) =>
        value.trim() === '' ? 'Indicare il numero della deliberazione.' : problemOf('number', values),
      date: (value, values) => dateProblem(value) ?? problemOf('date', values),
      publishedFrom: (value) => (value.trim() === '' ? null : dateProblem(value)),
      publishedTo: (value, values) =>
        (value.trim() === '' ? null : dateProblem(value)) ?? problemOf('publishedTo', values),
    },
  });
  const submit = form.onSubmit(
    async (values) => {
      const resolution = {
        body: values.body.trim(),
        immediatelyEnforceable: values.immediatelyEnforceable,
        ...factsOf(values),
      };
      const done = await submission.run(() =>
        planStore.getState().carryOut((planId) => api.life.recordResolution({ planId, resolution })),
      );
      if (done) onClose();
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'body')?.focus(),
  );
  const warnings = resolutionWarnings(factsOf(form.values), frozenOn);
  const date = { inputMode: 'numeric', placeholder: 'gg.mm.aaaa' } as const;
  return (
    <FormDialog
      title="Registra la deliberazione"
      submitLabel="Registra"
      submission={submission}
      canSubmit={warnings.length === 0 || confirmed === warnings.join(' ')}
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
      <div role="status">
        {warnings.length > 0 && (
          <Alert color="yellow" title="Controllare prima di registrare">
            <Stack gap="xs">
              {warnings.map((warning) => (
                <Text key={warning} size="sm">
                  {warning}
                </Text>
              ))}
              <Checkbox
                label="Ho controllato: gli estremi sono giusti"
                checked={confirmed === warnings.join(' ')}
                onChange={({ currentTarget: { checked } }) =>
                  setConfirmed(checked ? warnings.join(' ') : null)
                }
              />
            </Stack>
          </Alert>
        )}
      </div>
    </FormDialog>
  );
}

interface Written {
  readonly number: string;
  readonly date: string;
  readonly publishedFrom: string;
  readonly publishedTo: string;
}

function factsOf(values: Written) {
  return {
    number: values.number.trim(),
    date: readDate(values.date),
    publishedFrom: readDate(values.publishedFrom),
    publishedTo: readDate(values.publishedTo),
  };
}

function problemOf(field: keyof Written, values: Written): string | null {
  const problems = resolutionProblems(factsOf(values), isoDay(new Date()));
  return problems.find((problem) => problem.field === field)?.message ?? null;
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
