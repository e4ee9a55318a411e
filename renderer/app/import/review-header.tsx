import { Button, Group, Progress, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { counted } from '../../../shared/labels/counted.ts';
import { ownerKey } from '../../stores/field-target.ts';
import { useNotices } from '../../stores/notice-store.ts';
import { openSure } from '../../stores/review-store.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import { SaveIndicator } from '../frame/save-status.tsx';
import { decide } from './decide.ts';
import classes from './review-screen.module.css';

interface Props {
  readonly onLeave: () => void;
  readonly onFinish: () => void;
  readonly onShow: (key: string) => void;
  /** The sure entries have just been accepted. */
  readonly onAcceptedSure: () => void;
}

/** Which document it is, how far its examination has come, and what can be done with the whole of it. */
export function ReviewHeader({ onLeave, onFinish, onShow, onAcceptedSure }: Props) {
  const review = useOpenReview();
  const decisions = useReview((state) => state.decisions);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { entries } = review;
  const done = entries.filter(({ key }) => decisions[key] !== undefined).length;
  const sure = openSure(review, decisions);

  const acceptSure = async () => {
    if (!(await decide(review.id, Object.fromEntries(sure.map((key) => [key, 'accepted' as const]))))) return;
    useNotices.getState().show({
      tone: 'done',
      text: `${counted(sure.length, 'voce certa accettata', 'voci certe accettate')}.`,
      action: {
        label: 'Annulla',
        run: () => void decide(review.id, Object.fromEntries(sure.map((key) => [key, null]))),
      },
    });
    onAcceptedSure();
  };
  return (
    <header className={classes.header}>
      <div className={classes.title}>
        <Title order={1} ref={heading} tabIndex={-1} className={classes.heading} fz="1.25rem">
          Importazione di «{review.fileName}»
        </Title>
        <div className={classes.progress}>
          <Progress.Root>
            <Progress.Section
              value={(done / Math.max(1, entries.length)) * 100}
              aria-label="Voci esaminate"
            />
          </Progress.Root>
          <span role="status">
            {done} di {entries.length} esaminate
          </span>
        </div>
      </div>
      <SaveIndicator onGo={(target) => onShow(ownerKey(target))} />
      <Group gap="xs">
        <Button variant="default" onClick={onLeave}>
          Continua più tardi
        </Button>
        <Button variant="default" disabled={sure.length === 0} onClick={() => void acceptSure()}>
          Accetta tutte le certe ({sure.length})
        </Button>
        <Button onClick={onFinish}>Crea il piano…</Button>
      </Group>
    </header>
  );
}
