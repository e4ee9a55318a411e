import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconTrash } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { objectives } from '../../../shared/plan/performance/objectives.ts';
import { KeptColumnsField } from '../../components/fields/kept-columns-field.tsx';
import { HistoryButton } from '../../components/history/history-button.tsx';
import { ReviewNote } from '../../components/review/review-note.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';
import { structureName } from './group-objectives.ts';
import { duplicateObjective, removeObjective } from './objective-actions.ts';
import { ObjectiveDetails } from './objective-details.tsx';
import { ObjectiveLetters } from './objective-letters.tsx';
import classes from './objectives.module.css';

interface Props {
  readonly id: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** The sheet of one objective: what identifies it, the nine fields a)–i), its links. */
export function ObjectiveSheet({ id, headingRef }: Props) {
  const objective = useDocument((doc) => doc.objectives.find((candidate) => candidate.id === id));
  const structure = useDocument((doc) => structureName(doc, objective?.unit ?? null));
  const readOnly = useReadOnly();
  const target: FieldTarget = { of: 'item', kind: 'objectives', id };
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={backToList}>
          Torna agli obiettivi
        </Button>
        {objective !== undefined && (
          <Group gap="xs">
            <HistoryButton target={target} name={objective.title === '' ? 'Obiettivo' : objective.title} />
            {!readOnly && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconCopy size={18} aria-hidden />}
                  onClick={() => void duplicateObjective(objective)}
                >
                  Duplica
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  onClick={() => void removeObjective(objective, backToList)}
                >
                  Elimina
                </Button>
              </>
            )}
          </Group>
        )}
      </Group>
      <div>
        <Text c="dimmed">{`2.2 Performance · ${structure}`}</Text>
        <Title order={1} ref={headingRef} tabIndex={-1} className={classes.heading}>
          {objective === undefined
            ? 'Obiettivo eliminato'
            : `Obiettivo ${objective.number ?? ''}: ${objective.title === '' ? 'senza titolo' : objective.title}`}
        </Title>
      </div>
      {objective !== undefined && (
        <>
          <ReviewNote target={target} />
          <section className={pageClasses.card} aria-label="Identificazione">
            <ObjectiveDetails target={target} />
          </section>
          <section className={pageClasses.card} aria-label="Scheda">
            <Title order={2} mb="sm">
              Scheda
            </Title>
            <ObjectiveLetters target={target} />
            <KeptColumnsField target={target} label={objectives.fields.otherColumns} />
          </section>
        </>
      )}
    </Stack>
  );
}

function backToList(): void {
  useNavigation.getState().goTo({ section: '2.2' });
}
