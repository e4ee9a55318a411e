import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { findingsCount } from '../frame/findings-count.ts';
import { goToFinding } from '../frame/findings-panel.tsx';
import { sectionWords } from '../frame/section-words.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';

const signs = {
  blocking: { word: 'Bloccante', icon: IconAlertOctagon },
  warning: { word: 'Avviso', icon: IconAlertTriangle },
} as const satisfies Record<Severity, unknown>;

/** As many as fit beside the rest of the page; the others on demand. */
const SHOWN = 5;

/** What the checks found, the blocking first; each leads to its field. */
export function OpenFindings() {
  const findings = useFindings((state) => state.findings);
  const [all, setAll] = useState(false);
  const listed = all ? findings : findings?.slice(0, SHOWN);
  return (
    <HomeCard title="Segnalazioni aperte" wide>
      <p className={classes.small}>
        {findings === null
          ? 'Controllo in corso…'
          : findings.length === 0
            ? 'Nessuna segnalazione.'
            : findingsCount(findings)}
      </p>
      <ul className={classes.findings}>
        {listed?.map((finding) => (
          <FindingRow key={`${finding.code} ${finding.path}`} finding={finding} />
        ))}
      </ul>
      {findings !== null && findings.length > SHOWN && (
        <Button size="compact-md" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Mostra solo le prime' : `Mostra tutte le ${findings.length} segnalazioni`}
        </Button>
      )}
    </HomeCard>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { word, icon: Icon } = signs[finding.severity];
  return (
    <li>
      <button type="button" className={classes.finding} onClick={() => goToFinding(finding)}>
        <span className={classes.severity} data-severity={finding.severity}>
          <Icon size={16} aria-hidden /> {word}
        </span>
        <span>
          {finding.message}
          {finding.section !== 'plan' && (
            <span className={classes.where}> ({sectionWords(finding.section)})</span>
          )}
        </span>
      </button>
    </li>
  );
}
