import { applyChange, invertChanges } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName, SingleKindName } from '../../../shared/plan/kinds.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { checkReferences } from '../../../shared/plan/references.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { contentOf, keepContent } from './attachment-contents.ts';
import { appendToLog, baselineOf, changesOf, type LogEntry } from './change-log.ts';
import { createItem, moveItem, type RawFields, removeItem, updateItem } from './edit-items.ts';
import { type EditableHeader, updateHeader, updateSection, updateSingle } from './edit-plan.ts';
import { historyOf, type LogAction, undoStacks } from './history.ts';
import { listPlans, type PlanSummary } from './list-plans.ts';
import { readPlan, writePlan } from './plan-rows.ts';
import { asProposed, type Proposal, readProposal, refuseFreeze, writeProposal } from './proposals.ts';
import { nothingTo, refuseExisting, refuseLocked, refuseWithdrawal } from './refusals.ts';
import { indexChanges, indexPlan, refreshSearch } from './search-index.ts';
import { type SearchHit, searchPlan } from './search-plan.ts';
import { type LogVerdict, verifyChangeLog } from './verify-log.ts';
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
}

/** One action, worked out on the plan as it is inside the transaction. */
interface Action {
  readonly action: LogAction;
  readonly ofAction?: string;
  readonly note?: string;
  readonly changes: readonly PlanChange[];
}

type Decide = (doc: PlanDocument, trx: Writer) => Action | Promise<Action>;

/**
 * The plans of one database. Every write is one transaction that holds the rows and their log, so that either
 * both are on the disk when it answers or neither is; only a draft can be edited.
 *
 * Every method may throw a `PiaoError`: `plan.missing`, `plan.locked`, `plan.reference` and what the single edits
 * refuse, or `database.…` when the disk fails.
 */
export class PlanStore {
  readonly #db: Reader;
  readonly #options: StoreOptions;

  constructor(db: Reader, options: StoreOptions) {
    this.#db = db;
    this.#options = options;
  }

  list(): Promise<readonly PlanSummary[]> {
    return this.#speaking(() => listPlans(this.#db));
  }

  read(planId: string): Promise<PlanDocument> {
    return this.#speaking(() => readPlan(this.#db, planId));
  }

  /** What can be undone and redone now; it outlives the program. */
  undoState(planId: string): Promise<Pick<WriteResult, 'canUndo' | 'canRedo'>> {
    return this.#speaking(() => undoState(this.#db, planId));
  }

  /** What in a plan holds all the words of a query, the best first; at most `limit`. */
  search(planId: string, query: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#speaking(() => searchPlan(this.#db, planId, query, limit));
  }

  /** Brings what can be searched up to the schema of this program; at every start. */
  refreshSearch(): Promise<void> {
    return this.#speaking(() => refreshSearch(this.#db));
  }

  /** Takes in a new plan. Throws `plan.exists`. */
  create(doc: PlanDocument): Promise<void> {
    return this.#takeIn(doc, 'create');
  }

  /** Takes in a plan that comes from a file. Throws `plan.exists`. */
  importPlan(doc: PlanDocument): Promise<void> {
    return this.#takeIn(doc, 'import');
  }

  createItem(planId: string, kind: ListKindName, fields: RawFields, position?: number): Promise<WriteResult> {
    return this.#edit(planId, (doc) => createItem(doc, kind, fields, position));
  }

  updateItem(planId: string, kind: ListKindName, id: string, fields: RawFields): Promise<WriteResult> {
    return this.#edit(planId, (doc) => updateItem(doc, kind, id, fields));
  }

  moveItem(planId: string, kind: ListKindName, id: string, to: number): Promise<WriteResult> {
    return this.#edit(planId, (doc) => moveItem(doc, kind, id, to));
  }

  removeItem(planId: string, kind: ListKindName, id: string): Promise<WriteResult> {
    return this.#edit(planId, (doc) => removeItem(doc, kind, id));
  }

  updateSingle(planId: string, kind: SingleKindName, fields: RawFields): Promise<WriteResult> {
    return this.#edit(planId, (doc) => updateSingle(doc, kind, fields));
  }

  updateSection(planId: string, key: string, fields: RawFields): Promise<WriteResult> {
    return this.#edit(planId, (doc) => updateSection(doc, key, fields));
  }

  updateHeader(planId: string, fields: Partial<EditableHeader>): Promise<WriteResult> {
    return this.#edit(planId, (doc) => updateHeader(doc, fields));
  }

  /** Takes the last edit back. Throws `history.nothing-to-undo`. */
  undo(planId: string): Promise<WriteResult> {
    return this.#retrace(planId, 'undo');
  }

  /** Makes again the edit that was last taken back. Throws `history.nothing-to-redo`. */
  redo(planId: string): Promise<WriteResult> {
    return this.#retrace(planId, 'redo');
  }

