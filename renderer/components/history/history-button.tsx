import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldTarget } from '../../stores/field-target.ts';
import { HistoryDrawer } from './history-drawer.tsx';

interface Props {
  readonly target: FieldTarget;
  /** What the history is of, e.g. "2.2 Performance". */
  readonly name: string;
}

/** Opens what was done to an item, a single or a section. */
export function HistoryButton({ target, name }: Props) {
  const [shown, setShown] = useState<FieldTarget | null>(null);
  return (
    <>
      <Button
        variant="default"
        flex="none"
        leftSection={<IconHistory size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setShown(target)}
      >
        Cronologia
      </Button>
      {shown !== null && <HistoryDrawer target={shown} name={name} onClose={() => setShown(null)} />}
    </>
  );
}
