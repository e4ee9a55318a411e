import type { NotedKind } from '../../../shared/contract/notes.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader } from '../database/tables.ts';
import { planRow } from './plan-rows.ts';

/** The item that a note stands beside. */
export interface NotedItem {
  readonly planId: string;
  readonly kind: NotedKind;
  readonly id: string;
}

/**
 * Notes that never leave the database: kept apart from the plans, so that what is made of a plan document cannot hold
 * them, and out of the change log and the search index. A note goes with its plan and does not follow a copy of it.
 */
export class ConfidentialNotes {
  readonly #db: Reader;
  readonly #file: string;

  /** @param file the database file, for messages */
  constructor(db: Reader, file: string) {
    this.#db = db;
    this.#file = file;
  }

  /** Empty when there is none. */
  async of({ planId, kind, id }: NotedItem): Promise<string> {
    const row = await speakingOf(this.#file, () =>
      this.#db
        .selectFrom('confidential_notes')
        .select('text')
        .where('plan_id', '=', planId)
        .where('kind', '=', kind)
        .where('item_id', '=', id)
        .executeTakeFirst(),
    );
    return row?.text ?? '';
  }

  /** In place of the one that was there; an empty text removes it. Throws `plan.missing`. */
  async write({ planId, kind, id }: NotedItem, text: string, at: Date): Promise<void> {
    const values = { text, written_at: at.toISOString() };
    const remove = this.#db
      .deleteFrom('confidential_notes')
      .where('plan_id', '=', planId)
      .where('kind', '=', kind)
      .where('item_id', '=', id);
    const put = this.#db
      .insertInto('confidential_notes')
      .values({ plan_id: planId, kind, item_id: id, ...values })
      .onConflict((conflict) => conflict.columns(['plan_id', 'kind', 'item_id']).doUpdateSet(values));
    await speakingOf(this.#file, async () => {
      await planRow(this.#db, planId);
      await (text.trim() === '' ? remove.execute() : put.execute());
    });
  }
}
