import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconCopy, IconTrash } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { anomalies, riskFactors } from '../../../../shared/calculators/risk.ts';
import { anomalyWords, riskFactorWords } from '../../../../shared/plan/risk/factors.ts';
import { riskEvents } from '../../../../shared/plan/risk/risk-events.ts';
import { KeptColumnsField } from '../../../components/fields/kept-columns-field.tsx';
import { duplicateRow, removeRow } from '../../../components/grid/grid-actions.ts';
import { HistoryButton } from '../../../components/history/history-button.tsx';
import { ConfidentialNote } from '../../../components/notes/confidential-note.tsx';
import { ReviewNote } from '../../../components/review/review-note.tsx';
import { type FieldTarget, ownerKey } from '../../../stores/field-target.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import { openEvent } from './event-actions.ts';
import { EventDetails } from './event-details.tsx';
import { LevelCard } from './level-card.tsx';
import { QualitativeCard } from './qualitative-card.tsx';
import { RatingSummary } from './rating-summary.tsx';
import { ScoreCard } from './score-card.tsx';
import { TraitCard } from './trait-card.tsx';

interface Props {
  readonly id: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** The calculator sheet of one risk event: what it is, the three ways to rate it, its level, its measures. */
export function EventSheet({ id, headingRef }: Props) {
  const events = useDocument((doc) => doc.riskEvents);
  const readOnly = useReadOnly();
  const index = events.findIndex((candidate) => candidate.id === id);
  const event = events[index];
  const target: FieldTarget = { of: 'item', kind: 'riskEvents', id };
  const back = () => useNavigation.getState().goTo({ section: '2.3', focus: ownerKey(target) });
  if (event === undefined) {
    return (
      <Stack gap="lg">
        <BackButton onClick={() => useNavigation.getState().goTo({ section: '2.3' })} />
        <Title order={1} ref={headingRef} tabIndex={-1} className={pageClasses.heading}>
          Evento eliminato
        </Title>
      </Stack>
    );
  }
  const name = event.description === '' ? 'senza descrizione' : event.description;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <BackButton onClick={back} />
        <Group gap="xs">
          <StepButton label="Evento precedente" id={events[index - 1]?.id} icon={IconChevronLeft} />
          <StepButton label="Evento successivo" id={events[index + 1]?.id} icon={IconChevronRight} />
          <HistoryButton target={target} name={name} />
          {!readOnly && (
            <>
              <Button
                variant="default"
                leftSection={<IconCopy size={18} aria-hidden />}
                onClick={async () => {
                  const copy = await duplicateRow('riskEvents', id);
                  if (copy !== null) openEvent(copy);
                }}
              >
                Duplica
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={async () => {
                  if (await removeRow('riskEvents', event)) useNavigation.getState().goTo({ section: '2.3' });
                }}
              >
                Elimina
              </Button>
            </>
          )}
        </Group>
      </Group>
      <div>
        <Text c="dimmed">
          2.3 Registro · evento {index + 1} di {events.length}
        </Text>
        <Title order={1} ref={headingRef} tabIndex={-1} className={pageClasses.heading}>
          Evento rischioso: {name}
        </Title>
      </div>
      <ReviewNote target={target} />
      <RatingSummary event={event} />
      <section className={pageClasses.card} aria-label="Identificazione">
        <EventDetails target={target} area={event.area} />
        <KeptColumnsField target={target} label={riskEvents.fields.otherColumns} />
      </section>
      <TraitCard
        target={target}
        field="factors"
        letter="R"
        title="Rischiosità (R): i 13 fattori"
        traits={riskFactors}
        words={riskFactorWords}
      />
      <TraitCard
        target={target}
        field="anomalies"
        letter="V"
        title="Vulnerabilità (V): le 8 anomalie"
        note="V = (8 + 4 × anomalie presenti) / 8: con tre anomalie è 20 / 8 = 2,50."
        traits={anomalies}
        words={anomalyWords}
      />
      <ScoreCard event={event} />
      <QualitativeCard event={event} />
      <LevelCard event={event} />
      <ConfidentialNote kind="riskEvents" id={id} />
    </Stack>
  );
}

function BackButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onClick}>
      Torna al registro
    </Button>
  );
}

interface StepProps {
  readonly label: string;
  /** Undefined at the end of the register. */
  readonly id: string | undefined;
  readonly icon: typeof IconChevronLeft;
}

function StepButton({ label, id, icon: Icon }: StepProps) {
  return (
    <Button
      variant="default"
      px="xs"
      aria-label={label}
      title={label}
      // Not `disabled`, which would drop the focus of who has just come to the last one.
      aria-disabled={id === undefined}
      data-disabled={id === undefined || undefined}
      onClick={() => {
        if (id !== undefined) openEvent(id);
      }}
    >
      <Icon size={18} aria-hidden />
    </Button>
  );
}
