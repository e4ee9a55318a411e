import { Alert, Button, CloseButton, Loader, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { sectionPlaces } from '../../../shared/print/section-order.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { usePreview } from '../../stores/preview-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import type { PdfFile } from './pdf-file.ts';
import { PreviewPages } from './preview-pages.tsx';
import classes from './preview-panel.module.css';
import { PreviewTools } from './preview-tools.tsx';
import { usePreviewFile } from './use-preview-file.ts';

interface Props {
  readonly planId: string;
  readonly onPaper: (part: string | null) => void;
}

/** The pages that the plan prints on, as it is being written: those of the section in view, or all of them. */
export function PreviewPanel({ planId, onPaper }: Props) {
  const { scope, zoom, close } = usePreview();
  const section = useNavigation((state) => state.section);
  const doc = useDocument((document) => document);
  const here = useMemo(() => sectionPlaces(doc).find(({ key }) => key === section), [doc, section]);
  // Where no section is being written there is only the whole.
  const part = scope === 'whole' ? null : (here?.key ?? null);
  const { file, part: shownPart, busy, problem, retry } = usePreviewFile(planId, part);
  const [page, setPage] = useState(1);
  const scroller = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useReturnFocus();
  const title = here === undefined ? '' : `${here.number} ${here.title}`.trim();
  useStartAt(file, shownPart, title, scroller);

  return (
    <section aria-label="Anteprima di stampa" className={classes.panel}>
      <header className={classes.header}>
        <Title order={2} size="h4" ref={heading} tabIndex={-1} className={classes.heading}>
          Anteprima
        </Title>
        {busy && <Loader size="xs" aria-label="Aggiornamento dell’anteprima" />}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => onPaper(part)}
        >
          Stampa su carta…
        </Button>
        <CloseButton aria-label="Chiudi l’anteprima" onClick={close} />
        <PreviewTools whole={part === null} section={here !== undefined}>
          {file !== null && `Pagina ${Math.min(page, file.pages.length)} di ${file.pages.length}`}
        </PreviewTools>
      </header>
      {problem !== null && (
        <Alert color="red" role="alert" m="sm">
          {problem}{' '}
          <Button size="compact-xs" variant="default" onClick={retry}>
            Riprova
          </Button>
        </Alert>
      )}
      <section
        ref={scroller}
        className={classes.scroller}
        data-pages
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what is focused
        tabIndex={0}
        aria-label="Pagine"
      >
        {file === null && problem === null && <p className={classes.message}>Si compongono le pagine…</p>}
        {file !== null && <PreviewPages file={file} zoom={zoom} scroller={scroller} onPage={setPage} />}
      </section>
    </section>
  );
}

/** The whole plan opens at the section that is being written, a section at its start; an edit moves nothing. */
function useStartAt(
  file: PdfFile | null,
  part: string | null,
  title: string,
  scroller: RefObject<HTMLElement | null>,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const place = `${part} ${title}`;
    if (file === null || shown.current === place) return;
    shown.current = place;
    const element = scroller.current;
    if (part !== null || title === '') {
      element?.scrollTo({ top: 0 });
      return;
    }
    void file.pageOfHeading(title).then((index) => {
      const page = index === null ? undefined : element?.querySelectorAll('[role="img"]')[index];
      page?.scrollIntoView({ block: 'start' });
    });
  }, [file, part, title, scroller]);
}
