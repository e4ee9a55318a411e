import { type ClipboardEvent, useState } from 'react';
import { showRefusal, useNotices } from '../../stores/notice-store.ts';
import { currentDocument, writeCells } from './grid-actions.ts';
import { newRowFields } from './new-row.ts';
import { type PastePlan, planPaste } from './paste-plan.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import type { GridModel } from './use-grid-model.ts';

/** Copying out, pasting in and emptying the selected cells. */
export function useGridClipboard(grid: GridModel) {
  const { kind, columns, shown, texts, range, readOnly, cursor } = grid;
  const [refused, setRefused] = useState<PastePlan | null>(null);
  // The row's heading stands for the whole row.
  const left = range === null || range.left === 0 ? 0 : range.left - 1;
  const right = range === null || range.right === 0 ? columns.length - 1 : range.right - 1;

  const planOf = (block: readonly (readonly string[])[]): PastePlan => {
    const taken = new Set<string>();
    return planPaste(block, {
      doc: currentDocument(),
      kind,
      columns,
      items: shown,
      firstRow: range?.top ?? 0,
      firstColumn: left,
      newRow: () => {
        const fields = newRowFields(currentDocument(), kind, taken);
        if (typeof fields.code === 'string') taken.add(fields.code);
        return fields;
      },
    });
  };
  const paste = async (plan: PastePlan) => {
    setRefused(null);
    if (plan.edits.length === 0) {
      useNotices.getState().show({ tone: 'done', text: 'Nulla da cambiare: i valori ci sono già.' });
      return;
    }
    const added = plan.edits.filter(({ edit }) => edit === 'create').length;
    await writeCells(plan.edits, pastedText(plan.edits.length, added));
  };
  const isHere = () => cursor.editing === null && cursor.active !== null;

  return {
    /** What could not be pasted as it stands, until the person has decided. */
    refused,
    forget: () => setRefused(null),
    pasteRest: () => refused !== null && void paste(refused),
    clear: () => {
      if (readOnly || range === null) return;
      const empty = Array.from({ length: right - left + 1 }, () => '');
      const plan = planOf(Array.from({ length: range.bottom - range.top + 1 }, () => empty));
      const problem = plan.problems[0];
      if (problem !== undefined) showRefusal(`${problem.column}: ${problem.reason}`);
      else if (plan.edits.length > 0) void writeCells(plan.edits, 'Celle svuotate.');
    },
    events: {
      onCopy: (event: ClipboardEvent) => {
        if (!isHere() || range === null) return;
        event.preventDefault();
        const rows = shown.slice(range.top, range.bottom + 1);
        const text = formatTsv(rows.map((item) => texts.of(item).slice(left, right + 1)));
        event.clipboardData.setData('text/plain', text);
        const cells = rows.length * (right - left + 1);
        const told = cells === 1 ? 'Copiata una cella.' : `Copiate ${cells} celle.`;
        useNotices.getState().show({ tone: 'done', text: told });
      },
      onPaste: (event: ClipboardEvent) => {
        if (!isHere()) return;
        event.preventDefault();
        if (readOnly) return;
        const plan = planOf(filling(parseTsv(event.clipboardData.getData('text/plain'))));
        if (plan.problems.length > 0) setRefused(plan);
        else void paste(plan);
      },
    },
  };

  /** One value fills all the cells that are selected. */
  function filling(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
    const value = block[0]?.[0];
    if (range === null || value === undefined || block.length > 1 || (block[0]?.length ?? 0) > 1)
      return block;
    if (range.top === range.bottom && range.left === range.right) return block;
    const row = Array.from({ length: right - left + 1 }, () => value);
    return Array.from({ length: range.bottom - range.top + 1 }, () => row);
  }
}

function pastedText(rows: number, added: number): string {
  const all = rows === 1 ? 'Incollata una riga' : `Incollate ${rows} righe`;
  if (added === 0) return `${all}.`;
  return `${all}, di cui ${added === 1 ? 'una nuova' : `${added} nuove`}.`;
}
