import { guide } from 'virtual:guide';
import { Button, Group, Modal } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { GuidePage, GuidePlace } from '../../../shared/guide/guide.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { GuideBlocks } from './guide-blocks.tsx';
import { GuideContents } from './guide-contents.tsx';
import classes from './guide-window.module.css';

interface Props {
  /** Key of the page that is shown first. */
  readonly start: string;
  readonly onClose: () => void;
}

/** Where one is, and the places on the way there. */
interface Trail {
  readonly place: GuidePlace;
  readonly before: readonly GuidePlace[];
}

/** The guide over the window: its contents at the left, a page at the right. */
export function GuideWindow({ start, onClose }: Props) {
  useReturnFocus();
  const [{ place, before }, setTrail] = useState<Trail>({ place: { page: start, anchor: null }, before: [] });
  const go = (to: GuidePlace) => setTrail({ place: to, before: [...before, place] });
  const goBack = () => {
    const last = before.at(-1);
    if (last !== undefined) setTrail({ place: last, before: before.slice(0, -1) });
  };
  const index = guide.findIndex(({ key }) => key === place.page);
  const page = guide[index];
  const article = useRef<HTMLElement>(null);
  // Also when the same heading is asked for again.
  useEffect(() => arrive(article.current, place), [place]);

  return (
    <Modal
      opened
      onClose={onClose}
      title="Guida"
      size="min(80rem, 96vw)"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <GuideContents pages={guide} current={place.page} onGo={go} />
      <article ref={article} className={classes.page}>
        <h3 tabIndex={-1} data-autofocus className={classes.title}>
          {page?.title}
        </h3>
        <GuideBlocks blocks={page?.blocks ?? []} onGo={go} />
        <Group justify="space-between" mt="xl">
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            disabled={before.length === 0}
            onClick={goBack}
          >
            Torna dov’era
          </Button>
          <NextPage page={guide[index + 1]} onGo={go} />
        </Group>
      </article>
    </Modal>
  );
}

interface NextProps {
  readonly page: GuidePage | undefined;
  readonly onGo: (to: GuidePlace) => void;
}

function NextPage({ page, onGo }: NextProps) {
  return page === undefined ? null : (
    <Button
      variant="default"
      rightSection={<IconArrowRight size={18} aria-hidden />}
      onClick={() => onGo({ page: page.key, anchor: null })}
    >
      {page.title}
    </Button>
  );
}

/** Shows and focuses the heading that was asked for, so that who reads by ear hears where they are. */
function arrive(article: HTMLElement | null, { anchor }: GuidePlace): void {
  if (article === null) return;
  const heading = [...article.querySelectorAll<HTMLElement>('[data-anchor]')].find(
    ({ dataset }) => dataset.anchor === anchor,
  );
  const title = article.querySelector<HTMLElement>('h3');
  if (heading === undefined) article.scrollTo({ top: 0 });
  else heading.scrollIntoView({ block: 'start' });
  (heading ?? title)?.focus({ preventScroll: true });
}
