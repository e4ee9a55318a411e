import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { attachInto } from '../../components/attachments/attachment-actions.ts';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { focusCard, WorksheetCard } from './worksheet-card.tsx';

/** What the plan says beside its figures: retention in service and the opinion of the auditors. */
export function OpinionCards() {
  return (
    <>
      <WorksheetCard
        id="retention"
        title="Trattenimento in servizio"
        norm="L. 207/2024. «Nessun caso» è una risposta."
      >
        <KindForm kind="retention" target={{ of: 'single', kind: 'retention' }} />
      </WorksheetCard>
      <WorksheetCard
        id="auditorsOpinion"
        title="Parere dell’organo di revisione"
        norm="Art. 19 c. 8 L. 448/2001. Il file del verbale si allega da qui, o si sceglie tra gli allegati della sezione."
      >
        <KindForm kind="auditorsOpinion" target={opinion} />
        <AttachOpinion />
      </WorksheetCard>
    </>
  );
}

const opinion = { of: 'single', kind: 'auditorsOpinion' } as const;

/** The file of the opinion, in one step: among the attachments of the section and in the field. */
function AttachOpinion() {
  const attachment = useDocument(({ capacity }) => capacity.auditorsOpinion.attachment);
  const readOnly = useReadOnly();
  if (readOnly || attachment !== null) return null;
  const attach = async () => {
    if (await attachInto('3.3.2', opinion, 'attachment')) focusCard(opinion.kind);
  };
  return (
    <Button
      mt="md"
      variant="light"
      leftSection={<IconPaperclip size={18} aria-hidden />}
      onClick={() => void attach()}
    >
      Allega il verbale…
    </Button>
  );
}
