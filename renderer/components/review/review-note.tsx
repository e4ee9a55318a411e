import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconEye } from '@tabler/icons-react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import { reviewStateLabels } from '../../../shared/plan/core/review-marks.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { MarkActs } from './mark-acts.tsx';
import { markOn } from './mark-target.ts';
import { reopenMark } from './review-actions.ts';

interface Props {
  readonly target: FieldTarget;
}

/** Says of something taken over from last year's plan whether it has been looked at; nothing of anything else. */
export function ReviewNote({ target }: Props) {
  const mark = markOn(
    useDocument((doc) => doc.reviewMarks),
    target,
  );
  const name = useDocument((doc) => (mark === undefined ? '' : markName(doc, mark)));
  const readOnly = useReadOnly();
  if (mark === undefined) return null;
  if (mark.state !== 'open') {
    return (
      <Group gap="xs">
        <IconCircleCheck size={18} aria-hidden />
        <Text size="sm">
          Ripreso dal piano precedente: {reviewStateLabels[mark.state]}
          {mark.motivation !== '' && ` («${mark.motivation}»)`}.
        </Text>
        {!readOnly && (
          <Button size="compact-sm" variant="subtle" onClick={() => void reopenMark(mark)}>
            Segna di nuovo da rivedere
          </Button>
        )}
      </Group>
    );
  }
  return (
    <Alert icon={<IconEye aria-hidden />} variant="light" color="yellow" title="Da rivedere">
      <Text mb={readOnly ? 0 : 'xs'}>{sentence(markWords(mark))}</Text>
      {!readOnly && <MarkActs mark={mark} name={name} />}
    </Alert>
  );
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
