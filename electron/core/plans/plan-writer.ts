import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { LogAction } from '../../../shared/plan/log-action.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { checkChangedReferences } from '../../../shared/plan/references.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { appendToLog, baselineOf, type LogEntry } from './change-log.ts';
import { historyOf, type UndoStacks, undoStacks } from './history.ts';
import { PlanMemory } from './plan-memory.ts';
import { writePlan } from './plan-rows.ts';
import { readIfSound, type UnreadablePlan } from './read-if-sound.ts';
import { RecentEdits } from './recent-edits.ts';
import { refuseExisting, refuseLocked, refuseShut } from './refusals.ts';
import { indexChanges, indexPlan } from './search-index.ts';
import { writeChanges } from './write-changes.ts';

/** The answer to every write: it is on the disk, and this is what it changed. */
export interface WriteResult {
  readonly changes: readonly PlanChange[];
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface StoreOptions {
  /** The database file, for messages. */
  readonly file: string;
  /** Who works, for the change log. */
  readonly author: string;
  readonly now: () => Date;
  /** Edits of the same fields that follow within so many milliseconds are one action; 0 keeps every edit apart. */
  readonly editPause: number;
}

/** One action, worked out on the plan as it is inside the transaction. */
export interface Action {
  readonly action: LogAction;
  readonly ofAction?: string;
  readonly note?: string;
  /** By what it goes on with an action, and is gone on with (`editKey`); never when left out or null. */
  readonly mergeKey?: string | null;
  readonly changes: readonly PlanChange[];
}

export type Edit = (doc: PlanDocument, trx: Writer) => readonly PlanChange[] | Promise<readonly PlanChange[]>;

type Decide = (doc: PlanDocument, trx: Writer) => Action | Promise<Action>;

/**
 * The one way by which anything is written into plans: rows, log and search index in one transaction, so that
 * either all of them are on the disk when it answers or none is.
 */
export class PlanWriter {
  readonly #db: Reader;
  readonly #options: StoreOptions;
  readonly #recent: RecentEdits;
  readonly #memory = new PlanMemory();

  constructor(db: Reader, options: StoreOptions) {
    this.#db = db;
    this.#options = options;
    this.#recent = new RecentEdits(options.editPause);
  }

  /** An edit of a draft, or of what an approved plan leaves open. Throws `plan.locked`, `plan.reference` and what `edit` throws. */
  edit(planId: string, edit: Edit, mergeKey: string | null = null): Promise<WriteResult> {
    return this.act(planId, async (doc, trx) => {
      refuseShut(doc);
      const changes = await edit(doc, trx);
      refuseLocked(doc, changes);
      return { action: 'edit', mergeKey, changes };
    });
  }

  act(planId: string, decide: Decide): Promise<WriteResult> {
    return this.transaction(planId, async (trx) => {
      const known = await this.#memory.recall(trx, planId);
      const action = await decide(known.doc, trx);
      const at = this.#options.now();
      const actionId = await this.write(trx, known.doc, action, at);
      const { ofAction = null } = action;
      const stacks =
        actionId === null
          ? known.stacks
          : await this.#memory.remember(trx, known, { ...action, actionId, ofAction }, action.changes);
      return { changes: action.changes, savedAt: at.toISOString(), ...possible(stacks) };
    });
  }

  /** A plan that is not there yet, with what else comes along with it. Throws `plan.exists`. */
  takeIn(
    doc: PlanDocument,
    action: 'create' | 'import',
    along: (trx: Writer, at: string) => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    return this.transaction(doc.plan.id, async (trx) => {
      await along(trx, await this.writeNew(trx, doc, action));
    });
  }

  /** Inside a transaction; returns when it was taken in. */
  async writeNew(trx: Writer, doc: PlanDocument, action: 'create' | 'import'): Promise<string> {
    await refuseExisting(trx, doc);
    const at = this.#options.now();
    await writePlan(trx, doc, at.toISOString());
    await indexPlan(trx, doc);
    await appendToLog(trx, this.#entry(doc.plan.id, newId(), { action }, at), [baselineOf(doc)]);
    return at.toISOString();
  }

  /** Begins the log of a plan anew, from the plan as it is, which is thereby done; or says why it cannot be. */
  startLogAnew(planId: string): Promise<UnreadablePlan | null> {
    return this.transaction(planId, async (trx) => {
      const { doc, problem } = await readIfSound(trx, planId);
      if (doc === null) return problem;
      const entry = this.#entry(planId, newId(), { action: 'migrate' }, this.#options.now());
      await appendToLog(trx, entry, [baselineOf(doc)]);
      await trx.deleteFrom('log_restarts').where('plan_id', '=', planId).execute();
      return null;
    });
  }

  /** For what writes more than an action, `write` among it. */
  async transaction<T>(planId: string, work: (trx: Writer) => Promise<T>): Promise<T> {
    try {
      return await speakingOf(this.#options.file, () => this.#db.transaction().execute(work));
    } catch (error) {
      // What was remembered inside a transaction that fell was never done.
      this.#recent.forget(planId);
      throw error;
    }
  }

  /** Returns the id under which the action is logged; null when it changes nothing. */
  async write(trx: Writer, doc: PlanDocument, action: Action, at: Date): Promise<string | null> {
    const { changes, mergeKey: key = null } = action;
    if (changes.length === 0) return null;
    const planId = doc.plan.id;
    checkChangedReferences(changes.reduce(applyChange, doc), changes);
    await writeChanges(trx, planId, changes, at.toISOString());
    await indexChanges(trx, planId, changes);
    const actionId = this.#recent.continued(planId, key, at) ?? newId();
    await appendToLog(trx, this.#entry(planId, actionId, action, at), changes);
    this.#recent.remember(planId, actionId, key, at);
    return actionId;
  }

  #entry(planId: string, actionId: string, action: Omit<Action, 'changes'>, at: Date): LogEntry {
    return {
      planId,
      actionId,
      action: action.action,
      ofAction: action.ofAction ?? null,
      note: action.note ?? '',
      author: this.#options.author,
      at: at.toISOString(),
    };
  }
}

/** What can be undone and redone now. */
export async function undoState(
  db: Reader,
  planId: string,
): Promise<Pick<WriteResult, 'canUndo' | 'canRedo'>> {
  return possible(undoStacks(await historyOf(db, planId)));
}

function possible({ undoable, redoable }: UndoStacks): Pick<WriteResult, 'canUndo' | 'canRedo'> {
  return { canUndo: undoable.length > 0, canRedo: redoable.length > 0 };
}
