import type { SectionState } from '../frame/section-state.ts';
import type { Completeness } from './completeness.ts';
import classes from './home.module.css';

interface Props {
  readonly counts: Completeness;
}

const words: Readonly<Record<SectionState, readonly [one: string, many: string]>> = {
  'in-progress': ['compilata', 'compilate'],
  'with-findings': ['con segnalazioni', 'con segnalazioni'],
  empty: ['vuota', 'vuote'],
};

const order: readonly SectionState[] = ['in-progress', 'with-findings', 'empty'];

/** How many sections are written, flagged and empty: a bar, and the same in words. */
export function CompletenessBar({ counts }: Props) {
  const total = order.reduce((sum, state) => sum + counts[state], 0);
  return (
    <>
      <div className={classes.stack} aria-hidden>
        {order.map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <p className={classes.legend}>
        <span>{total === 1 ? '1 sezione:' : `${total} sezioni:`}</span>
        {order.map((state) => (
          <span key={state}>
            <span className={classes.swatch} data-state={state} aria-hidden />
            {counts[state]} {words[state][counts[state] === 1 ? 0 : 1]}
          </span>
        ))}
      </p>
    </>
  );
}
