import { Button, Group, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { markName, markWords } from '../../../shared/labels/mark-name.ts';
import { isOfImport, openMarks, sectionOfMark } from '../../../shared/plan/core/review-state.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import pageClasses from '../../sections/section-page.module.css';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import link from '../link-button.module.css';
import { targetOfMark } from './mark-target.ts';
import classes from './review.module.css';
import { clearMarks } from './review-actions.ts';

interface Props {
  readonly section: string;
}

/** As many rows as one takes in; the others on demand. */
const SHOWN = 10;

/** What of a section was taken over from last year's plan or a document and nobody has looked at yet. */
export function SectionReview({ section }: Props) {
  const doc = useDocument((document) => document);
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const marks = useMemo(
    () => openMarks(doc).filter((mark) => sectionOfMark(mark) === section),
    [doc, section],
  );
  if (marks.length === 0) return null;
  const listed = all ? marks : marks.slice(0, SHOWN);
  return (
    <section className={pageClasses.card} aria-label="Da rivedere">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            Da rivedere: {marks.length}
          </Title>
          <Text size="sm" c="dimmed">
            {marks.every(isOfImport) ? 'Dal documento importato.' : 'Ripresi dal piano precedente.'} Finché ce
            ne sono, il piano non si può congelare.
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Nascondi l’elenco' : 'Mostra l’elenco'}
          </Button>
          {!readOnly && (
            <Button variant="default" onClick={() => void clearMarks(marks)}>
              Segna tutti come rivisti
            </Button>
          )}
        </Group>
      </Group>
      {open && (
        <ul className={classes.list}>
          {listed.map((mark) => {
            const name = markName(doc, mark);
            return (
              <li key={mark.id} className={classes.row}>
                <button
                  type="button"
                  className={link.link}
                  onClick={() => goToSpot(targetOfMark(mark), null)}
                >
                  {name}
                </button>
                <span className={classes.why}>{markWords(mark)}</span>
                {!readOnly && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Segna come rivisto: ${name}`}
                    onClick={() => void clearMarks([mark])}
                  >
                    Rivisto
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open && marks.length > SHOWN && (
        <Button size="compact-md" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Mostra solo i primi' : `Mostra tutti i ${marks.length} elementi`}
        </Button>
      )}
    </section>
  );
}
