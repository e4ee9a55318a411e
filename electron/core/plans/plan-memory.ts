import { sql } from 'kysely';
import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { addStep, type HistoryStep, historyOf, type UndoStacks, undoStacks } from './history.ts';
import { readPlan } from './plan-rows.ts';

/** A plan as its rows are, with what can be undone in it. */
export interface KnownPlan {
  readonly doc: PlanDocument;
  readonly stacks: UndoStacks;
}

/**
 * The plan that was written last, so that a keystroke need not read thousands of rows back.
 *
 * It counts only while nobody else has written: the last row of the log must be the one that was there when it was
 * remembered (a transaction that fell, a freeze, another plan), and SQLite's `data_version` must say that no other
 * connection has committed anything.
 */
export class PlanMemory {
  #known: (KnownPlan & { readonly state: string }) | null = null;

  /** Inside the transaction that is about to write. Throws what `readPlan` throws. */
  async recall(trx: Writer, planId: string): Promise<KnownPlan> {
    const known = this.#known;
    if (known?.doc.plan.id === planId && known.state === (await stateOf(trx))) return known;
    return { doc: await readPlan(trx, planId), stacks: undoStacks(await historyOf(trx, planId)) };
  }

  /** Inside the transaction, when everything is written; returns what can be undone now. */
  async remember(
    trx: Writer,
    { doc, stacks }: KnownPlan,
    step: HistoryStep,
    changes: readonly PlanChange[],
  ): Promise<UndoStacks> {
    addStep(stacks, step);
    this.#known = { doc: changes.reduce(applyChange, doc), stacks, state: await stateOf(trx) };
    return stacks;
  }
}

async function stateOf(db: Reader): Promise<string> {
  // One question, because it is asked twice for every edit.
  const { rows } = await sql<{ state: string }>`
    SELECT data_version || ' ' || coalesce((SELECT seq || ' ' || hash FROM change_log ORDER BY seq DESC LIMIT 1), '')
      AS state FROM pragma_data_version`.execute(db);
  return rows[0]?.state ?? '';
}
