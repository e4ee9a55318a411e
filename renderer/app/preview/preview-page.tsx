import { useEffect, useRef, useState } from 'react';
import type { PdfFile } from './pdf-file.ts';
import classes from './preview-panel.module.css';

interface Props {
  readonly file: PdfFile;
  readonly index: number;
  /** On the screen, in CSS pixels. */
  readonly width: number;
}

/** One page, drawn while it is in view or near it; a new file replaces it without a blank in between. */
export function PreviewPage({ file, index, width }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const size = file.pages[index];

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: element.closest('[data-pages]'), rootMargin: '300px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    if (!near) {
      // A drawn page is some megabytes; there may be hundreds.
      element.replaceChildren();
      return;
    }
    let current = true;
    file.draw(index, Math.round(width * window.devicePixelRatio)).then(
      (canvas) => {
        if (current) element.replaceChildren(canvas);
      },
      // The file was closed because a newer one is there, which draws the page itself.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [file, index, near, width]);

  if (size === undefined) return null;
  return (
    <div
      ref={frame}
      role="img"
      aria-label={`Pagina ${index + 1} di ${file.pages.length}`}
      className={classes.page}
      style={{ width, height: (width * size.height) / size.width }}
    />
  );
}
