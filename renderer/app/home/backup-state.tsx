import { useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { usePlan } from '../../stores/use-plan.ts';
import classes from './home.module.css';

type State = Awaited<ReturnType<typeof api.backups.state>>;

const moment = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short' });

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
      {newest === null ? 'nessuna ancora' : moment.format(new Date(newest.at))}
      {problem !== null && <span className={classes.problem}>{problem.message}</span>}
    </>
  );
}
