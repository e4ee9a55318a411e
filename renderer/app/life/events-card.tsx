import { dayAndTime } from '../../components/day-and-time.ts';
import { HomeCard } from '../home/home-card.tsx';
import classes from './life.module.css';
import { eventTitles } from './life-words.ts';
import type { LifeState } from './use-life.ts';

interface Props {
  readonly events: LifeState['events'];
}

/** What was done to the plan on its road, and why, the newest first. */
export function EventsCard({ events }: Props) {
  const titles = eventTitles(events);
  return (
    <HomeCard title="Che cosa è stato fatto">
      <ol className={classes.events} reversed>
        {events.toReversed().map(({ action, note, author, at }, index) => (
          <li key={`${at} ${action}`}>
            <strong>{titles[events.length - 1 - index]}</strong>
            <p className={classes.small}>
              {dayAndTime(at)} – {author}
            </p>
            {note !== '' && <p className={classes.small}>{note}</p>}
          </li>
        ))}
      </ol>
    </HomeCard>
  );
}
