import { type KeyboardEvent, useRef } from 'react';
import type { UnitStep } from '../../../shared/plan/organisation/unit-moves.ts';
import { flattenTree, type UnitNode } from '../../../shared/plan/organisation/unit-tree.ts';
import { ownerKey } from '../../stores/field-target.ts';
import classes from './organisation.module.css';
import { stepUnit } from './unit-actions.ts';
import { UnitRow } from './unit-row.tsx';
import { useUnitDrag } from './use-unit-drag.ts';

interface Props {
  readonly tree: readonly UnitNode[];
  /** Id of the unit whose sheet is shown. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** From the tree to the sheet beside it. */
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly readOnly: boolean;
}

const steps: Readonly<Record<string, UnitStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The units below one another; with Alt the arrows move the unit instead of the selection. */
export function UnitTreeView({ tree, selected, onSelect, onEdit, onRemove, readOnly }: Props) {
  const nodes = flattenTree(tree);
  const at = nodes.findIndex(({ unit }) => unit.id === selected);
  const list = useRef<HTMLDivElement>(null);
  const { drop, events } = useUnitDrag(readOnly);

  const go = (node: UnitNode | undefined) => {
    if (node === undefined) return;
    onSelect(node.unit.id);
    rowOf(node.unit.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.altKey) {
      if (step === undefined || readOnly || selected === null) return;
      event.preventDefault();
      // The row is drawn anew where it has come to stand.
      void stepUnit(selected, step).then(() => requestAnimationFrame(() => rowOf(selected)?.focus()));
      return;
    }
    const act = actionFor(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionFor = (key: string): (() => void) | null => {
    switch (key) {
      case 'ArrowDown':
        return () => go(nodes[at + 1]);
      case 'ArrowUp':
        return () => go(nodes[at - 1]);
      case 'ArrowRight':
        return () => go(nodes[at]?.children[0]);
      case 'ArrowLeft':
        return () => go(nodes.find(({ children }) => children.some(({ unit }) => unit.id === selected)));
      case 'Home':
        return () => go(nodes[0]);
      case 'End':
        return () => go(nodes.at(-1));
      case 'Enter':
        return onEdit;
      case 'Delete':
        return readOnly ? null : onRemove;
      default:
        return null;
    }
  };

  return (
    <div
      role="tree"
      aria-label="Unità organizzative"
      className={classes.tree}
      ref={list}
      onKeyDown={onKeyDown}
      {...events}
    >
      {placed(tree).map(({ node, index, of }) => (
        <UnitRow
          key={node.unit.id}
          node={node}
          index={index}
          of={of}
          selected={node.unit.id === selected}
          draggable={!readOnly}
          drop={drop?.over === node.unit.id ? drop.side : null}
          onSelect={() => onSelect(node.unit.id)}
        />
      ))}
    </div>
  );
}

function rowOf(id: string): HTMLElement | null {
  return document.getElementById(ownerKey({ of: 'item', kind: 'units', id }));
}

interface Placed {
  readonly node: UnitNode;
  /** From 0, among its siblings. */
  readonly index: number;
  readonly of: number;
}

function placed(nodes: readonly UnitNode[]): readonly Placed[] {
  return nodes.flatMap((node, index) => [{ node, index, of: nodes.length }, ...placed(node.children)]);
}
