import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { clearMarks } from './review-actions.ts';
import { WaiveDialog } from './waive-dialog.tsx';

interface Props {
  readonly mark: ReviewMark;
  /** What it stands on, as people call it. */
  readonly name: string;
  readonly small?: boolean;
  /** The mark is ended, and these buttons go. */
  readonly onEnded?: () => void;
}

/** The two ways in which a mark "da rivedere" ends. */
export function MarkActs({ mark, name, small = false, onEnded }: Props) {
  const [waiving, setWaiving] = useState(false);
  const size = small ? 'compact-sm' : 'compact-md';
  const clear = async () => {
    if (await clearMarks([mark])) onEnded?.();
  };
  return (
    <Group gap="xs">
      <Button size={size} variant="default" onClick={() => void clear()}>
        Segna come rivisto
      </Button>
      <Button size={size} variant="default" onClick={() => setWaiving(true)}>
        Lascia senza revisione…
      </Button>
      {waiving && (
        <WaiveDialog mark={mark} name={name} onWaived={onEnded} onClose={() => setWaiving(false)} />
      )}
    </Group>
  );
}
