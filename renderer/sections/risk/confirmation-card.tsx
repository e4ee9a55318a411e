import { offersConfirmation } from '../../../shared/plan/risk/confirmation.ts';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { useDocument } from '../../stores/use-plan.ts';
import { KindCard } from '../other/kind-card.tsx';

/** The yearly confirmation of the subsection, for the enti that may give it. */
export function ConfirmationCard() {
  const isOffered = useDocument(offersConfirmation);
  if (!isOffered) return null;
  return (
    <KindCard kind="confirmation">
      <KindForm kind="confirmation" target={{ of: 'single', kind: 'confirmation' }} />
    </KindCard>
  );
}
