import { CloseButton, Title } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';
import { spotOfFinding } from '../../components/fields/finding-key.ts';
import { hasSheet } from '../../sections/sheets.ts';
import { fieldKey } from '../../stores/field-target.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { findingsCount } from './findings-count.ts';
import classes from './findings-panel.module.css';

const signs = {
  blocking: { word: 'Bloccante', icon: IconAlertOctagon },
  warning: { word: 'Avvertenza', icon: IconAlertTriangle },
} as const satisfies Record<Severity, unknown>;

/** What the checks found, the blocking first; each leads to where it is mended. */
export function FindingsPanel() {
  const findings = useFindings((state) => state.findings);
  const togglePanel = useFindings((state) => state.togglePanel);
  return (
    <section aria-label="Segnalazioni" className={classes.panel}>
      <header className={classes.header}>
        <Title order={2}>Segnalazioni</Title>
        <CloseButton aria-label="Chiudi le segnalazioni" onClick={togglePanel} />
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
              <FindingLink key={`${finding.code} ${finding.path}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function FindingLink({ finding }: { readonly finding: Finding }) {
  const { word, icon: Icon } = signs[finding.severity];
  return (
    <li>
      <button type="button" className={classes.finding} onClick={() => goToFinding(finding)}>
        <span className={classes.severity} data-severity={finding.severity}>
          <Icon size={16} aria-hidden />
          {word}
          {finding.section !== 'plan' && <span className={classes.where}>sezione {finding.section}</span>}
        </span>
        <span>{finding.message}</span>
      </button>
    </li>
  );
}

function goToFinding(finding: Finding): void {
  const spot = spotOfFinding(finding);
  const { goTo } = useNavigation.getState();
  const section = finding.section === 'plan' ? '1' : finding.section;
  if (spot === null) {
    goTo({ section });
    return;
  }
  const { target, field } = spot;
  const item = target.of === 'item' && hasSheet(target.kind) ? { kind: target.kind, id: target.id } : null;
  goTo({ section, item, focus: field === null ? null : fieldKey(target, field) });
}
