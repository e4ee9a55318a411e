import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import type { SectionState } from './section-state.ts';
import classes from './sidebar.module.css';

const signs = {
  empty: { word: 'vuota', icon: IconCircleDashed },
  'in-progress': { word: 'in compilazione', icon: IconPencil },
  'with-findings': { word: 'con segnalazioni', icon: IconAlertTriangle },
} as const;

interface Props {
  readonly state: SectionState;
}

/** The state of a section by the shape of a sign, which colour only underlines; in words for who hears or points at it. */
export function SectionMark({ state }: Props) {
  const { word, icon: Icon } = signs[state];
  return (
    <span className={classes.mark} data-state={state} title={word}>
      <Icon size={16} aria-hidden />
      <VisuallyHidden>, {word}</VisuallyHidden>
    </span>
  );
}
