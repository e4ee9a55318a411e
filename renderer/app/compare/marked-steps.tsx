import { assertNever } from '../../../shared/assert-never.ts';
import type { WordStep } from '../../../shared/diff/word-diff.ts';
import classes from './compare.module.css';

/** A text with what went struck through and what came underlined: the form says it, the colour only helps. */
export function MarkedSteps({ steps }: { readonly steps: readonly WordStep[] }) {
  let at = 0;
  return steps.map(({ op, text }) => {
    const key = at;
    at += 1;
    switch (op) {
      case 'same':
        return <span key={key}>{text}</span>;
      case 'removed':
        return (
          <del key={key} className={classes.removed}>
            {text}
          </del>
        );
      case 'added':
        return (
          <ins key={key} className={classes.added}>
            {text}
          </ins>
        );
      default:
        return assertNever(op, 'unknown step');
    }
  });
}
