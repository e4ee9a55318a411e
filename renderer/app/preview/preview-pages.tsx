import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PdfFile } from './pdf-file.ts';
import { PreviewPage } from './preview-page.tsx';
import classes from './preview-panel.module.css';

interface Props {
  readonly file: PdfFile;
  readonly zoom: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The page that is looked at, from 1. */
  readonly onPage: (page: number) => void;
}

const edge = 24;

/** Every page of a file, one below the other; the widest fits the panel at a zoom of 1. */
export function PreviewPages({ file, zoom, scroller, onPage }: Props) {
  const [room, setRoom] = useState(0);
  const pages = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const widest = Math.max(...file.pages.map(({ width }) => width));
  const scale = (Math.max(room - edge, 0) / widest) * zoom;

  // biome-ignore lint/correctness/useExhaustiveDependencies: of another file or size another page may be in view
  useEffect(() => {
    const element = scroller.current;
    const list = pages.current;
    if (element === null || list === null) return;
    if (scale === 0) return;
    const tell = () => {
      const middle = element.getBoundingClientRect().top + element.clientHeight / 3;
      const at = [...list.children].findIndex((page) => page.getBoundingClientRect().bottom > middle);
      onPage(at === -1 ? list.children.length : at + 1);
    };
    tell();
    element.addEventListener('scroll', tell, { passive: true });
    return () => element.removeEventListener('scroll', tell);
  }, [scroller, onPage, scale, file]);

  return (
    <div ref={pages} className={classes.pages}>
      {scale > 0 &&
        file.pages.map(({ width }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is nothing but its number
          <PreviewPage key={index} file={file} index={index} width={Math.round(width * scale)} />
        ))}
    </div>
  );
}
