import type { ReviewSummary } from '../../../../shared/contract/imports.ts';
import {
  type ReviewDecision,
  type ReviewReport,
  reviewReport,
  reviewReportSchema,
} from '../../../../shared/importing/review/review-report.ts';
import { applyChange } from '../../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import type { ListKindName, SingleKindName } from '../../../../shared/plan/kinds.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { checkChangedReferences } from '../../../../shared/plan/references.ts';
import { speakingOf } from '../../database/sqlite-error.ts';
import type { Reader, Writer } from '../../database/tables.ts';
import type { ReadPlan } from '../../importing/run-import.ts';
import { batchEdits, type ItemEdit } from '../batch-edits.ts';
import { editFields } from '../edit-fields.ts';
import { createItem, moveItem, type RawFields, removeItem, updateItem } from '../edit-items.ts';
import { type EditableHeader, updateHeader, updateSection, updateSingle } from '../edit-plan.ts';
import type { PlanEdits } from '../plan-edits.ts';
import type { WriteResult } from '../plan-writer.ts';
import { editKey, RecentEdits } from '../recent-edits.ts';
import { type FinishedReview, finishedDocument } from './finish-review.ts';
import {
  type Decisions,
  decisionsOf,
  listReviews,
  reviewRow,
  touchReview,
  writeDecisions,
} from './review-rows.ts';
import { addStep, possibleSteps, retrace, touchedKeys } from './review-steps.ts';

interface Options {
  /** The database file, for messages. */
  readonly file: string;
  readonly now: () => Date;
  /** See `StoreOptions`. */
  readonly editPause: number;
}

export interface OpenedReview {
  readonly fileName: string;
  readonly text: string;
  readonly report: ReviewReport;
  readonly decisions: Decisions;
}

/**
 * Imports that a person is looking through, until they become plans. A document under review answers to the same
 * edits as a plan, under the id that the plan will have; each is on the disk when it answers.
 *
 * Every method may throw a `PiaoError`: `import.review-missing`, what the single edits refuse, `database.…`.
 */
export class ImportReviews implements PlanEdits {
  readonly #db: Reader;
  readonly #options: Options;
  readonly #recent: RecentEdits;
  /** The document that was written last: parsing it at every keystroke would take longer than the rest. */
  #known: { readonly id: string; readonly json: string; readonly doc: PlanDocument } | null = null;

  constructor(db: Reader, options: Options) {
    this.#db = db;
    this.#options = options;
    this.#recent = new RecentEdits(options.editPause);
  }

