import { IconAlertTriangle } from '@tabler/icons-react';
import type { Finding } from '../../../shared/checks/finding.ts';
import classes from './field-notes.module.css';

interface Props {
  readonly findings: readonly Finding[];
}

/** What the checks say about a field, under its label; null for nothing, so that no gap is left. */
export function fieldNotes({ findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <span className={classes.notes}>
      {findings.map(({ code, message }) => (
        <span key={code} className={classes.note}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            <span className={classes.word}>Segnalazione: </span>
            {message}
          </span>
        </span>
      ))}
    </span>
  );
}
