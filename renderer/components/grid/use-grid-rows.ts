import { useDeferredValue, useMemo, useState } from 'react';
import { type AnyItem, anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { useDocument, usePlan } from '../../stores/use-plan.ts';
import { type CellTexts, cellTexts, namesBehind } from './cell-texts.ts';
import { type Column, columnsOf } from './columns.ts';
import { type GridView, useGridViews, wholeView } from './grid-view-store.ts';
import { filterRows, sortRows } from './row-order.ts';

export interface GridRows {
  readonly columns: readonly Column[];
  /** In the order of the plan. */
  readonly items: readonly AnyItem[];
  /** As they are shown: those that are looked for, in the order that was asked for. */
  readonly shown: readonly AnyItem[];
  readonly texts: CellTexts;
  readonly view: GridView;
  readonly look: (view: Partial<GridView>) => void;
}

/** The rows of a table as they are looked at. */
export function useGridRows(kind: ListKindName, only: ReadonlySet<string> | null): GridRows {
  const document = useDocument((doc) => doc);
  const planId = usePlan(({ load }) => (load.state === 'ready' ? load.planId : ''));
  const columns = useMemo(() => columnsOf(kind), [kind]);
  const [textsIn] = useState(() => rememberTexts(columns));
  const texts = textsIn(document);
  const items = anyItemsOf(document, kind);
  const offered = useMemo(
    () => (only === null ? items : items.filter(({ id }) => only.has(id))),
    [items, only],
  );

  const key = `${planId}/${kind}`;
  const view = useGridViews(({ views }) => views[key]) ?? wholeView;
  const deferred = useDeferredValue(view.search);
  // Clearing it shows a row that was just added: that cannot wait.
  const search = view.search === '' ? '' : deferred;
  const shown = useMemo(
    () => sortRows(filterRows(offered, texts, search), columns, texts, view.sorting),
    [offered, texts, search, columns, view.sorting],
  );
  const look = useMemo(() => (change: Partial<GridView>) => useGridViews.getState().look(key, change), [key]);
  return { columns, items, shown, texts, view, look };
}

/** The same words for as long as nothing that they name has changed. */
function rememberTexts(columns: readonly Column[]) {
  let last: { readonly names: readonly unknown[]; readonly texts: CellTexts } | null = null;
  return (doc: PlanDocument): CellTexts => {
    const names = namesBehind(doc, columns);
    if (last === null || names.some((name, index) => name !== last?.names[index])) {
      last = { names, texts: cellTexts(doc, columns) };
    }
    return last.texts;
  };
}
