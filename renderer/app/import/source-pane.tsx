import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LineRange } from '../../../shared/importing/source.ts';
import classes from './source-pane.module.css';
import { rowOfLine, type SourceRow, sourceRows } from './source-rows.ts';

interface Props {
  readonly text: string;
  /** What is marked and brought into view; a new list scrolls again. */
  readonly marked: readonly LineRange[];
}

/** Pixels, as in the stylesheet. */
const rowHeight = 20;
const signWidth = 7.9;
/** Number, mark and the edge at the right. */
const margins = 84;

/** The document as it was read, with its line numbers; only the rows that are seen are drawn. */
export function SourcePane({ text, marked }: Props) {
  const { ref: sizeRef, width } = useElementSize<HTMLElement>();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const ref = useMergedRef(setScroller, sizeRef);
  const columns = Math.max(24, Math.floor((width - margins) / signWidth));
  const rows = useMemo(() => sourceRows(text, columns), [text, columns]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const latest = useRef({ rows, virtual });
  latest.current = { rows, virtual };
  const [first] = marked;
  // The rows are others when the width is: the mark must not be lost then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new mark or other rows bring the mark into view, scrolling does not
  useEffect(() => {
    if (first === undefined || scroller === null) return;
    const { rows: now, virtual: list } = latest.current;
    list.scrollToIndex(Math.max(0, rowOfLine(now, first[0]) - 3), { align: 'start' });
  }, [marked, columns, scroller]);
  return (
    <section
      ref={ref}
      className={classes.pane}
      aria-label="Testo del documento"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <Row key={index} row={row} start={start} marked={isMarked(row, marked)} />
          );
        })}
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: SourceRow;
  readonly start: number;
  readonly marked: boolean;
}

function Row({ row, start, marked }: RowProps) {
  return (
    <div
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
      data-line={row.line}
      data-marked={marked || undefined}
    >
      <span className={classes.number}>{row.first ? row.line : ''}</span>
      {marked ? (
        <mark className={classes.text}>{row.text}</mark>
      ) : (
        <span className={classes.text}>{row.text}</span>
      )}
    </div>
  );
}

function isMarked({ line }: SourceRow, marked: readonly LineRange[]): boolean {
  return marked.some(([from, to]) => from <= line && line <= to);
}
