// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row take the focus, not the row
// biome-ignore-all lint/a11y/useSemanticElements: only the visible rows are drawn, which no <table> can say
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { cellId } from './cell-id.ts';
import type { Column } from './columns.ts';
import { headerRow } from './cursor.ts';
import classes from './grid.module.css';
import type { Sorting } from './row-order.ts';

interface Props {
  readonly kind: ListKindName;
  readonly columns: readonly Column[];
  readonly sorting: Sorting | null;
  /** The column by which Tab comes into the table; null when it is in a row. */
  readonly entry: number | null;
}

/** The headings; a click or Enter on one sorts by it. */
export function GridHeader({ kind, columns, sorting, entry }: Props) {
  return (
    <div role="row" aria-rowindex={1} data-row={headerRow} className={classes.header}>
      <div
        id={cellId(kind, { row: headerRow, column: 0 }, columns)}
        role="columnheader"
        aria-colindex={1}
        tabIndex={entry === 0 ? 0 : -1}
        className={classes.corner}
        data-column={0}
      >
        N.
      </div>
      {columns.map(({ name, label, figure, type }, index) => {
        const sorted =
          sorting?.column === name ? (sorting.descending ? 'descending' : 'ascending') : undefined;
        return (
          <div
            key={name}
            id={cellId(kind, { row: headerRow, column: index + 1 }, columns)}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sorted}
            tabIndex={entry === index + 1 ? 0 : -1}
            className={classes.heading}
            data-column={index + 1}
            data-figure={figure || undefined}
            data-sticky={index === 0 || undefined}
            title={`Ordina per «${label}»`}
          >
            <span className={classes.headingText}>{type.is === 'amount' ? `${label} (€)` : label}</span>
            {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden />}
            {sorted === 'descending' && <IconArrowDown size={14} aria-hidden />}
          </div>
        );
      })}
    </div>
  );
}
