import { invertChanges } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { duplicateOf } from '../../../shared/plan/duplicate-of.ts';
import type { FieldEdit } from '../../../shared/plan/field-edit.ts';
import type { ListKindName, SingleKindName } from '../../../shared/plan/kinds.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { rollOver } from '../../../shared/rollover/roll-over.ts';
import type { AttachmentContent } from '../bundles/plan-bundle.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader, Writer } from '../database/tables.ts';
import { attachCoatOfArms } from './attach-coat-of-arms.ts';
import { attachFiles, type FilledField, type NewAttachment } from './attach-files.ts';
import { contentOf, keepContent, storedContent } from './attachment-contents.ts';
import { batchEdits, type ItemEdit } from './batch-edits.ts';
import { canonicalJson } from './canonical.ts';
import { changesOf, lastChange } from './change-log.ts';
import { editFields } from './edit-fields.ts';
import { createItem, moveItem, type RawFields, removeItem, updateItem } from './edit-items.ts';
import { type EditableHeader, updateHeader, updateSection, updateSingle } from './edit-plan.ts';
import { frozenTableOf, type NewFrozen, writeFrozen } from './frozen-plans.ts';
import { historyOf, undoStacks } from './history.ts';
import type { FinishedReview } from './import-review/finish-review.ts';
import { historyOfTarget, type ItemHistory } from './item-history.ts';
import { listPlans, type PlanSummary } from './list-plans.ts';
import { PlanLife } from './plan-life.ts';
import { readPlan } from './plan-rows.ts';
import { archived, unarchived } from './plan-shelf.ts';
import { type Edit, PlanWriter, type StoreOptions, undoState, type WriteResult } from './plan-writer.ts';
import type { UnreadablePlan } from './read-if-sound.ts';
import { editKey } from './recent-edits.ts';
import { nothingTo, refuseLocked, refuseShut } from './refusals.ts';
import { type OlderValue, restoreValue } from './restore-value.ts';
import { refreshSearch } from './search-index.ts';
import { type SearchHit, searchPlan } from './search-plan.ts';
import { type LogVerdict, verifyChangeLog } from './verify-log.ts';

/** What a file held besides the plan. */
export interface ImportedFiles {
  readonly pdf?: Uint8Array;
  /** The plan's JSON as the file has it; that of this program when left out. */
  readonly planJson?: string;
  /** A content at a time is enough. */
  readonly attachments?: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly print?: Pick<NewFrozen, 'engine' | 'seal'>;
}

