// biome-ignore-all lint/a11y/useSemanticElements: only the visible rows are drawn, which no <table> can say
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { openMarkOn } from '../review/mark-target.ts';
import type { Spot } from './cursor.ts';
import classes from './grid.module.css';
import { GridRow } from './grid-row.tsx';
import type { Drop } from './use-grid-drag.ts';
import type { GridModel } from './use-grid-model.ts';

interface Props {
  readonly grid: GridModel;
  /** The element that scrolls; null until it is in the page. */
  readonly scroller: HTMLDivElement | null;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Where Tab comes into the table. */
  readonly entry: Spot;
  readonly drop: Drop | null;
  readonly editor: ReactNode;
}

/** Pixels; rows of several lines are measured once they are drawn. */
const rowHeight = 33;
/** Pixels, as in the stylesheet. */
const headerHeight = 44;

/** The rows that are seen, and the one with the focus however far it is scrolled away. */
export function GridBody({ grid, scroller, findings, entry, drop, editor }: Props) {
  const {
    kind,
    columns,
    texts,
    shown,
    rows,
    positions,
    cursor,
    range,
    index: current,
    readOnly,
    movable,
  } = grid;
  const { active, editing } = cursor;
  const marks = useDocument((doc) => doc.reviewMarks);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index] ?? index,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    overscan: 8,
    rangeExtractor: (visible) => {
      const drawn = defaultRangeExtractor(visible);
      if (current === -1 || drawn.includes(current)) return drawn;
      return [...drawn, current].sort((a, b) => a - b);
    },
  });
  // Rows are drawn here without the table being drawn again, the first of them once its height is known.
  useLayoutEffect(cursor.bringFocus);
  // Far rows are measured only once they are drawn: the browser alone would stop short of them.
  const row = active?.row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the person goes to another row, not when rows change places
  useEffect(() => {
    if (row !== undefined && current !== -1) virtual.scrollToIndex(current, { align: 'auto' });
  }, [row]);
  return (
    <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const item = shown[index];
        if (item === undefined) return null;
        const inRange = range !== null && range.top <= index && index <= range.bottom;
        const edited = index === current && editing !== null;
        return (
          <GridRow
            key={item.id}
            kind={kind}
            item={item}
            columns={columns}
            texts={texts.of(item)}
            index={index}
            number={(positions.get(item.id) ?? 0) + 1}
            start={start - headerHeight}
            findings={findings}
            toReview={openMarkOn(marks, { of: 'item', kind, id: item.id }) !== undefined}
            active={index === current}
            entry={entry.row === item.id ? entry.column : null}
            from={inRange ? range.left : -1}
            to={inRange ? range.right : -1}
            readOnly={readOnly}
            movable={movable}
            drop={drop?.row === item.id ? drop.side : null}
            editing={edited ? (active?.column ?? null) : null}
            editor={edited ? editor : null}
            measure={virtual.measureElement}
          />
        );
      })}
    </div>
  );
}
