import type { Program } from '../../../electron/core/program.ts';
import type { PlanClient } from '../../../renderer/stores/plan-client.ts';
import { newId } from '../../../shared/plan/new-id.ts';

/** The way to the main process without the wire: what its handlers call, on a real database. */
export function clientOf({ store }: Program): PlanClient {
  return {
    read: async (planId) => ({ document: await store.read(planId), ...(await store.undoState(planId)) }),
    update: (planId, target, fields) => {
      if (target.of === 'item') return store.updateItem(planId, target.kind, target.id, fields);
      if (target.of === 'single') return store.updateSingle(planId, target.kind, fields);
      return store.updateSection(planId, target.key, fields);
    },
    create: async (planId, kind, fields, position) => {
      const id = newId();
      return { ...(await store.createItem(planId, kind, { ...fields, id }, position)), id };
    },
    move: (planId, kind, id, position) => store.moveItem(planId, kind, id, position),
    remove: (planId, kind, id) => store.removeItem(planId, kind, id),
    batch: async (planId, edits) => {
      const withIds = edits.map((edit) =>
        edit.edit === 'create' ? { ...edit, fields: { ...edit.fields, id: newId() } } : edit,
      );
      const ids = withIds.flatMap((edit) => {
        if (edit.edit === 'single') return [];
        return [edit.edit === 'create' ? edit.fields.id : edit.id];
      });
      return { ...(await store.batch(planId, withIds)), ids };
    },
    undo: (planId) => store.undo(planId),
    redo: (planId) => store.redo(planId),
  };
}

/** The wire to the main process, which a test can hold, cut and let go. */
export class Wire {
  /** What was asked and in which order, by the name of the call. */
  readonly asked: string[] = [];
  /** While set, every call is refused with it and reaches nothing. */
  refusal: Error | null = null;
  #held: (() => void)[] | null = null;

  /** From now on calls wait for `next` or `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets one waiting call through, the first unless told otherwise; throws when there is none. */
  next(index = 0): void {
    const [chosen] = this.#held?.splice(index, 1) ?? [];
    if (chosen === undefined) throw new Error('no call is waiting');
    chosen();
  }

  get waiting(): number {
    return this.#held?.length ?? 0;
  }

  /** Lets everything through, now and later. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  /** A client whose calls all go over this wire. */
  carry(client: PlanClient): PlanClient {
    const over =
      <Input extends readonly unknown[], Answer>(name: string, call: (...input: Input) => Promise<Answer>) =>
      async (...input: Input) => {
        this.asked.push(name);
        await this.#pass();
        if (this.refusal !== null) throw this.refusal;
        return call(...input);
      };
    return {
      read: over('read', client.read),
      update: over('update', client.update),
      create: over('create', client.create),
      move: over('move', client.move),
      remove: over('remove', client.remove),
      batch: over('batch', client.batch),
      undo: over('undo', client.undo),
      redo: over('redo', client.redo),
    };
  }

  #pass(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#held === null) resolve();
      else this.#held.push(resolve);
    });
  }
}
