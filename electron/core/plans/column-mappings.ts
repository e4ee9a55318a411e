import { type RememberedMapping, rememberedMappingSchema } from '../../../shared/contract/tables.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader } from '../database/tables.ts';

/** How the columns of spreadsheets were mapped, by kind and headings: an office uses the same tables year after year. */
export class ColumnMappings {
  readonly #db: Reader;
  readonly #file: string;

  /** @param file the database file, for messages */
  constructor(db: Reader, file: string) {
    this.#db = db;
    this.#file = file;
  }

  /** Null when there is none, or one that this version of the program no longer reads. */
  async of(kind: ListKindName, signature: string): Promise<RememberedMapping | null> {
    const row = await speakingOf(this.#file, () =>
      this.#db
        .selectFrom('column_mappings')
        .select('mapping')
        .where('kind', '=', kind)
        .where('signature', '=', signature)
        .executeTakeFirst(),
    );
    if (row === undefined) return null;
    const parsed = rememberedMappingSchema.safeParse(JSON.parse(row.mapping));
    return parsed.success ? parsed.data : null;
  }

  async remember(kind: ListKindName, signature: string, mapping: RememberedMapping, at: Date): Promise<void> {
    const values = { mapping: JSON.stringify(mapping), used_at: at.toISOString() };
    await speakingOf(this.#file, () =>
      this.#db
        .insertInto('column_mappings')
        .values({ kind, signature, ...values })
        .onConflict((conflict) => conflict.columns(['kind', 'signature']).doUpdateSet(values))
        .execute(),
    );
  }
}
