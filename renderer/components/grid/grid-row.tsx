// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus, not the row
// biome-ignore-all lint/a11y/useSemanticElements: only the visible rows are drawn, which no <table> can say
import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { cellId } from './cell-id.ts';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { GridCell } from './grid-cell.tsx';

interface Props {
  readonly kind: ListKindName;
  readonly item: AnyItem;
  readonly columns: readonly Column[];
  readonly texts: readonly string[];
  /** Among the rows that are shown, from 0. */
  readonly index: number;
  /** In the plan, from 1. */
  readonly number: number;
  /** Pixels from the first row. */
  readonly start: number;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** It was taken over from another plan and nobody has looked at it yet. */
  readonly toReview: boolean;
  readonly active: boolean;
  /** The column by which Tab comes into the table; null when it is in another row. */
  readonly entry: number | null;
  /** The selected columns, both included; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly readOnly: boolean;
  readonly movable: boolean;
  /** Where a dragged row would come to stand. */
  readonly drop: 'before' | 'after' | null;
  readonly editing: number | null;
  readonly editor: ReactNode;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row of the table. */
export const GridRow = memo(function GridRow(props: Props) {
  const { kind, item, columns, texts, index, number, start, findings, active, entry, from, to } = props;
  const ofRow = findings.get(cellId(kind, { row: item.id, column: 0 }, columns));
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      ref={props.measure}
      data-index={index}
      data-row={item.id}
      data-active={active || undefined}
      data-drop={props.drop ?? undefined}
      data-editing={props.editing !== null || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        id={cellId(kind, { row: item.id, column: 0 }, columns)}
        role="rowheader"
        aria-colindex={1}
        aria-selected={from === 0}
        tabIndex={entry === 0 ? 0 : -1}
        className={classes.rowHeading}
        data-column={0}
        draggable={props.movable}
        title={props.movable ? 'Trascinare per spostare la riga' : undefined}
      >
        {props.movable && <IconGripVertical className={classes.grip} size={14} aria-hidden />}
        {ofRow !== undefined && (
          <span className={classes.finding} title={ofRow.map(({ message }) => message).join(' ')}>
            <IconAlertTriangle size={14} aria-hidden />
            <span className={classes.spoken}>
              Segnalazione: {ofRow.map(({ message }) => message).join(' ')}
            </span>
          </span>
        )}
        <span>
          <span className={classes.spoken}>Riga </span>
          {number}
        </span>
      </div>
      {columns.map((column, at) => {
        const id = cellId(kind, { row: item.id, column: at + 1 }, columns);
        return (
          <GridCell
            key={column.name}
            id={id}
            column={column}
            index={at + 2}
            text={texts[at] ?? ''}
            findings={findings.get(id)}
            toReview={props.toReview && at === 0}
            entry={entry === at + 1}
            selected={from <= at + 1 && at + 1 <= to}
            readOnly={props.readOnly}
            editor={props.editing === at + 1 ? props.editor : null}
          />
        );
      })}
    </div>
  );
});
