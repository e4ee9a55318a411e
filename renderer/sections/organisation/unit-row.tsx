import { IconEye } from '@tabler/icons-react';
import { memo } from 'react';
import { peopleWords } from '../../../shared/plan/organisation/organigram.ts';
import type { UnitNode } from '../../../shared/plan/organisation/unit-tree.ts';
import { unitKindLabels } from '../../../shared/plan/organisation/units.ts';
import { openMarkOn } from '../../components/review/mark-target.ts';
import { ownerKey } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './organisation.module.css';
import type { UnitDrop } from './use-unit-drag.ts';

interface Props {
  readonly node: UnitNode;
  readonly index: number;
  readonly of: number;
  readonly selected: boolean;
  readonly draggable: boolean;
  /** Where something that is dragged over it would come to stand. */
  readonly drop: UnitDrop['side'] | null;
  readonly onSelect: () => void;
}

/** One unit of the tree: name and level, who is responsible, how many people. */
export const UnitRow = memo(function UnitRow({
  node,
  index,
  of,
  selected,
  draggable,
  drop,
  onSelect,
}: Props) {
  const { unit, depth, people } = node;
  const target = { of: 'item', kind: 'units', id: unit.id } as const;
  const toReview = useDocument((doc) => openMarkOn(doc.reviewMarks, target) !== undefined);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree
    <div
      role="treeitem"
      id={ownerKey(target)}
      data-unit={unit.id}
      data-drop={drop ?? undefined}
      aria-level={depth + 1}
      aria-posinset={index + 1}
      aria-setsize={of}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      draggable={draggable}
      className={classes.row}
      style={{ paddingInlineStart: `${0.5 + depth * 1.25}rem` }}
      onClick={onSelect}
      onFocus={onSelect}
    >
      <span className={classes.name}>
        {unit.code !== '' && <span className={classes.code}>{unit.code}</span>}
        {unit.name === '' ? 'Senza nome' : unit.name}
      </span>
      <span className={classes.level}>{unitKindLabels[unit.kind]}</span>
      {toReview && (
        <span className={classes.toReview}>
          <IconEye size={14} aria-hidden /> da rivedere
        </span>
      )}
      {(unit.manager !== '' || people !== null) && (
        <span className={classes.facts}>
          {[unit.manager, people === null ? '' : peopleWords(people)].filter(Boolean).join(' · ')}
        </span>
      )}
    </div>
  );
});
