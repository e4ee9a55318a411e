import { PiaoError } from '../../../shared/errors.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { canonicalJson } from '../plans/canonical.ts';
import { contentsOf } from '../plans/contents-of.ts';
import { sealedBundle } from '../plans/export-plan.ts';
import type { FrozenPlan } from '../plans/frozen-plans.ts';
import type { PlanStore } from '../plans/plan-store.ts';
import type { LogVerdict } from '../plans/verify-log.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { type ProofCheck, right, unknown, wrong } from './proof-check.ts';
import { provePrint } from './prove-print.ts';

/**
 * Proves a proposed or approved plan of the database: what was frozen is untouched, is what the program shows, was
 * printed from its data, is what was voted, still carries its signature, and no change was made behind the
 * program's back.
 */
export async function provePlan(
  store: PlanStore,
  planId: string,
  spawner?: SpawnPrintProcess,
): Promise<readonly ProofCheck[]> {
  const doc = await store.read(planId);
  const log = logCheck(await store.verify());
  const frozen = await readSafely(() => store.life.frozenOf(doc));
  if ('outcome' in frozen) return [frozen, log];
  if (frozen.value === null) {
    return [
      unknown('proof.stored', 'Di questo piano non è conservato nulla di congelato da verificare.'),
      log,
    ];
  }
  return [
    right(
      'proof.stored',
      'Dati e PDF congelati corrispondono alle impronte registrate quando furono congelati.',
    ),
    contentsCheck(doc, frozen.value),
    ...(doc.plan.status === 'proposed' ? [] : [await votedCheck(store, frozen.value)]),
    ...(await provePrint(frozen.value, { spawner, readContent: contentsOf(store) })),
    await sealCheck(store, planId),
    log,
  ];
}

function logCheck(verdict: LogVerdict): ProofCheck {
  const code = 'proof.log';
  if (verdict.intact) {
    return right(code, `Il registro delle modifiche è integro (${verdict.rows} righe, tutte concatenate).`);
  }
  switch (verdict.problem) {
    case 'row':
      return wrong(
        code,
        `Il registro delle modifiche è stato alterato fuori dal programma: la riga ${verdict.seq} non torna.`,
      );
    case 'tail':
      return wrong(code, `Al registro delle modifiche mancano le ultime righe, dalla ${verdict.seq} in poi.`);
    case 'contents':
      return wrong(
        code,
        'Il contenuto di un piano non è quello a cui porta il registro: è stato cambiato fuori dal programma.',
      );
  }
}

/** What monitoring found since is no part of what was approved; an archived plan was put away since. */
function contentsCheck(doc: PlanDocument, frozen: FrozenPlan): ProofCheck {
  const code = 'proof.contents';
  const { monitoring, plan } = frozen.document;
  const shown = {
    ...doc,
    plan: { ...doc.plan, status: plan.status },
    monitoring: { ...doc.monitoring, results: monitoring.results },
  };
  return canonicalJson(shown) === canonicalJson(frozen.document)
    ? right(code, 'Il piano che il programma mostra è quello congelato.')
    : wrong(
        code,
        'Il piano che il programma mostra non è quello congelato: è stato cambiato fuori dal programma; vale quello congelato.',
      );
}

async function votedCheck(store: PlanStore, approved: FrozenPlan): Promise<ProofCheck> {
  const code = 'proof.voted';
  const { planId, revision } = approved;
  const voted = await readSafely(() => store.life.frozen('proposals', planId, revision));
  if ('outcome' in voted) return { ...voted, code };
  return voted.value.fingerprint === approved.fingerprint
    ? right(
        code,
        `I dati approvati sono quelli della proposta votata (revisione ${revision}): l’impronta è la stessa.`,
      )
    : wrong(
        code,
        `I dati approvati non sono quelli della proposta votata (revisione ${revision}): le impronte sono diverse.`,
      );
}

async function sealCheck(store: PlanStore, planId: string): Promise<ProofCheck> {
  const code = 'proof.seal';
  const bundle = await readSafely(() => sealedBundle(store, planId));
  if ('outcome' in bundle) return { ...bundle, code };
  return bundle.value === null
    ? unknown(code, 'Il piano fu congelato senza un fascicolo firmato.')
    : right(code, 'Il fascicolo firmato quando il piano fu congelato è integro.');
}

/** The value, or the refusal as a check that failed. */
async function readSafely<T>(read: () => Promise<T>): Promise<{ readonly value: T } | ProofCheck> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof PiaoError) return wrong('proof.stored', error.message);
    throw error;
  }
}
