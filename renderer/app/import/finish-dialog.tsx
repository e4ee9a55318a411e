import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { findingSubject, passageSubject } from '../../../shared/importing/review/review-report.ts';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { planStore } from '../../stores/use-plan.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';
import { counted } from './entry-words.ts';

interface Props {
  readonly onClose: () => void;
  readonly onFinished: (planId: string, toReview: number) => void;
}

/** What goes into the plan and how, before it is made. */
export function FinishDialog({ onClose, onFinished }: Props) {
  useReturnFocus();
  const review = useOpenReview();
  const decisions = useReview((state) => state.decisions);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const of = (decision: 'accepted' | 'discarded') =>
    review.entries.filter(({ key }) => decisions[key] === decision).length;
  const [accepted, discarded] = [of('accepted'), of('discarded')];
  const open = review.entries.length - accepted - discarded;
  const unseen = [
    ...review.report.findings.flatMap(({ ofSource }, index) => (ofSource ? [findingSubject(index)] : [])),
    ...review.report.unmatched.map((_, index) => passageSubject(index)),
  ].filter((subject) => decisions[subject] !== 'seen').length;

  const finish = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await planStore.getState().flush();
      const { planId, toReview } = await api.imports.finish({ reviewId: review.id });
      onFinished(planId, toReview);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Crea il piano">
      <Stack>
        <Text>
          Dal documento «{review.fileName}» nasce una bozza con{' '}
          {counted(accepted, 'voce accettata', 'voci accettate')}
          {discarded > 0 && `; ${counted(discarded, 'scartata resta', 'scartate restano')} fuori`}.
        </Text>
        {open > 0 && (
          <Alert color="yellow" title={`${counted(open, 'voce non esaminata', 'voci non esaminate')}`}>
            Entrano nel piano con il segno «da rivedere», che il Quadro del piano conta e che va tolto o
            motivato prima di proporre il piano alla Giunta.
          </Alert>
        )}
        {unseen > 0 && (
          <Alert
            color="yellow"
            title={`${counted(unseen, 'segnalazione non vista', 'segnalazioni non viste')}`}
          >
            Restano righe non collocate o cose che non tornano nel documento: dopo la creazione non si
            ritrovano più.
          </Alert>
        )}
        <Text fz="sm" c="dimmed">
          Prima di scrivere il programma fa una copia di sicurezza dell’archivio.
        </Text>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Continua l’esame
          </Button>
          <Button data-autofocus loading={busy} onClick={() => void finish()}>
            Crea il piano
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
