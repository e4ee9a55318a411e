import { KindForm } from '../../components/kind/kind-form.tsx';
import { WorksheetCard } from './worksheet-card.tsx';

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
        norm="Art. 19 c. 8 L. 448/2001. Il verbale si aggiunge tra gli allegati e si sceglie qui."
      >
        <KindForm kind="auditorsOpinion" target={{ of: 'single', kind: 'auditorsOpinion' }} />
      </WorksheetCard>
    </>
  );
}
