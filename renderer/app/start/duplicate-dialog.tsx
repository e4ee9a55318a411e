import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
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
  const submission = useSubmission();
  const form = useForm({
    initialValues: { firstYear: plan.firstYear === null ? '' : String(plan.firstYear + 1) },
    validate: { firstYear: yearProblem },
  });
  const duplicate = form.onSubmit(
    async (values) => {
      const firstYear = Number(values.firstYear);
      await submission.run(async () => {
        onDuplicated(await duplicatePlan(plan.id, firstYear), trienniumWords(firstYear));
      });
    },
    () => form.getInputNode('firstYear')?.focus(),
  );

  return (
    <FormDialog
      title="Duplica il piano"
      submitLabel="Duplica"
      submission={submission}
      onSubmit={duplicate}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
