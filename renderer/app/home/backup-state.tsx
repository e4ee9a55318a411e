import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { usePlan } from '../../stores/use-plan.ts';
import classes from './home.module.css';

type State = Awaited<ReturnType<typeof api.backups.state>>;

/** When the newest copy of the database was made, and why the last attempt failed. */
export function BackupState() {
  const [state, setState] = useState<State | null>(null);
  const saving = usePlan(({ saving: { state: now } }) => now);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy is made after something was stored
  useEffect(() => {
    let current = true;
    api.backups.state().then(
      (answer) => {
        if (current) setState(answer);
      },
      () => {
        // The state cannot be read: what was last known stays.
      },
    );
    return () => {
      current = false;
    };
  }, [saving]);

  if (state === null) return '…';
  const { newest, problem } = state;
  return (
    <>
      {newest === null ? 'nessuna ancora' : dayAndTime(newest.at)}
      {problem !== null && <span className={classes.problem}>{problem.message}</span>}
    </>
  );
}
