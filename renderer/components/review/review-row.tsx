import { Button } from '@mantine/core';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { proposedForRemoval } from '../../../shared/plan/core/review-state.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import link from '../link-button.module.css';
import { targetOfMark } from './mark-target.ts';
import classes from './review.module.css';
import { clearMarks, removeMarked } from './review-actions.ts';

interface Props {
  readonly mark: ReviewMark;
  /** The mark is ended, and this row goes. */
  readonly onEnded: () => void;
}

/** One thing that is to be looked at: the way to it, why, and how to be done with it from here. */
export function ReviewRow({ mark, onEnded }: Props) {
  const name = useDocument((doc) => markName(doc, mark));
  const readOnly = useReadOnly();
  const removable = proposedForRemoval(mark);
  const end = async (work: Promise<boolean>) => {
    if (await work) onEnded();
  };
  return (
    <li className={classes.row}>
      <button type="button" className={link.link} onClick={() => goToSpot(targetOfMark(mark), null)}>
        {name}
      </button>
      <span className={classes.why}>{markWords(mark)}</span>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Segna come rivisto: ${name}`}
          onClick={() => void end(clearMarks([mark]))}
        >
          Rivisto
        </Button>
      )}
      {!readOnly && removable !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={`Elimina: ${name}`}
          onClick={() => void end(removeMarked(removable, name))}
        >
          Elimina
        </Button>
      )}
    </li>
  );
}
