import { type DragEvent, useRef, useState } from 'react';
import { dropUnit } from './unit-actions.ts';

export interface UnitDrop {
  readonly over: string;
  readonly side: 'before' | 'inside' | 'after';
}

/** Units dragged in the tree: onto another to stand below it, between two to stand there. */
export function useUnitDrag(readOnly: boolean) {
  const dragged = useRef<string | null>(null);
  const [drop, setDrop] = useState<UnitDrop | null>(null);
  const end = () => {
    dragged.current = null;
    setDrop(null);
  };
  return {
    drop,
    events: {
      onDragStart: (event: DragEvent) => {
        const row = rowAt(event.target);
        if (readOnly || row === null) return event.preventDefault();
        dragged.current = row.dataset.unit ?? null;
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event: DragEvent) => {
        const row = rowAt(event.target);
        const over = row?.dataset.unit;
        if (dragged.current === null || row === null || over === undefined) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const side = sideOf(event.clientY, row.getBoundingClientRect());
        if (drop?.over !== over || drop.side !== side) setDrop({ over, side });
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const id = dragged.current;
        if (id !== null && drop !== null) void dropUnit(id, drop.over, drop.side);
        end();
      },
      onDragEnd: end,
    },
  };
}

/** The middle half of a row means below it. */
function sideOf(y: number, { top, height }: DOMRect): UnitDrop['side'] {
  const part = (y - top) / height;
  return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'inside';
}

function rowAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-unit]') : null;
}
