import classes from './home.module.css';
import type { Bar } from './objective-counts.ts';

interface Props {
  readonly bars: readonly Bar[];
}

/** Labelled horizontal bars; the figure is text, so the picture adds nothing that is not said. */
export function BarChart({ bars }: Props) {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={classes.bars}>
      {bars.map(({ key, label, count }) => (
        <li key={key} className={classes.bar}>
          <span className={classes.barLabel} title={label}>
            {label}
          </span>
          <span className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ width: `${(count / longest) * 100}%` }} />
          </span>
          <span className={classes.figure}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
