import { useId } from 'react';
import { organigram, organigramType } from '../../../shared/plan/organisation/organigram.ts';
import type { UnitNode } from '../../../shared/plan/organisation/unit-tree.ts';
import classes from './organisation.module.css';

interface Props {
  readonly administration: string;
  readonly tree: readonly UnitNode[];
}

/** What the page of a section has room for at 1366 pixels. */
const COLUMNS = 5;

/** The drawing of the units. Who does not see it has the same in the tree, which the label points to. */
export function OrganigramFigure({ administration, tree }: Props) {
  const titleId = useId();
  const drawing = organigram(administration, tree, COLUMNS);
  const { size, lineHeight, padding } = organigramType;
  // Lines run through the middle of the edge: half of one stands outside.
  const edge = 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.figure} aria-label="Disegno dell’organigramma" tabIndex={0}>
      <svg
        role="img"
        aria-labelledby={titleId}
        width={drawing.width + 2 * edge}
        height={drawing.height + 2 * edge}
        viewBox={`${-edge} ${-edge} ${drawing.width + 2 * edge} ${drawing.height + 2 * edge}`}
        fontSize={size}
      >
        <title id={titleId}>
          {`Organigramma di ${administration}: ${drawing.boxes.length - 1} unità, le stesse dell’albero qui sotto.`}
        </title>
        {drawing.lines.map((line) => (
          <polyline key={line.join(' ')} className={classes.line} points={line.join(' ')} />
        ))}
        {drawing.boxes.map((box) => (
          <g key={box.id ?? ''} data-kind={box.kind ?? 'administration'} className={classes.box}>
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
            {[...box.name, ...box.notes].map((words, index) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a box have no other name
                key={index}
                x={box.x + padding}
                y={box.y + padding + index * lineHeight + size}
                className={index < box.name.length ? classes.boxName : classes.boxNote}
              >
                {words}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </section>
  );
}