const unknownPrint = { engine: null, seal: null };

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
  readonly #writer: PlanWriter;
  /** From the draft to the Giunta and on. */
  readonly life: PlanLife;

  constructor(db: Reader, options: StoreOptions) {
    this.#db = db;
    this.#options = options;
    this.#writer = new PlanWriter(db, options);
    this.life = new PlanLife(db, this.#writer, options);
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

  /** What was done to an item, a single or a section, the newest first. */
  historyOf(
    planId: string,
    target: PlanTarget,
    page: { readonly limit: number; readonly olderThan?: number | undefined },
  ): Promise<ItemHistory> {
    return this.#speaking(() => historyOfTarget(this.#db, planId, target, page));
  }

  /** Brings an older value back, as an edit of its own. Throws `history.value-missing`. */
  restoreValue(planId: string, target: PlanTarget, older: OlderValue): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc, trx) => restoreValue(trx, doc, target, older));
  }

  /** What in a plan holds all the words of a query, the best first; at most `limit`. */
  search(planId: string, query: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#speaking(() => searchPlan(this.#db, planId, query, limit));
  }

  /** Brings what can be searched up to the schema of this program; at every start. Returns the plans that cannot be read. */
  refreshSearch(): Promise<readonly UnreadablePlan[]> {
    return this.#speaking(() => refreshSearch(this.#db));
  }

  /** Takes in a new plan. Throws `plan.exists`. */
  create(doc: PlanDocument): Promise<void> {
    return this.#writer.takeIn(doc, 'create');
  }

  /**
   * Takes in a plan that comes from a file, with what the file holds besides: for a proposed or approved plan the PDF
   * that was frozen, and the contents of attachments. Throws `plan.exists`.
   */
  importPlan(
    doc: PlanDocument,
    { pdf, planJson = canonicalJson(doc), attachments = [], print = unknownPrint }: ImportedFiles = {},
  ): Promise<void> {
    return this.#writer.takeIn(doc, 'import', async (trx, at) => {
      for await (const bytes of attachments) await keepContent(trx, bytes);
      const table = frozenTableOf(doc);
      if (pdf !== undefined && table !== null)
        await writeFrozen(trx, table, { planJson, document: doc, pdf, ...print }, at);
    });
  }

  /**
   * Takes in the plan that a review has become, as `takeOut` finds it when nothing else can write any more; returns
   * how many things nobody looked at. Throws `plan.exists` and what `takeOut` throws.
   */
  importReviewed(
    planId: string,
    takeOut: (trx: Writer) => Promise<FinishedReview>,
  ): Promise<FinishedReview['toReview']> {
    return this.#writer.transaction(planId, async (trx) => {
      const { document, toReview } = await takeOut(trx);
      await this.#writer.writeNew(trx, document, 'import');
      return toReview;
    });
  }

  /** A new draft made from a plan, whatever its status; returns its id. */
  async duplicate(planId: string, firstYear?: number): Promise<string> {
    const copy = duplicateOf(await this.read(planId), firstYear);
    await this.#writer.takeIn(copy, 'create');
    return copy.plan.id;
  }

  /** Next year's draft from a plan, whatever its status. Throws `rollover.period-missing`. */
  async rollOver(planId: string): Promise<{ readonly planId: string; readonly toReview: number }> {
    const { document } = rollOver(await this.read(planId));
    await this.#writer.takeIn(document, 'create');
    return { planId: document.plan.id, toReview: document.reviewMarks.length };
  }

  /** Throws `plan.archive-proposed`, `plan.archived-already`. What was done before cannot be undone any more. */
  archive(planId: string): Promise<WriteResult> {
    return this.#shelve(planId, 'archive', archived);
  }

  /** To the status that it had. Throws `plan.not-archived`. */
  unarchive(planId: string): Promise<WriteResult> {
    return this.#shelve(planId, 'unarchive', (doc, trx) => unarchived(trx, doc));
  }

  createItem(planId: string, kind: ListKindName, fields: RawFields, position?: number): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => createItem(doc, kind, fields, position));
  }

  updateItem(planId: string, kind: ListKindName, id: string, fields: RawFields): Promise<WriteResult> {
    const key = editKey({ of: 'item', kind, id }, fields);
    return this.#writer.edit(planId, (doc) => updateItem(doc, kind, id, fields), key);
  }

  moveItem(planId: string, kind: ListKindName, id: string, to: number): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => moveItem(doc, kind, id, to));
  }

  removeItem(planId: string, kind: ListKindName, id: string): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => removeItem(doc, kind, id));
  }

  updateSingle(planId: string, kind: SingleKindName, fields: RawFields): Promise<WriteResult> {
    const key = editKey({ of: 'single', kind }, fields);
    return this.#writer.edit(planId, (doc) => updateSingle(doc, kind, fields), key);
  }

  updateSection(planId: string, key: string, fields: RawFields): Promise<WriteResult> {
    const mergeKey = editKey({ of: 'section', key }, fields);
    return this.#writer.edit(planId, (doc) => updateSection(doc, key, fields), mergeKey);
  }

  updateHeader(planId: string, fields: Partial<EditableHeader>): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => updateHeader(doc, fields), editKey('header', fields));
  }

  /** Several edits of items as one action: all of them or none. */
  batch(planId: string, edits: readonly ItemEdit[]): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => batchEdits(doc, edits));
  }

  /** New values for fields of items, singles and sections as one action: all of them or none. */
  updateFields(planId: string, edits: readonly FieldEdit[]): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc) => editFields(doc, edits));
  }

  /** Takes the last edit back. Throws `history.nothing-to-undo`. */
  undo(planId: string): Promise<WriteResult> {
    return this.#retrace(planId, 'undo');
  }

  /** Makes again the edit that was last taken back. Throws `history.nothing-to-redo`. */
  redo(planId: string): Promise<WriteResult> {
    return this.#retrace(planId, 'redo');
  }

  /** Attaches files to a section, as one action, which may also fill the field that refers to the last of them. */
  attach(
    planId: string,
    section: string,
    files: readonly NewAttachment[],
    fills?: FilledField,
  ): Promise<WriteResult> {
    const edit: Edit = (doc, trx) => attachFiles(trx, doc, section, files, fills);
    return this.#writer.edit(planId, edit);
  }

  /** Puts a picture in the place of the coat of arms, as one action. */
  attachCoatOfArms(planId: string, file: NewAttachment): Promise<WriteResult> {
    return this.#writer.edit(planId, (doc, trx) => attachCoatOfArms(trx, doc, file));
  }

  /** Everything that a plan lists as attached, read when it is asked for. Throws `attachment.missing`. */
  attachedContents({ attachments }: PlanDocument): Promise<readonly AttachmentContent[]> {
    return Promise.all(
      attachments.map(async ({ name, sha256 }) => ({
        ...(await this.#speaking(() => storedContent(this.#db, sha256))),
        name,
      })),
    );
  }

  contentOf(digest: string): Promise<Uint8Array> {
    return this.#speaking(() => contentOf(this.#db, digest));
  }

  /** When anything was last written into a plan; null when there never was one. */
  lastChange(): Promise<Date | null> {
    return this.#speaking(() => lastChange(this.#db));
  }

  /** Whether anything was changed behind the program's back. */
  verify(): Promise<LogVerdict> {
    return this.#speaking(() => verifyChangeLog(this.#db));
  }

  /**
   * Starts the log anew of every plan that a migration marked: what was logged before has the shape of before.
   * Returns the plans that cannot be read, which stay marked.
   */
  async startLogAnew(): Promise<readonly UnreadablePlan[]> {
    const marked = await this.#speaking(() =>
      this.#db.selectFrom('log_restarts').select('plan_id').execute(),
    );
    const unreadable: UnreadablePlan[] = [];
    for (const { plan_id } of marked) {
      const problem = await this.#writer.startLogAnew(plan_id);
      if (problem !== null) unreadable.push(problem);
    }
    return unreadable;
  }

  #shelve(
    planId: string,
    action: 'archive' | 'unarchive',
    decide: (doc: PlanDocument, trx: Reader) => PlanDocument | Promise<PlanDocument>,
  ): Promise<WriteResult> {
    return this.#writer.act(planId, async (doc, trx) => {
      const { plan } = await decide(doc, trx);
      return { action, changes: [{ target: 'header', before: doc.plan, after: plan }] };
    });
  }

  #retrace(planId: string, action: 'undo' | 'redo'): Promise<WriteResult> {
    return this.#writer.act(planId, async (doc, trx) => {
      refuseShut(doc);
      const { undoable, redoable } = undoStacks(await historyOf(trx, planId));
      const ofAction = (action === 'undo' ? undoable : redoable).at(-1);
      if (ofAction === undefined) throw nothingTo(action);
      const logged = await changesOf(trx, planId, ofAction);
      const changes = action === 'undo' ? invertChanges(logged) : logged;
      refuseLocked(doc, changes);
      return { action, ofAction, changes };
    });
  }

  #speaking<T>(work: () => Promise<T>): Promise<T> {
    return speakingOf(this.#options.file, work);
  }
}
