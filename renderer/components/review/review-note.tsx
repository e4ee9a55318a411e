import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import { type ReviewMark, reviewStateLabels } from '../../../shared/plan/core/review-marks.ts';
import { isOfImport } from '../../../shared/plan/core/review-state.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { focusOrHeading } from '../return-focus.ts';
import { MarkActs } from './mark-acts.tsx';
import { marksOn } from './mark-target.ts';
import { reopenMark } from './review-actions.ts';
import { WaiveDialog } from './waive-dialog.tsx';

interface Props {
  readonly target: FieldTarget;
}

/** Says of something taken over from last year's plan or a document whether it has been looked at; nothing of anything else. */
export function ReviewNote({ target }: Props) {
  const marks = marksOn(
    useDocument((doc) => doc.reviewMarks),
    target,
  );
  if (marks.length === 0) return null;
  return (
    <Stack gap="xs">
      {marks.map((mark) => (
        <MarkNote key={mark.id} mark={mark} />
      ))}
    </Stack>
  );
}

function MarkNote({ mark }: { readonly mark: ReviewMark }) {
  const note = useRef<HTMLDivElement>(null);
  // The buttons of one state go with it; the note, which tells the other, stays.
  const stay = () => setTimeout(() => focusOrHeading(note.current));
  return (
    <div ref={note} tabIndex={-1}>
      {mark.state === 'open' ? (
        <OpenMark mark={mark} onEnded={stay} />
      ) : (
        <EndedMark mark={mark} onReopened={stay} />
      )}
    </div>
  );
}

interface EndedProps {
  readonly mark: ReviewMark;
  readonly onReopened: () => void;
}

function EndedMark({ mark, onReopened }: EndedProps) {
  const readOnly = useReadOnly();
  const reopen = async () => {
    if (await reopenMark(mark)) onReopened();
  };
  return (
    <Group gap="xs">
      <IconCircleCheck size={18} aria-hidden />
      <Text size="sm">
        {originWords(mark)}: {reviewStateLabels[mark.state]}
        {mark.motivation !== '' && ` («${mark.motivation}»)`}.
      </Text>
      {!readOnly && (
        <Button size="compact-sm" variant="subtle" onClick={() => void reopen()}>
          Segna di nuovo da rivedere
        </Button>
      )}
    </Group>
  );
}

interface OpenProps {
  readonly mark: ReviewMark;
  readonly onEnded: () => void;
}

function OpenMark({ mark, onEnded }: OpenProps) {
  const name = useDocument((doc) => markName(doc, mark));
  const readOnly = useReadOnly();
  const [waiving, setWaiving] = useState(false);
  return (
    <Alert icon={<IconEye aria-hidden />} variant="light" color="yellow" title="Da rivedere">
      <Text mb={readOnly ? 0 : 'xs'}>{sentence(markWords(mark))}</Text>
      {!readOnly && <MarkActs mark={mark} onCleared={onEnded} onWaive={() => setWaiving(true)} />}
      {waiving && (
        <WaiveDialog mark={mark} name={name} onWaived={onEnded} onClose={() => setWaiving(false)} />
      )}
    </Alert>
  );
}

function originWords(mark: ReviewMark): string {
  if (mark.reasons.includes('finding')) return `Segnalato all’importazione (${mark.note})`;
  return isOfImport(mark) ? 'Letto dal documento importato' : 'Ripreso dal piano precedente';
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
