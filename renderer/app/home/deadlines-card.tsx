import { Text } from '@mantine/core';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { deadlinesOfPlan } from '../../../shared/plan/core/corrected-deadlines.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { deadlinesOf } from './plan-deadlines.ts';

/** When the plan's first year falls due. */
export function DeadlinesCard() {
  const doc = useDocument((document) => document);
  const { firstYear } = doc.plan.period;
  return (
    <HomeCard title="Scadenze">
      {firstYear === null ? (
        <Text c="dimmed">Indicare il primo anno del triennio per vedere le scadenze.</Text>
      ) : (
        <dl className={classes.deadlines}>
          {deadlinesOf(firstYear, isoDay(new Date()), deadlinesOfPlan(doc)).map(
            ({ label, when, past, explanation, source, verified }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={classes.when}>
                  {when}
                  {past && <span className={classes.past}> – trascorso</span>}
                </dd>
                <dd className={classes.small}>
                  {explanation} {source}
                  {!verified && ' (da verificare sulla fonte)'}
                </dd>
              </div>
            ),
          )}
        </dl>
      )}
    </HomeCard>
  );
}
