import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import type { Finding, Severity } from '../../../shared/checks/finding.ts';
import { fixOf } from '../../../shared/checks/fixes.ts';
import { reasonOf } from '../../../shared/checks/reasons.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './findings-panel.module.css';
import { fixFinding } from './fix-finding.ts';
import { sectionWords } from './section-words.ts';

const signs = {
  blocking: { word: 'Bloccante', icon: IconAlertOctagon },
  warning: { word: 'Avviso', icon: IconAlertTriangle },
} as const satisfies Record<Severity, unknown>;

interface Props {
  readonly finding: Finding;
  readonly readOnly: boolean;
  readonly onGo: () => void;
  /** The correction is stored: the entry is about to go. */
  readonly onFixed: () => void;
  /** Null when it cannot be accepted. */
  readonly onAccept: (() => void) | null;
}

/** What is wrong and where, why it matters, and what can be done about it. */
export function FindingEntry({ finding, readOnly, onGo, onFixed, onAccept }: Props) {
  const doc = useDocument((document) => document);
  const messageId = useId();
  const fixId = useId();
  const { word, icon: Icon } = signs[finding.severity];
  const reason = reasonOf(finding.code);
  const fix = readOnly ? null : fixOf(doc, finding);
  const apply = async () => {
    if (await fixFinding(finding)) onFixed();
  };
  return (
    <li className={classes.card}>
      <button type="button" className={classes.finding} onClick={onGo}>
        <span className={classes.severity} data-severity={finding.severity}>
          <Icon size={16} aria-hidden />
          {word}
          {finding.section !== 'plan' && (
            <span className={classes.where}>{sectionWords(finding.section)}</span>
          )}
        </span>
        <span id={messageId}>{finding.message}</span>
      </button>
      {reason !== null && <p className={classes.reason}>Perché: {reason}</p>}
      {fix !== null && (
        <p className={classes.fix} id={fixId}>
          Correzione: {fix.words}.
        </p>
      )}
      {(fix !== null || onAccept !== null) && (
        <div className={classes.acts}>
          {fix !== null && (
            <Button
              variant="light"
              size="compact-sm"
              aria-describedby={`${messageId} ${fixId}`}
              onClick={() => void apply()}
            >
              Correggi
            </Button>
          )}
          {onAccept !== null && (
            <Button
              className={classes.act}
              variant="subtle"
              size="compact-sm"
              aria-describedby={messageId}
              onClick={onAccept}
            >
              Accetta con motivazione…
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
