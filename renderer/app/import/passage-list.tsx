import { Button, Checkbox, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { PiaoError } from '../../../shared/errors.ts';
import { lineWords } from '../../../shared/importing/line-words.ts';
import { type PassageNote, passageNotes } from '../../../shared/importing/review/open-notes.ts';
import type { ReviewDecision, ReviewReport } from '../../../shared/importing/review/review-report.ts';
import type { LineRange } from '../../../shared/importing/source.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { compareSectionKeys } from '../../../shared/plan/core/sections.ts';
import { api } from '../../api.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import classes from './review-screen.module.css';

interface Props {
  readonly onShowLines: (lines: readonly LineRange[]) => void;
  readonly onSeen: (decisions: Readonly<Record<string, ReviewDecision | null>>) => void;
}

/** The passages of the document that went nowhere: each can be put into the text of a section, or left out knowingly. */
export function PassageList({ onShowLines, onSeen }: Props) {
  const { report } = useOpenReview();
  return (
    <>
      {report.unmatched.length === 0 ? (
        <Text p="md">Ogni riga del documento è andata in una voce o nel testo di una sezione.</Text>
      ) : (
        <ul className={classes.notes}>
          {passageNotes(report).map((passage) => (
            <Passage key={passage.subject} passage={passage} onShowLines={onShowLines} onSeen={onSeen} />
          ))}
        </ul>
      )}
      {report.skipped.length > 0 && <Skipped skipped={report.skipped} onShowLines={onShowLines} />}
    </>
  );
}

interface PassageProps extends Props {
  readonly passage: PassageNote;
}

function Passage({ passage, onShowLines, onSeen }: PassageProps) {
  const { subject } = passage;
  const seen = useReview(({ decisions }) => decisions[subject] === 'seen');
  const sections = useDocument((doc) => doc.sections);
  const [section, setSection] = useState<string | null>(null);
  const words = lineWords(passage.lines);
  const place = async () => {
    if (section === null) return;
    try {
      await planStore.getState().carryOut((planId) => {
        const { content } = bodyOf(section);
        const body = { type: 'doc', content: [...content, ...richTextFromPlain(passage.text).content] };
        return api.sections.update({ planId, key: section, fields: { body } });
      });
      onSeen({ [subject]: 'seen' });
      useNotices
        .getState()
        .show({ tone: 'done', text: `Il passaggio (${words}) è ora in fondo al testo della sezione.` });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <li>
      <p className={classes.passage}>{passage.text}</p>
      <div className={classes.acts}>
        <Button variant="subtle" size="compact-sm" onClick={() => onShowLines([passage.lines])}>
          {words}
        </Button>
        <Select
          size="xs"
          aria-label={`Sezione in cui riportare ${words}`}
          placeholder="Riporta nella sezione…"
          value={section}
          onChange={setSection}
          data={Object.entries(sections)
            .sort(([a], [b]) => compareSectionKeys(a, b))
            .map(([value, { number, title }]) => ({
              value,
              label: [number, title].filter(Boolean).join(' ') || value,
            }))}
        />
        <Button variant="default" size="compact-sm" disabled={section === null} onClick={() => void place()}>
          Riporta
        </Button>
        <Checkbox
          size="sm"
          label="Vista"
          aria-label={`Vista: ${words}`}
          checked={seen}
          onChange={({ currentTarget: { checked } }) => onSeen({ [subject]: checked ? 'seen' : null })}
        />
      </div>
    </li>
  );
}

/** As it is when the writing has come to its turn. */
function bodyOf(section: string) {
  const { load } = planStore.getState();
  const body = load.state === 'ready' ? load.document.sections[section]?.body : undefined;
  if (body === undefined)
    throw new PiaoError(
      'import.section-missing',
      'La sezione scelta non c’è più nel documento: scegliere un’altra sezione in cui riportare il passaggio.',
    );
  return body;
}

function Skipped({ skipped, onShowLines }: Pick<Props, 'onShowLines'> & Pick<ReviewReport, 'skipped'>) {
  return (
    <details className={classes.skipped}>
      <summary>
        Righe lasciate fuori apposta ({skipped.length}): indice, numeri e intestazioni di pagina
      </summary>
      <ul>
        {skipped.map(({ lines, reason }) => (
          <li key={lines.join('-')}>
            <Button variant="subtle" size="compact-sm" onClick={() => onShowLines([lines])}>
              {lineWords(lines)}
            </Button>
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