  /**
   * Draft → proposed, under the next revision; from here on the plan cannot be edited.
   *
   * @param printed the plan that was checked and printed, as `asProposed` gave it
   * @throws PiaoError `plan.not-draft`, `plan.blocking-findings`, `plan.changed-meanwhile`
   */
  freeze(
    planId: string,
    printed: { document: PlanDocument; pdf: Uint8Array; blockingFindings: number },
  ): Promise<Proposal> {
    return this.#speaking(() =>
      this.#db.transaction().execute(async (trx) => {
        const doc = await readPlan(trx, planId);
        const proposed = asProposed(doc);
        refuseFreeze(proposed, printed.document, printed.blockingFindings);
        const at = this.#now();
        const change: PlanChange = { target: 'header', before: doc.plan, after: proposed.plan };
        await this.#write(trx, doc, { action: 'freeze', changes: [change] }, at);
        return writeProposal(trx, proposed, printed.pdf, at);
      }),
    );
  }

  /** Proposed → draft, for the reason given; what was frozen stays. Throws `plan.not-proposed`, `plan.motivation-missing`. */
  withdraw(planId: string, motivation: string): Promise<WriteResult> {
    return this.#act(planId, (doc) => {
      refuseWithdrawal(doc, motivation);
      const change: PlanChange = {
        target: 'header',
        before: doc.plan,
        after: { ...doc.plan, status: 'draft' },
      };
      return { action: 'withdraw', note: motivation.trim(), changes: [change] };
    });
  }

  /** What was frozen under a revision. */
  proposal(planId: string, revision: number): Promise<Proposal> {
    return this.#speaking(() => readProposal(this.#db, planId, revision));
  }

  /** Keeps the bytes of an attachment, to be named by the digest that comes back. */
  keepContent(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }> {
    return this.#speaking(() => keepContent(this.#db, bytes));
  }

  contentOf(digest: string): Promise<Uint8Array> {
    return this.#speaking(() => contentOf(this.#db, digest));
  }

  /** Whether anything was changed behind the program's back. */
  verify(): Promise<LogVerdict> {
    return this.#speaking(() => verifyChangeLog(this.#db));
  }

  /** Starts the log of every plan anew: what was logged before a migration has the shape of before. */
  async startLogAnew(): Promise<void> {
    for (const { id } of await this.list()) {
      const at = this.#now();
      await this.#speaking(() =>
        this.#db.transaction().execute(async (trx) => {
          const entry = this.#entry(id, { action: 'migrate' }, at);
          await appendToLog(trx, entry, [baselineOf(await readPlan(trx, id))]);
        }),
      );
    }
  }

  #takeIn(doc: PlanDocument, action: 'create' | 'import'): Promise<void> {
    return this.#speaking(() =>
      this.#db.transaction().execute(async (trx) => {
        await refuseExisting(trx, doc);
        const at = this.#now();
        await writePlan(trx, doc, at);
        await indexPlan(trx, doc);
        await appendToLog(trx, this.#entry(doc.plan.id, { action }, at), [baselineOf(doc)]);
      }),
    );
  }

  #edit(planId: string, edit: (doc: PlanDocument) => readonly PlanChange[]): Promise<WriteResult> {
    return this.#act(planId, (doc) => {
      refuseLocked(doc);
      return { action: 'edit', changes: edit(doc) };
    });
  }

  #retrace(planId: string, action: 'undo' | 'redo'): Promise<WriteResult> {
    return this.#act(planId, async (doc, trx) => {
      refuseLocked(doc);
      const { undoable, redoable } = undoStacks(await historyOf(trx, planId));
      const ofAction = (action === 'undo' ? undoable : redoable).at(-1);
      if (ofAction === undefined) throw nothingTo(action);
      const changes = await changesOf(trx, planId, ofAction);
      return { action, ofAction, changes: action === 'undo' ? invertChanges(changes) : changes };
    });
  }

  #act(planId: string, decide: Decide): Promise<WriteResult> {
    return this.#speaking(() =>
      this.#db.transaction().execute(async (trx) => {
        const doc = await readPlan(trx, planId);
        const action = await decide(doc, trx);
        const savedAt = this.#now();
        await this.#write(trx, doc, action, savedAt);
        return { changes: action.changes, savedAt, ...(await undoState(trx, planId)) };
      }),
    );
  }

  async #write(trx: Writer, doc: PlanDocument, action: Action, at: string): Promise<void> {
    const { changes } = action;
    if (changes.length === 0) return;
    checkReferences(changes.reduce(applyChange, doc));
    await writeChanges(trx, doc.plan.id, changes, at);
    await indexChanges(trx, doc.plan.id, changes);
    await appendToLog(trx, this.#entry(doc.plan.id, action, at), changes);
  }

  #entry(planId: string, action: Omit<Action, 'changes'>, at: string): LogEntry {
    return {
      planId,
      actionId: newId(),
      action: action.action,
      ofAction: action.ofAction ?? null,
      note: action.note ?? '',
      author: this.#options.author,
      at,
    };
  }

  #now(): string {
    return this.#options.now().toISOString();
  }

  #speaking<T>(work: () => Promise<T>): Promise<T> {
    return speakingOf(this.#options.file, work);
  }
}

async function undoState(db: Reader, planId: string): Promise<Pick<WriteResult, 'canUndo' | 'canRedo'>> {
  const { undoable, redoable } = undoStacks(await historyOf(db, planId));
  return { canUndo: undoable.length > 0, canRedo: redoable.length > 0 };
}
