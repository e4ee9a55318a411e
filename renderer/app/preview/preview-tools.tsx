import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePreview } from '../../stores/preview-store.ts';
import classes from './preview-panel.module.css';

interface Props {
  /** Whether the whole plan is shown. */
  readonly whole: boolean;
  /** Whether there is a section that could be shown instead. */
  readonly section: boolean;
  /** Where in the pages one is. */
  readonly children: ReactNode;
}

/** What of the plan is previewed, and how large. */
export function PreviewTools({ whole, section, children }: Props) {
  const { zoom, show, zoomIn, zoomOut, fit } = usePreview();
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label="Che cosa si vede nell’anteprima"
        value={whole ? 'whole' : 'section'}
        onChange={(value) => show(value === 'whole' ? 'whole' : 'section')}
        data={[
          { value: 'section', label: 'Questa sezione', disabled: !section },
          { value: 'whole', label: 'Tutto il piano' },
        ]}
      />
      <ActionIcon.Group>
        <ActionIcon variant="default" aria-label="Riduci le pagine" onClick={zoomOut}>
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="default" h={28} title="Adatta alla larghezza" onClick={fit}>
          {Math.round(zoom * 100)}%
        </Button>
        <ActionIcon variant="default" aria-label="Ingrandisci le pagine" onClick={zoomIn}>
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <span className={classes.where}>{children}</span>
    </div>
  );
}
