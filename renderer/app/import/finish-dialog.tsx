import { Alert, Text } from '@mantine/core';
import { findingNotes, passageNotes, unseen } from '../../../shared/importing/review/open-notes.ts';
import { counted } from '../../../shared/labels/counted.ts';
import { api } from '../../api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { planStore } from '../../stores/use-plan.ts';
import { useOpenReview, useReview } from '../../stores/use-review.ts';

interface Props {
  readonly onClose: () => void;
  readonly onFinished: (planId: string, toReview: number) => void;
}

/** What goes into the plan and how, before it is made. */
export function FinishDialog({ onClose, onFinished }: Props) {
  const review = useOpenReview();
  const decisions = useReview((state) => state.decisions);
  const submission = useSubmission();
  const of = (decision: 'accepted' | 'discarded') =>
    review.entries.filter(({ key }) => decisions[key] === decision).length;
  const [accepted, discarded] = [of('accepted'), of('discarded')];
  const open = review.entries.length - accepted - discarded;
  const notes = [...findingNotes(review.report), ...passageNotes(review.report)];
  const unlooked = unseen(notes, decisions).length;

  const finish = () =>
    submission.run(async () => {
      await planStore.getState().flush();
      const { planId, toReview } = await api.imports.finish({ reviewId: review.id });
      onFinished(planId, toReview);
    });
  return (
    <FormDialog
      title="Crea il piano"
      submitLabel="Crea il piano"
      cancelLabel="Continua l’esame"
      focusFirst="submit"
      submission={submission}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onClose={onClose}
    >
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
      {unlooked > 0 && (
        <Alert color="yellow" title={counted(unlooked, 'segnalazione non vista', 'segnalazioni non viste')}>
          Passi non collocati e cose che non tornano nel documento: restano «da rivedere» nella sezione di cui
          parlano, e da lì si chiudono uno alla volta.
        </Alert>
      )}
      <Text fz="sm" c="dimmed">
        Prima di scrivere il programma fa una copia di sicurezza dell’archivio.
      </Text>
    </FormDialog>
  );
}
