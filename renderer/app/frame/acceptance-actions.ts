import type { Finding } from '../../../shared/checks/finding.ts';
import { undo } from '../../sections/history.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';

/**
 * Keeps in the plan that the office accepts a warning, and why. Rejects when it could not be stored.
 *
 * @param on ISO date
 */
export async function acceptFinding(
  finding: Finding,
  { motivation, acceptedBy, on }: { motivation: string; acceptedBy: string; on: string },
): Promise<void> {
  const { load, create } = planStore.getState();
  if (load.state !== 'ready') throw new Error('no plan is open');
  await create(
    'acceptedFindings',
    { code: finding.code, item: finding.item ?? '', motivation, acceptedBy, acceptedOn: on },
    load.document.acceptedFindings.length,
  );
  tell('Avviso accettato con la sua motivazione.');
}

/** The warning is open again, if the checks still find it. */
export async function withdrawAcceptance(id: string): Promise<void> {
  try {
    await planStore.getState().remove('acceptedFindings', id);
    tell('Accettazione annullata.');
  } catch (error) {
    showError(error);
  }
}

function tell(text: string): void {
  useNotices.getState().show({ tone: 'done', text, action: { label: 'Annulla', run: () => void undo() } });
}
