import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmission } from '../use-submission.ts';
import { waiveMark } from './review-actions.ts';

interface Props {
  readonly mark: ReviewMark;
  readonly name: string;
  readonly onWaived?: () => void;
  readonly onClose: () => void;
}

/** Asks why something is left without a look: without a reason it stays "da rivedere". */
export function WaiveDialog({ mark, name, onWaived, onClose }: Props) {
  const submission = useSubmission();
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
      if (!(await submission.run(() => waiveMark(mark, motivation.trim())))) return;
      onClose();
      onWaived?.();
    },
    () => form.getInputNode('motivation')?.focus(),
  );
  return (
    <FormDialog
      title="Lascia senza revisione"
      size="lg"
      submitLabel="Lascia senza revisione"
      submission={submission}
      onSubmit={waive}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
