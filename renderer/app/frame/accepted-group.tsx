import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Acceptance } from '../../../shared/checks/acceptances.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import classes from './findings-panel.module.css';

interface Props {
  readonly acceptances: readonly Acceptance[];
  readonly onGo: (finding: Finding) => void;
  readonly onWithdraw: (acceptance: Acceptance) => void;
}

/** The warnings that the office has accepted, folded, each with its motivation. */
export function AcceptedGroup({ acceptances, onGo, onWithdraw }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const readOnly = useReadOnly();
  const Chevron = unfolded ? IconChevronDown : IconChevronRight;
  return (
    <section aria-labelledby="accepted-title" className={classes.accepted}>
      <h3 id="accepted-title" className={classes.subheading}>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Chevron size={18} aria-hidden />
          Accettate ({acceptances.length})
        </UnstyledButton>
      </h3>
      <Collapse expanded={unfolded} transitionDuration={0}>
        <ul className={classes.list}>
          {acceptances.map((acceptance) => (
            <li key={acceptance.accepted.id} className={classes.card}>
              {acceptance.findings.length === 0 ? (
                <p className={classes.gone}>I controlli non trovano più ciò che è stato accettato.</p>
              ) : (
                acceptance.findings.map((finding) => (
                  <button
                    key={finding.path}
                    type="button"
                    className={classes.finding}
                    onClick={() => onGo(finding)}
                  >
                    {finding.message}
                  </button>
                ))
              )}
              <div className={classes.motivation}>
                <p>
                  <strong>Motivazione:</strong> {acceptance.accepted.motivation}
                </p>
                <p className={classes.signed}>{signature(acceptance)}</p>
              </div>
              {!readOnly && (
                <Button
                  className={classes.act}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Annulla accettazione: ${acceptance.accepted.motivation}`}
                  onClick={() => onWithdraw(acceptance)}
                >
                  Annulla accettazione
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
}

/** "Accettata il 24.11.2026 da Segretario generale". */
function signature({ accepted: { acceptedOn, acceptedBy } }: Acceptance): string {
  const on = acceptedOn === null ? '' : ` il ${formatItalianDate(acceptedOn)}`;
  const by = acceptedBy.trim() === '' ? '' : ` da ${acceptedBy.trim()}`;
  return `Accettata${on}${by}`;
}
