import { CloseButton, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { kindOfFinding, spotOfFinding } from '../../components/fields/finding-key.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { withdrawAcceptance } from './acceptance-actions.ts';
import { AcceptedGroup } from './accepted-group.tsx';
import { panelCoversPage } from './breakpoints.ts';
import { FindingEntry } from './finding-entry.tsx';
import { findingsCount } from './findings-count.ts';
import classes from './findings-panel.module.css';

/** What the checks found, the blocking first; each leads to where it is mended or, a warning, is accepted. */
export function FindingsPanel() {
  const findings = useFindings((state) => state.findings);
  const acceptances = useFindings((state) => state.acceptances);
  const [accepting, setAccepting] = useState<Finding | null>(null);
  const readOnly = useReadOnly();
  const closePanel = useFindings((state) => state.closePanel);
  const heading = useRef<HTMLHeadingElement>(null);
  // In the order of the page the panel comes last; who opens it wants to be in it.
  useEffect(() => heading.current?.focus(), []);
  useReturnFocus();
  // The entry that was acted on is about to go to the other list.
  const startAgain = () => setTimeout(() => heading.current?.focus());
  return (
    <section aria-label="Segnalazioni" className={classes.panel}>
      <header className={classes.header}>
        <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
          Segnalazioni
        </Title>
        <CloseButton aria-label="Chiudi le segnalazioni" onClick={closePanel} />
      </header>
      {findings === null ? (
        <p>Controllo in corso…</p>
      ) : findings.length === 0 ? (
        <p className={classes.fine}>
          <IconCircleCheck size={18} aria-hidden /> Nessuna segnalazione.
        </p>
      ) : (
        <>
          <p className={classes.count}>{findingsCount(findings)}</p>
          <ul className={classes.list}>
            {findings.map((finding) => (
              <FindingEntry
                key={`${finding.code} ${finding.path}`}
                finding={finding}
                readOnly={readOnly}
                onGo={() => goToFinding(finding)}
                onFixed={startAgain}
                onAccept={finding.severity === 'warning' && !readOnly ? () => setAccepting(finding) : null}
              />
            ))}
          </ul>
        </>
      )}
      {acceptances.length > 0 && (
        <AcceptedGroup
          acceptances={acceptances}
          onGo={goToFinding}
          onWithdraw={({ accepted }) => void withdrawAcceptance(accepted.id).then(startAgain)}
        />
      )}
      {accepting !== null && (
        <AcceptDialog
          finding={accepting}
          onClose={() => setAccepting(null)}
          onAccepted={() => {
            setAccepting(null);
            startAgain();
          }}
        />
      )}
    </section>
  );
}

/** Where the panel covers the page, it makes way for what is to be shown there. */
export function uncoverPage(): void {
  if (window.matchMedia(panelCoversPage).matches) useFindings.getState().closePanel();
}

/** Shows where a finding is mended. */
export function goToFinding(finding: Finding): void {
  uncoverPage();
  const spot = spotOfFinding(finding);
  const section = finding.section === 'plan' ? '1' : finding.section;
  // Of a whole list its card; of the whole plan the heading of the page.
  if (spot === null) useNavigation.getState().goTo({ section, focus: kindOfFinding(finding) ?? 'plan' });
  else goToSpot(spot.target, spot.field, section);
}
