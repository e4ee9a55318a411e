import { PiaoError } from '../../../shared/errors.ts';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanStatus, Resolution } from '../../../shared/plan/core/header.ts';
import { resolutionProblems } from '../../../shared/plan/core/resolution-checks.ts';
import { type PlanDocument, planTitle } from '../../../shared/plan/document.ts';
import { isOpenWhenApproved } from '../../../shared/plan/open-when-approved.ts';
import type { Writer } from '../database/tables.ts';

/** Throws `plan.exists` when a plan of that id is already there. */
export async function refuseExisting(trx: Writer, doc: PlanDocument): Promise<void> {
  const there = await trx.selectFrom('plans').select('id').where('id', '=', doc.plan.id).executeTakeFirst();
  if (there === undefined) return;
  throw new PiaoError(
    'plan.exists',
    `Il piano «${planTitle(doc)}» è già nell’archivio: aprirlo dall’elenco dei piani.`,
    { details: { planId: doc.plan.id } },
  );
}

const lockedReasons: Readonly<Record<Exclude<PlanStatus, 'draft'>, string>> = {
  proposed:
    'Il piano non è più in bozza e non si può modificare: per cambiarlo ritirare la proposta, che torna in bozza.',
  approved:
    'Il piano è approvato e non si può modificare: si registrano soltanto i risultati del monitoraggio; per cambiarlo avviarne un aggiornamento, che è una bozza.',
  archived:
    'Il piano è archiviato e non si può modificare: riportarlo tra i piani in corso o farne una copia, che è una bozza.',
};

/**
 * Throws `plan.locked`: a draft can be edited; of an approved plan, what is found by monitoring it alone, which is no
 * part of what was approved.
 */
export function refuseLocked(doc: PlanDocument, changes: readonly PlanChange[]): void {
  const { id: planId, status } = doc.plan;
  if (status === 'draft') return;
  if (status === 'approved' && changes.every(isMonitoringResult)) return;
  throw new PiaoError('plan.locked', lockedReasons[status], { details: { planId, status } });
}

/** Before an edit is even worked out. Throws `plan.locked`. */
export function refuseShut(doc: PlanDocument): void {
  if (doc.plan.status !== 'approved') refuseLocked(doc, []);
}

function isMonitoringResult(change: PlanChange): boolean {
  return (change.target === 'item' || change.target === 'move') && isOpenWhenApproved(change.kind);
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

/** Throws `plan.not-proposed`. */
export function refuseResolution(doc: PlanDocument): void {
  if (doc.plan.status === 'proposed') return;
  throw new PiaoError(
    'plan.not-proposed',
    'La deliberazione si registra su una proposta congelata: prima congelare il piano per la Giunta.',
    { details: { planId: doc.plan.id, status: doc.plan.status } },
  );
}

/** Throws `plan.resolution-number`, `plan.resolution-in-future`, `plan.resolution-publication-order`. */
export function refuseResolutionFacts(facts: Parameters<typeof resolutionProblems>[0], now: Date): void {
  const [problem] = resolutionProblems(facts, isoDay(now));
  if (problem === undefined) return;
  throw new PiaoError(problem.code, problem.message, { details: { field: problem.field } });
}

/** Of a proposal. Throws `plan.not-proposed`, `plan.resolution-missing`. */
export function recordedResolution(doc: PlanDocument): Resolution {
  refuseResolution(doc);
  if (doc.plan.resolution !== null) return doc.plan.resolution;
  throw new PiaoError('plan.resolution-missing', 'Manca la deliberazione: prima registrarla.', {
    details: { planId: doc.plan.id },
  });
}

/** Throws `plan.not-proposed`, `plan.resolution-missing`, `plan.resolution-incomplete`. */
export function refuseApproval(doc: PlanDocument): void {
  const resolution = recordedResolution(doc);
  const missing = [
    ...(resolution.body.trim() === '' ? ['l’organo'] : []),
    ...(resolution.number.trim() === '' ? ['il numero'] : []),
    ...(resolution.date === null ? ['la data'] : []),
  ];
  if (missing.length === 0) return;
  throw new PiaoError(
    'plan.resolution-incomplete',
    `Della deliberazione manca ${missing.join(', ')}: completarla prima di rendere definitivo il piano approvato.`,
  );
}

/** Throws `plan.not-approved`. */
export function refuseUnlessApproved(doc: PlanDocument): void {
  if (doc.plan.status === 'approved') return;
  throw new PiaoError('plan.not-approved', 'Si può fare soltanto su un piano approvato.', {
    details: { planId: doc.plan.id, status: doc.plan.status },
  });
}

/** The refusal of an undo or redo when there is none left. */
export function nothingTo(action: 'undo' | 'redo'): PiaoError {
  return new PiaoError(
    `history.nothing-to-${action}`,
    action === 'undo' ? 'Non c’è nulla da annullare.' : 'Non c’è nulla da ripristinare.',
  );
}