  async has(id: string): Promise<boolean> {
    const row = await this.#speaking(() =>
      this.#db.selectFrom('import_reviews').select('id').where('id', '=', id).executeTakeFirst(),
    );
    return row !== undefined;
  }

  /** The last touched first. */
  list(): Promise<readonly ReviewSummary[]> {
    return this.#speaking(() => listReviews(this.#db));
  }

  /** When any of them was last touched; null when there is none. */
  async lastChange(): Promise<Date | null> {
    const [newest] = await this.list();
    return newest === undefined ? null : new Date(newest.updatedAt);
  }

  /** Begins the review of what was read from a file; returns its id. */
  async start(fileName: string, { text, plan, report }: ReadPlan): Promise<string> {
    const { id } = plan.plan;
    const at = this.#now();
    await this.#transaction((trx) =>
      trx
        .insertInto('import_reviews')
        .values({
          id,
          file_name: fileName,
          text,
          report: JSON.stringify(reviewReport(plan, report)),
          document: JSON.stringify(plan),
          started_at: at,
          updated_at: at,
        })
        .execute(),
    );
    return id;
  }

  async open(id: string): Promise<OpenedReview> {
    return this.#speaking(async () => {
      const { file_name: fileName, text, report } = await reviewRow(this.#db, id);
      return {
        fileName,
        text,
        report: reviewReportSchema.parse(JSON.parse(report)),
        decisions: await decisionsOf(this.#db, id),
      };
    });
  }

  /** Keys of what was corrected and not put back. */
  async corrected(id: string): Promise<readonly string[]> {
    return this.#speaking(() => touchedKeys(this.#db, id));
  }

  /** Writes decisions down, or takes them back (null): all of them or none. */
  async decide(id: string, decisions: Readonly<Record<string, ReviewDecision | null>>): Promise<void> {
    await this.#transaction(async (trx) => {
      await touchReview(trx, id, { updated_at: this.#now() });
      await writeDecisions(trx, id, decisions);
    });
  }

  /** The plan that comes of a review as it is now. */
  async finished(id: string): Promise<FinishedReview> {
    return this.#speaking(() => this.#finished(this.#db, id));
  }

  /** The plan that comes of a review, which ends with it; in the transaction that makes it a plan. */
  async takeOut(id: string, trx: Writer): Promise<FinishedReview> {
    const finished = await this.#finished(trx, id);
    await this.#remove(id, trx);
    return finished;
  }

  /** Forgets a review with everything in it. */
  async remove(id: string): Promise<void> {
    await this.#transaction((trx) => this.#remove(id, trx));
  }

  async #finished(db: Reader, id: string): Promise<FinishedReview> {
    const row = await reviewRow(db, id);
    const report = reviewReportSchema.parse(JSON.parse(row.report));
    const decisions = await decisionsOf(db, id);
    return finishedDocument(this.#parsed(id, row.document), { fileName: row.file_name, report, decisions });
  }

  async #remove(id: string, trx: Writer): Promise<void> {
    await trx.deleteFrom('import_reviews').where('id', '=', id).execute();
    this.#recent.forget(id);
    if (this.#known?.id === id) this.#known = null;
  }

  async read(id: string): Promise<PlanDocument> {
    return this.#speaking(async () => this.#parsed(id, (await reviewRow(this.#db, id)).document));
  }

  async undoState(id: string): Promise<Pick<WriteResult, 'canUndo' | 'canRedo'>> {
    return this.#speaking(() => possibleSteps(this.#db, id));
  }

  createItem(id: string, kind: ListKindName, fields: RawFields, position?: number): Promise<WriteResult> {
    return this.#edit(id, (doc) => createItem(doc, kind, fields, position));
  }

  updateItem(id: string, kind: ListKindName, item: string, fields: RawFields): Promise<WriteResult> {
    const key = editKey({ of: 'item', kind, id: item }, fields);
    return this.#edit(id, (doc) => updateItem(doc, kind, item, fields), key);
  }

  moveItem(id: string, kind: ListKindName, item: string, to: number): Promise<WriteResult> {
    return this.#edit(id, (doc) => moveItem(doc, kind, item, to));
  }

  removeItem(id: string, kind: ListKindName, item: string): Promise<WriteResult> {
    return this.#edit(id, (doc) => removeItem(doc, kind, item));
  }

  updateSingle(id: string, kind: SingleKindName, fields: RawFields): Promise<WriteResult> {
    const key = editKey({ of: 'single', kind }, fields);
    return this.#edit(id, (doc) => updateSingle(doc, kind, fields), key);
  }

  updateSection(id: string, key: string, fields: RawFields): Promise<WriteResult> {
    const mergeKey = editKey({ of: 'section', key }, fields);
    return this.#edit(id, (doc) => updateSection(doc, key, fields), mergeKey);
  }

  updateHeader(id: string, fields: Partial<EditableHeader>): Promise<WriteResult> {
    return this.#edit(id, (doc) => updateHeader(doc, fields), editKey('header', fields));
  }

  batch(id: string, edits: readonly ItemEdit[]): Promise<WriteResult> {
    return this.#edit(id, (doc) => batchEdits(doc, edits));
  }

  updateFields(id: string, edits: readonly FieldEdit[]): Promise<WriteResult> {
    return this.#edit(id, (doc) => editFields(doc, edits));
  }

  undo(id: string): Promise<WriteResult> {
    return this.#write(id, (doc, trx) => retrace(trx, id, 'undo', doc));
  }

  redo(id: string): Promise<WriteResult> {
    return this.#write(id, (doc, trx) => retrace(trx, id, 'redo', doc));
  }

  #edit(
    id: string,
    edit: (doc: PlanDocument) => readonly PlanChange[],
    key: string | null = null,
  ): Promise<WriteResult> {
    return this.#write(id, async (doc, trx, at) => {
      const changes = edit(doc);
      if (changes.length === 0) return changes;
      const actionId = this.#recent.continued(id, key, at) ?? newId();
      await addStep(trx, id, actionId, changes, doc);
      this.#recent.remember(id, actionId, key, at);
      return changes;
    });
  }

  async #write(
    id: string,
    work: (doc: PlanDocument, trx: Writer, at: Date) => Promise<readonly PlanChange[]>,
  ): Promise<WriteResult> {
    const at = this.#options.now();
    try {
      return await this.#transaction(async (trx) => {
        const doc = this.#parsed(id, (await reviewRow(trx, id)).document);
        const changes = await work(doc, trx, at);
        if (changes.length > 0) await this.#store(trx, id, doc, changes);
        return { changes, savedAt: at.toISOString(), ...(await possibleSteps(trx, id)) };
      });
    } catch (error) {
      // What was remembered inside a transaction that fell was never done.
      this.#recent.forget(id);
      throw error;
    }
  }

  async #store(trx: Writer, id: string, doc: PlanDocument, changes: readonly PlanChange[]): Promise<void> {
    const after = changes.reduce(applyChange, doc);
    checkChangedReferences(after, changes);
    const json = JSON.stringify(after);
    await touchReview(trx, id, { updated_at: this.#now(), document: json });
    this.#known = { id, json, doc: after };
  }

  /** `known` counts only while the row is what it was made from. */
  #parsed(id: string, json: string): PlanDocument {
    if (this.#known?.id === id && this.#known.json === json) return this.#known.doc;
    const doc = parsePlanDocument(JSON.parse(json));
    this.#known = { id, json, doc };
    return doc;
  }

  #now(): string {
    return this.#options.now().toISOString();
  }

  #transaction<T>(work: (trx: Writer) => Promise<T>): Promise<T> {
    return this.#speaking(() => this.#db.transaction().execute(work));
  }

  #speaking<T>(work: () => Promise<T>): Promise<T> {
    return speakingOf(this.#options.file, work);
  }
}
