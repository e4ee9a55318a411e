import { Button, Checkbox, Text } from '@mantine/core';
import { lineWords } from '../../../shared/importing/line-words.ts';
import { findingNotes } from '../../../shared/importing/review/open-notes.ts';
import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import type { LineRange } from '../../../shared/importing/source.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import classes from './review-screen.module.css';

interface Props {
  readonly onShowLines: (lines: readonly LineRange[]) => void;
  readonly onShowEntry: (key: string) => void;
  readonly onSeen: (decisions: Readonly<Record<string, ReviewDecision | null>>) => void;
}

/** What does not add up in the document, with where it stands and what it speaks of. */
export function FindingList({ onShowLines, onShowEntry, onSeen }: Props) {
  const { report } = useOpenReview();
  const decisions = useReview((state) => state.decisions);
  const findings = findingNotes(report);
  if (findings.length === 0) return <Text p="md">Nel documento non risulta nulla che non torni.</Text>;
  return (
    <ul className={classes.notes}>
      {findings.map(({ subject, message, lines, entry }) => (
        <li key={subject}>
          <p>{message}</p>
          <div className={classes.acts}>
            {lines !== null && (
              <Button variant="subtle" size="compact-sm" onClick={() => onShowLines([lines])}>
                {lineWords(lines)}
              </Button>
            )}
            {entry !== null && (
              <Button variant="subtle" size="compact-sm" onClick={() => onShowEntry(entry)}>
                Vai alla voce
              </Button>
            )}
            <Checkbox
              size="sm"
              label="Vista"
              aria-label={`Vista: ${message}`}
              checked={decisions[subject] === 'seen'}
              onChange={({ currentTarget: { checked } }) => onSeen({ [subject]: checked ? 'seen' : null })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
