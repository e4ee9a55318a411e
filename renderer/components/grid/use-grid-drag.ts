import { type DragEvent, useRef, useState } from 'react';
import { dropPosition } from './drop-position.ts';
import { moveRow } from './grid-actions.ts';
import type { GridModel } from './use-grid-model.ts';

/** Where a dragged row would come to stand. */
export interface Drop {
  readonly row: string;
  readonly side: 'before' | 'after';
}

/** Rows dragged by their heading to another place in the plan. */
export function useGridDrag({ kind, positions, movable }: GridModel) {
  const dragged = useRef<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const end = () => {
    dragged.current = null;
    setDrop(null);
  };
  return {
    drop,
    events: {
      onDragStart: (event: DragEvent) => {
        const row = rowAt(event.target);
        if (!movable || row === null) return event.preventDefault();
        dragged.current = row.dataset.row ?? null;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setDragImage(row, 12, 12);
      },
      onDragOver: (event: DragEvent) => {
        const row = rowAt(event.target);
        const id = row?.dataset.row;
        if (dragged.current === null || row === null || id === undefined || !positions.has(id)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const { top, height } = row.getBoundingClientRect();
        const side = event.clientY > top + height / 2 ? 'after' : 'before';
        if (drop?.row !== id || drop.side !== side) setDrop({ row: id, side });
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const id = dragged.current;
        const from = positions.get(id ?? '');
        const over = positions.get(drop?.row ?? '');
        if (id !== null && from !== undefined && over !== undefined) {
          const to = dropPosition(from, over, drop?.side === 'after');
          if (to !== from) void moveRow(kind, id, to);
        }
        end();
      },
      onDragEnd: end,
    },
  };
}

function rowAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}
