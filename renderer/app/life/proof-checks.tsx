import { IconAlertOctagon, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import classes from './life.module.css';
import type { ShownCheck } from './proof-verdict.ts';

const outcomes = {
  right: { word: 'Torna', Icon: IconCheck },
  wrong: { word: 'Non torna', Icon: IconAlertOctagon },
  unknown: { word: 'Non confrontabile', Icon: IconQuestionMark },
} as const;

interface Props {
  readonly checks: readonly ShownCheck[];
}

/** What a proof looked at, and what came of it. */
export function ProofChecks({ checks }: Props) {
  return (
    <ul className={classes.checks} aria-label="Esito della verifica">
      {checks.map(({ code, outcome, message }) => {
        const { word, Icon } = outcomes[outcome];
        return (
          <li key={code} data-outcome={outcome}>
            <Icon size={20} aria-hidden className={outcome === 'unknown' ? undefined : classes[outcome]} />
            <span>
              <strong>{word}.</strong> {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
