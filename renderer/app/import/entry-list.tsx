import { IconAlertTriangle, IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ReviewEntry } from '../../../shared/importing/review/review-entry.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import classes from './entry-list.module.css';
import { confidenceWords, entryName, entrySort, stateWords } from './entry-words.ts';

interface Props {
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
  /** Into the form of the entry that is shown. */
  readonly onEnter: () => void;
}

/** Pixels, as in the stylesheet. */
const rowHeight = 44;

/** Everything that was recognised, in the order in which it is looked at. */
export function EntryList({ onAccept, onDiscard, onEnter }: Props) {
  const { entries } = useOpenReview();
  const selected = useReview((state) => state.selected);
  const select = useReview((state) => state.select);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const current = entries.findIndex(({ key }) => key === selected);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (visible) => {
      const drawn = defaultRangeExtractor(visible);
      if (current === -1 || drawn.includes(current)) return drawn;
      return [...drawn, current].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another entry is shown or the list comes back, not whenever it is drawn
  useEffect(() => {
    if (current !== -1) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, scroller]);

  const go = (index: number) => {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, index))];
    if (entry !== undefined) select(entry.key);
  };
  const keys = new Map<string, () => void>([
    ['ArrowDown', () => go(current + 1)],
    ['ArrowUp', () => go(current - 1)],
    ['PageDown', () => go(current + 8)],
    ['PageUp', () => go(current - 8)],
    ['Home', () => go(0)],
    ['End', () => go(entries.length - 1)],
    ['Enter', onEnter],
    [' ', onAccept],
    ['Delete', onDiscard],
  ]);
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = keys.get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={setScroller}
      role="listbox"
      aria-label="Voci riconosciute"
      aria-activedescendant={current === -1 ? undefined : optionId(selected)}
      tabIndex={0}
      className={classes.list}
      onKeyDown={listen}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <EntryOption
              key={entry.key}
              entry={entry}
              position={index + 1}
              count={entries.length}
              start={start}
              selected={index === current}
            />
          );
        })}
      </div>
    </div>
  );
}

function optionId(key: string | null): string {
  return `entry-${key}`;
}

interface OptionProps {
  readonly entry: ReviewEntry;
  readonly position: number;
  readonly count: number;
  readonly start: number;
  readonly selected: boolean;
}

function EntryOption({ entry, position, count, start, selected }: OptionProps) {
  const { spokenOf } = useOpenReview();
  const name = useDocument((doc) => entryName(doc, entry));
  const decision = useReview(({ decisions }) => decisions[entry.key]);
  const corrected = useReview((state) => state.corrected.has(entry.key));
  const select = useReview((state) => state.select);
  const words = stateWords(decision, corrected);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its options
    <div
      role="option"
      id={optionId(entry.key)}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      className={classes.option}
      style={{ transform: `translateY(${start}px)` }}
      data-decision={decision ?? 'open'}
      onClick={() => select(entry.key)}
    >
      <span className={classes.sign}>{sign(decision, corrected)}</span>
      <span className={classes.name}>
        <span className={classes.words}>{name}</span>
        <span className={classes.sort}>{entrySort(entry)}</span>
      </span>
      <span className={classes.state} data-confidence={entry.confidence}>
        <span>
          {confidenceWords[entry.confidence]}
          {spokenOf.has(entry.key) && (
            <IconAlertTriangle
              size={14}
              role="img"
              aria-label="qualcosa non torna"
              className={classes.alert}
            />
          )}
        </span>
        <span>{words}</span>
      </span>
    </div>
  );
}

function sign(decision: string | undefined, corrected: boolean) {
  if (decision === 'discarded') return <IconX size={18} aria-hidden />;
  if (corrected) return <IconPencil size={18} aria-hidden />;
  return decision === undefined ? null : <IconCheck size={18} aria-hidden />;
}
