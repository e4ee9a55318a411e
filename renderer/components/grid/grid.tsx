// biome-ignore-all lint/a11y/useSemanticElements: only the visible rows are drawn, which no <table> can say
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { editorOf } from './cell-editing.tsx';
import { cellId } from './cell-id.ts';
import { type Column, columnsWidth, columnTemplate } from './columns.ts';
import { headerRow } from './cursor.ts';
import classes from './grid.module.css';
import { GridBody } from './grid-body.tsx';
import { GridHeader } from './grid-header.tsx';
import { gridKeys } from './grid-keys.ts';
import { GridReview } from './grid-review.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { useCellFindings } from './use-cell-findings.ts';
import { useFollowDeletion, useFollowNavigation } from './use-follow.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridDrag } from './use-grid-drag.ts';
import { type GridModel, useGridModel } from './use-grid-model.ts';
import { useGridPointer } from './use-grid-pointer.ts';

interface Props {
  readonly kind: ListKindName;
  /** Ids of the rows that are offered; all of them when left out. The set is the same as long as the rows are. */
  readonly only?: ReadonlySet<string> | null;
}

/** The items of a kind as an editable table, made from the declaration of the kind. */
export function Grid({ kind, only = null }: Props) {
  const grid = useGridModel(kind, only);
  const { columns, shown, view, cursor, readOnly } = grid;
  const { active } = cursor;
  const findings = useCellFindings(kind);
  // In state: what is drawn within is drawn before the element is known.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const clipboard = useGridClipboard(grid);
  const pointer = useGridPointer(grid);
  const drag = useGridDrag(grid);
  useFollowDeletion(grid);
  useFollowNavigation(grid);

  const label = kindOf(kind).label.plural;
  // Tab comes in where one was last, else at the first value.
  const entry = active ?? { row: shown[0]?.id ?? headerRow, column: 1 };
  const notes = active === null ? undefined : findings.get(cellId(kind, active, columns));
  return (
    <div>
      <GridToolbar grid={grid} title={label} />
      <SortNote grid={grid} />
      <div
        ref={setScroller}
        role="grid"
        aria-label={`Tabella: ${label}`}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={readOnly}
        aria-multiselectable
        className={classes.scroll}
        style={gridStyle(columns)}
        onKeyDown={gridKeys(grid, clipboard.clear)}
        {...pointer}
        {...clipboard.events}
        {...drag.events}
      >
        <div role="rowgroup" className={classes.head}>
          <GridHeader
            kind={kind}
            columns={columns}
            sorting={view.sorting}
            entry={entry.row === headerRow ? entry.column : null}
          />
        </div>
        <GridBody
          grid={grid}
          scroller={scroller}
          findings={findings}
          entry={entry}
          drop={drag.drop}
          editor={editorOf(grid)}
        />
      </div>
      <EmptyNote grid={grid} />
      {notes !== undefined && (
        <Text size="sm" mt={6} className={classes.note}>
          Segnalazione: {notes.map(({ message }) => message).join(' ')}
        </Text>
      )}
      <GridReview grid={grid} />
      {clipboard.refused !== null && (
        <PasteDialog plan={clipboard.refused} onPasteRest={clipboard.pasteRest} onClose={clipboard.forget} />
      )}
    </div>
  );
}

function SortNote({ grid: { columns, view, look } }: { readonly grid: GridModel }) {
  const sorted = columns.find(({ name }) => name === view.sorting?.column);
  if (sorted === undefined) return null;
  return (
    <Text size="sm" mb={6}>
      <span role="status">Ordinate per «{sorted.label}» soltanto qui: il piano conserva il suo ordine.</span>{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => look({ sorting: null })}>
        Torna all’ordine del piano
      </Button>
    </Text>
  );
}

function EmptyNote({ grid: { items, shown, readOnly } }: { readonly grid: GridModel }) {
  if (shown.length > 0) return null;
  const empty = readOnly
    ? 'Nessuna voce.'
    : 'Nessuna voce: aggiungere la prima con «Aggiungi riga», o incollarle da un foglio di calcolo.';
  return (
    <Text c="dimmed" size="sm" mt={6}>
      {items.length > 0 ? 'Nessuna riga corrisponde al filtro.' : empty}
    </Text>
  );
}

function gridStyle(columns: readonly Column[]): Readonly<Record<`--${string}`, string>> {
  return { '--grid-columns': columnTemplate(columns), '--grid-width': `${columnsWidth(columns)}rem` };
}
