import { Button, Group } from '@mantine/core';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { clearMarks } from './review-actions.ts';

interface Props {
  readonly mark: ReviewMark;
  readonly small?: boolean;
  /** The mark is ended, and these buttons go. */
  readonly onCleared?: () => void;
  /** Asks for the motivation: a dialog, which must outlast what these buttons stand in. */
  readonly onWaive: () => void;
}

/** The two ways in which a mark "da rivedere" ends. */
export function MarkActs({ mark, small = false, onCleared, onWaive }: Props) {
  const size = small ? 'compact-sm' : 'compact-md';
  const clear = async () => {
    if (await clearMarks([mark])) onCleared?.();
  };
  return (
    <Group gap="xs">
      <Button size={size} variant="default" onClick={() => void clear()}>
        Segna come rivisto
      </Button>
      <Button size={size} variant="default" onClick={onWaive}>
        Lascia senza revisione…
      </Button>
    </Group>
  );
}
