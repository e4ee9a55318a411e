import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconLoader } from '@tabler/icons-react';
import { assertNever } from '../../../shared/assert-never.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import type { SaveStatus } from '../../stores/plan-store.ts';
import { planStore, usePlan } from '../../stores/use-plan.ts';
import classes from './save-status.module.css';

interface Props {
  /** Leads to a value that cannot be read. */
  readonly onGo?: (target: FieldTarget, field: string) => void;
}

/** Whether what is typed is stored: told only as the main process has answered it. */
export function SaveIndicator({ onGo = goToSpot }: Props) {
  const saving = usePlan((state) => state.saving);
  const drafts = usePlan((state) => state.drafts);
  const unreadable = Object.values(drafts).filter(({ problem }) => problem !== null);
  const [first] = unreadable;
  return (
    <div className={classes.status} data-state={saving.state}>
      <span role="status" className={classes.words}>
        {words(saving)}
        {saving.state !== 'failed' && first !== undefined && (
          <span className={classes.unreadable}>{unreadableWords(unreadable.length)}</span>
        )}
      </span>
      {saving.state === 'failed' && (
        <Button size="compact-sm" color="red" variant="outline" onClick={retry}>
          Riprova
        </Button>
      )}
      {saving.state !== 'failed' && first !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onGo(first.target, first.field)}>
          Vai al valore
        </Button>
      )}
    </div>
  );
}

function unreadableWords(count: number): string {
  return count === 1
    ? 'Un valore non si legge: non è salvato'
    : `${count} valori non si leggono: non sono salvati`;
}

function retry() {
  // A new refusal shows in the same place.
  planStore
    .getState()
    .flush()
    .catch(() => undefined);
}

function words(saving: SaveStatus) {
  switch (saving.state) {
    case 'unchanged':
      return 'Nessuna modifica';
    case 'saving':
      return (
        <>
          <IconLoader size={16} aria-hidden /> Salvataggio…
        </>
      );
    case 'saved':
      return (
        <>
          <IconCheck size={16} aria-hidden /> Salvato alle {hourOf(saving.at)}
        </>
      );
    case 'failed':
      return (
        <>
          <IconAlertCircle size={16} aria-hidden /> Non salvato: {saving.message}
        </>
      );
    default:
      return assertNever(saving, 'unknown save status');
  }
}

const hour = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit' });

function hourOf(instant: string): string {
  return hour.format(new Date(instant));
}
