import type { Fields } from '../../stores/plan-client.ts';

/** Other fields of a row that follow from a value of one of them. */
export type RowFollow = (row: object, value: unknown) => Fields;

/**
 * A row as it is without what is being written in one of its cells. What follows from a value depends on the row
 * (a level that a person chose stays): worked out from a row that holds half a figure already, it would be lost.
 */
export class RowBefore {
  readonly #row: () => object | undefined;
  readonly #field: string;
  readonly #follow: RowFollow;
  /** What stood in the fields that were written. */
  #before: Fields = {};
  readonly #written: Fields[] = [];

  /** @param row as it is now; undefined when it is gone */
  constructor(row: () => object | undefined, field: string, follow: RowFollow) {
    this.#row = row;
    this.#field = field;
    this.#follow = follow;
  }

  /** What is to be written along with a value: the same as if nothing had been written in the cell before it. */
  following(value: unknown): Fields {
    const row = this.#row();
    if (row === undefined) return {};
    const base: Fields = { ...row, ...this.#restored(row) };
    const fields = this.#follow(base, value);
    const touched = Object.keys(fields).filter((name) => name !== this.#field);
    if (touched.length === 0) return fields;
    this.#before = pick(base, [this.#field, ...touched]);
    this.#written.push({ ...fields, [this.#field]: value });
    return fields;
  }

  /** What is to be written along with the value of before. */
  restored(): Fields {
    const row = this.#row();
    return row === undefined ? {} : this.#restored(row);
  }

  /**
   * Nothing where the row does not hold what was written here: that was refused, or somebody else has written since,
   * and what stood there before counts no more.
   */
  #restored(row: object): Fields {
    const now: Fields = { ...row };
    const holds = this.#written.some((fields) =>
      Object.entries(fields).every(([name, value]) => now[name] === value),
    );
    return holds ? this.#before : {};
  }
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
