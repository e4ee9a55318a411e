import type { PlanChange } from '../../../shared/plan/change.ts';
import { sameFields } from './edit-references.ts';

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

/** What the changes of an edit replace; null when one of them does more than replace fields. */
export function editedFields(changes: readonly PlanChange[]): string | null {
  const edited = changes.map(fieldsOfChange);
  if (edited.includes(null)) return null;
  return [...new Set(edited)].sort().join('\n');
}

function fieldsOfChange(change: PlanChange): string | null {
  switch (change.target) {
    case 'item':
      return named(`${change.kind}/${change.id}`, change.before, change.after);
    case 'single':
      return named(change.kind, change.before, change.after);
    case 'section':
      return named(`section/${change.key}`, change.before, change.after);
    case 'header':
      return named('header', change.before, change.after);
    case 'move':
      return null;
  }
}

function named(thing: string, before: object | null, after: object | null): string | null {
  if (before === null || after === null) return null;
  const old = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(after).filter(([name, value]) => !sameFields(old.get(name), value));
  return `${thing}: ${fields.map(([name]) => name).join(' ')}`;
}
