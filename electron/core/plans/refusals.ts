import { PiaoError } from '../../../shared/errors.ts';
import type { PlanStatus } from '../../../shared/plan/core/header.ts';
import { type PlanDocument, planTitle } from '../../../shared/plan/document.ts';
import type { Writer } from '../database/tables.ts';

/** Throws `plan.exists` when a plan of that id is already there. */
export async function refuseExisting(trx: Writer, doc: PlanDocument): Promise<void> {
  const there = await trx.selectFrom('plans').select('id').where('id', '=', doc.plan.id).executeTakeFirst();
  if (there === undefined) return;
  throw new PiaoError(
    'plan.exists',
    `Il piano «${planTitle(doc)}» è già nell'archivio: aprirlo dall'elenco dei piani.`,
    { details: { planId: doc.plan.id } },
  );
}

const lockedReasons: Readonly<Record<Exclude<PlanStatus, 'draft'>, string>> = {
  proposed:
    'Il piano non è più in bozza e non si può modificare: per cambiarlo ritirare la proposta, che torna in bozza.',
  approved: 'Il piano è approvato e non si può modificare: per cambiarlo farne una copia, che è una bozza.',
  archived:
    "Il piano è archiviato e non si può modificare: riprenderlo dall'archivio o farne una copia, che è una bozza.",
};

/** Throws `plan.locked`: only a draft can be edited. */
export function refuseLocked(doc: PlanDocument): void {
  const { id: planId, status } = doc.plan;
  if (status === 'draft') return;
  throw new PiaoError('plan.locked', lockedReasons[status], { details: { planId, status } });
}

/** Throws `plan.not-draft`. */
export function refuseUnlessDraft(doc: PlanDocument): void {
  if (doc.plan.status === 'draft') return;
  throw new PiaoError(
    'plan.not-draft',
    'Si può congelare solo un piano in bozza: questo è già stato proposto.',
    { details: { planId: doc.plan.id, status: doc.plan.status } },
  );
}

/** Throws `plan.not-proposed`, `plan.motivation-missing`. */
export function refuseWithdrawal(doc: PlanDocument, motivation: string): void {
  if (doc.plan.status !== 'proposed') {
    throw new PiaoError(
      'plan.not-proposed',
      'Si può ritirare solo un piano proposto e non ancora approvato.',
      {
        details: { planId: doc.plan.id, status: doc.plan.status },
      },
    );
  }
  if (motivation.trim() === '') {
    throw new PiaoError(
      'plan.motivation-missing',
      'Per ritirare la proposta serve una motivazione: scriverla.',
    );
  }
}

/** The refusal of an undo or redo when there is none left. */
export function nothingTo(action: 'undo' | 'redo'): PiaoError {
  return new PiaoError(
    `history.nothing-to-${action}`,
    action === 'undo' ? "Non c'è nulla da annullare." : "Non c'è nulla da ripristinare.",
  );
}
