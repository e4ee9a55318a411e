import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendar,
  IconCalendarQuestion,
  IconCircleCheck,
  IconClock,
  IconPlus,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { ActivityState, WatchedActivity } from '../../../shared/plan/monitoring/monitoring-overview.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import classes from './monitoring.module.css';
import { openResult, recordResult } from './monitoring-actions.ts';
import { deadlineWords, resultWords, stateWords } from './monitoring-words.ts';

interface Props {
  readonly watched: WatchedActivity;
}

const icons: Readonly<Record<ActivityState, typeof IconClock>> = {
  recorded: IconCircleCheck,
  overdue: IconAlertTriangle,
  soon: IconClock,
  planned: IconCalendar,
  undated: IconCalendarQuestion,
};

/** One activity: by whom and by when, its state, its results, and a further one. */
export function ActivityEntry({ watched }: Props) {
  const { activity, state, results } = watched;
  const readOnly = useReadOnly('monitoringResults');
  const nameId = useId();
  const Icon = icons[state];
  const facts = [activity.responsible, activity.approvedBy, deadlineWords(watched)].filter(Boolean);
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <div id={nameId}>{activity.activity === '' ? 'Attività senza nome' : activity.activity}</div>
        {facts.length > 0 && <div className={classes.facts}>{facts.join(' · ')}</div>}
        {results.length > 0 && (
          <ul className={classes.results}>
            {results.map((result) => (
              <li key={result.id}>
                <button type="button" className={classes.result} onClick={() => openResult(result.id)}>
                  {resultWords(result)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className={classes.state} data-state={state}>
        <Icon size={16} aria-hidden /> {stateWords[state]}
      </span>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.record}
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-describedby={nameId}
          onClick={() => void recordResult(activity.id)}
        >
          Risultato
        </Button>
      )}
    </li>
  );
}
