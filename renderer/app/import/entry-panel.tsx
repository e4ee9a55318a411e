import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { lineWords } from '../../../shared/importing/line-words.ts';
import type { ReviewEntry } from '../../../shared/importing/review/review-entry.ts';
import type { LineRange } from '../../../shared/importing/source.ts';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { NarrativeField } from '../../components/narrative/narrative-field.tsx';
import { PlanCard } from '../../sections/administration/plan-card.tsx';
import { useDocument } from '../../stores/use-plan.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { confidenceWords, entryName, entrySort, stateWords } from './entry-words.ts';
import classes from './review-screen.module.css';

export interface EntryActions {
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
  /** Takes the decision back. */
  readonly onReopen: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

interface Props extends EntryActions {
  readonly entry: ReviewEntry;
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onShowLines: (lines: readonly LineRange[]) => void;
}

/** One entry: what it is and how it was read, its fields to be corrected, and what to do with it. */
export function EntryPanel({ entry, panelRef, headingRef, onShowLines, ...actions }: Props) {
  const { report } = useOpenReview();
  const name = useDocument((doc) => entryName(doc, entry));
  const decision = useReview(({ decisions }) => decisions[entry.key]);
  const corrected = useReview((state) => state.corrected.has(entry.key));
  const against = report.findings.filter((finding) => finding.entry === entry.key && finding.ofSource);
  return (
    <section ref={panelRef} className={classes.panel} aria-label="Voce">
      <Stack gap="sm">
        <div>
          <Text fz="sm" c="dimmed">
            {entrySort(entry)} · {confidenceWords[entry.confidence]} · {stateWords(decision, corrected)}
          </Text>
          <Title order={2} ref={headingRef} tabIndex={-1} className={classes.heading}>
            {name}
          </Title>
          <Lines lines={entry.lines} onShow={onShowLines} />
        </div>
        <ActionButtons entry={entry} {...actions} />
        {against.length > 0 && (
          <Alert color="yellow" title="Nel documento qualcosa non torna">
            {against.map(({ code, message }) => (
              <p key={`${code} ${message}`} className={classes.against}>
                {message}
              </p>
            ))}
          </Alert>
        )}
        {decision === 'discarded' ? (
          <Alert title="Scartata">Non entrerà nel piano, come se il documento non la contenesse.</Alert>
        ) : (
          <ErrorBoundary resetKey={entry.key}>
            <EntryForm key={entry.key} target={entry.target} />
          </ErrorBoundary>
        )}
      </Stack>
    </section>
  );
}

function Lines({
  lines,
  onShow,
}: {
  readonly lines: readonly LineRange[];
  readonly onShow: Props['onShowLines'];
}) {
  if (lines.length === 0) return <Text fz="sm">Il documento non la riporta: va indicata.</Text>;
  return (
    <Group gap="xs">
      <Text fz="sm">Letta da:</Text>
      {lines.map((range) => (
        <Button key={range.join('-')} variant="subtle" size="compact-sm" onClick={() => onShow([range])}>
          {lineWords(range)}
        </Button>
      ))}
    </Group>
  );
}

function EntryForm({ target }: Pick<ReviewEntry, 'target'>) {
  if (target === null) return <PlanCard />;
  if (target.of === 'section') return <NarrativeField section={target.key} />;
  return <KindForm kind={target.kind} target={target} />;
}

function ActionButtons({
  entry,
  onAccept,
  onDiscard,
  onReopen,
  onPrevious,
  onNext,
}: EntryActions & Pick<Props, 'entry'>) {
  const decision = useReview(({ decisions }) => decisions[entry.key]);
  const corrected = useReview((state) => state.corrected.has(entry.key));
  return (
    <Group gap="xs">
      {decision === undefined ? (
        <>
          <Button leftSection={<IconCheck size={18} aria-hidden />} title="Ctrl+Invio" onClick={onAccept}>
            {corrected ? 'Conferma la correzione' : 'Accetta'}
          </Button>
          {entry.target !== null && (
            <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={onDiscard}>
              Scarta
            </Button>
          )}
        </>
      ) : (
        <Button variant="default" onClick={onReopen}>
          Riporta tra quelle da esaminare
        </Button>
      )}
      <Button
        variant="subtle"
        leftSection={<IconArrowUp size={18} aria-hidden />}
        title="Ctrl+PagSu"
        onClick={onPrevious}
      >
        Precedente
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconArrowDown size={18} aria-hidden />}
        title="Ctrl+PagGiù"
        onClick={onNext}
      >
        Successiva
      </Button>
    </Group>
  );
}
