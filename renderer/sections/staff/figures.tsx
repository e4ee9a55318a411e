import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { notComputable } from './figure-words.ts';
import classes from './worksheet.module.css';

interface CellProps {
  readonly text: string;
  readonly strong?: boolean;
  readonly span?: number;
}

/** A computed cell: tinted, and with a sign, so that nobody tries to write in it. */
export function ComputedCell({ text, strong = false, span }: CellProps) {
  return (
    <td className={classes.computed} data-strong={strong || undefined} colSpan={span}>
      <span aria-hidden className={classes.sign}>
        =
      </span>
      {text}
    </td>
  );
}

interface OutcomeProps {
  /** Null: it cannot be told. */
  readonly within: boolean | null;
  readonly words?: { readonly yes: string; readonly no: string };
}

const usual = { yes: 'rispettato', no: 'superato' };

/** Whether a limit holds, by sign and word. */
export function Outcome({ within, words = usual }: OutcomeProps) {
  if (within === null) {
    return (
      <span className={classes.outcome}>
        <IconHelpCircle size={16} aria-hidden /> {notComputable}
      </span>
    );
  }
  return (
    <span className={classes.outcome} data-within={within}>
      {within ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}{' '}
      {within ? words.yes : words.no}
    </span>
  );
}
