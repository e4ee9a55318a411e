import { type PlanTarget, targetKey } from '../../../shared/plan/target.ts';

interface RecentEdit {
  readonly actionId: string;
  readonly key: string;
  /** Milliseconds, as `Date.getTime()`. */
  readonly at: number;
}

/**
 * Which edits are one action: those of the same fields of the same things, with nothing else done to the plan in
 * between, each within `pause` milliseconds of the one before. A person who types a title sends it to the disk
 * several times and takes it back once. Kept in memory: whoever starts the program again starts another action.
 */
export class RecentEdits {
  readonly #pause: number;
  readonly #last = new Map<string, RecentEdit>();

  constructor(pause: number) {
    this.#pause = pause;
  }

  /** The action that an edit goes on with; null when it begins one of its own. */
  continued(planId: string, key: string | null, at: Date): string | null {
    const last = this.#last.get(planId);
    if (key === null || last?.key !== key) return null;
    const since = at.getTime() - last.at;
    // A clock that was set back says nothing about how long ago it was.
    return since >= 0 && since < this.#pause ? last.actionId : null;
  }

  /** To be called for everything that is done to a plan, with a null key for what is never gone on with. */
  remember(planId: string, actionId: string, key: string | null, at: Date): void {
    if (key === null) this.#last.delete(planId);
    else this.#last.set(planId, { actionId, key, at: at.getTime() });
  }

  forget(planId: string): void {
    this.#last.delete(planId);
  }
}

/**
 * By what an edit is known for one that goes on with another: the thing, and the fields that it was asked to write.
 * Not those that it changed: a level that follows from a figure changes with one key and stays with the next.
 */
export function editKey(target: PlanTarget | 'header', fields: object): string {
  const thing = target === 'header' ? target : targetKey(target);
  return `${thing}: ${Object.keys(fields).sort().join(' ')}`;
}
