import { Button, Group, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { isOfImport, openMarks, sectionOfMark } from '../../../shared/plan/core/review-state.ts';
import pageClasses from '../../sections/section-page.module.css';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { focusOrHeading } from '../return-focus.ts';
import classes from './review.module.css';
import { clearMarks } from './review-actions.ts';
import { ReviewRow } from './review-row.tsx';

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
  const list = useRef<HTMLUListElement>(null);
  /** The row that took the place of one that went, or the last: the work goes on there. */
  const focusRow = (index: number) =>
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const rows = list.current?.querySelectorAll<HTMLElement>('li > button:first-of-type') ?? [];
      focusOrHeading(rows[Math.min(index, rows.length - 1)] ?? null);
    });
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
        <ul className={classes.list} ref={list}>
          {listed.map((mark, index) => (
            <ReviewRow key={mark.id} mark={mark} onEnded={() => focusRow(index)} />
          ))}
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
