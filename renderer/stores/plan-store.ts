import { createStore } from 'zustand/vanilla';
import { PiaoError } from '../../shared/errors.ts';
import type { Reading } from '../../shared/labels/reading.ts';
import { applyChange } from '../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../shared/plan/change.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import type { ListKindName } from '../../shared/plan/kinds.ts';
import { type FieldTarget, fieldKey } from './field-target.ts';
import type { Fields, ItemEdit, PlanClient, WriteAnswer } from './plan-client.ts';
import { problemWords } from './problem-words.ts';
import { type QueueState, SaveQueue, usualTiming } from './save-queue.ts';

/** What a field shows while it is not, or cannot be, what the document holds. */
export interface Draft {
  readonly target: FieldTarget;
  readonly field: string;
  readonly shown: unknown;
  /** Why it cannot be stored, in Italian; null while it is on its way to the main process. */
  readonly problem: string | null;
}

export type SaveStatus =
  | { readonly state: 'unchanged' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly message: string };

export type PlanLoad =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly planId: string }
  | { readonly state: 'ready'; readonly planId: string; readonly document: PlanDocument }
  | { readonly state: 'failed'; readonly planId: string; readonly message: string };

export interface PlanState {
  readonly load: PlanLoad;
  /** By `fieldKey`. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly saving: SaveStatus;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface PlanActions {
  readonly open: (planId: string) => Promise<void>;
  /** Forgets the plan and everything unsent. Flush first. */
  readonly close: () => void;
  /** Takes what was typed: shown at once, sent after the pause, kept aside when it cannot be read. */
  readonly edit: (
    target: FieldTarget,
    field: string,
    shown: unknown,
    reading: Reading,
    /** Other fields of the same thing that follow from the value; asked when it is sent. */
    also?: (value: unknown) => Fields,
  ) => void;
  /** The person leaves a field: what it holds is sent without waiting. */
  readonly leave: (target: FieldTarget, field: string) => void;
  /** Forgets what is typed in a field and not sent yet: what the document holds shows again. */
  readonly discard: (target: FieldTarget, field: string) => void;
  /** Sends everything; rejects when something could not be stored or cannot be read. */
  readonly flush: () => Promise<void>;
  /** Each of these stores what is typed first. They reject when it could not be done. */
  readonly create: (kind: ListKindName, fields: Fields, position: number) => Promise<string>;
  readonly move: (kind: ListKindName, id: string, position: number) => Promise<void>;
  readonly remove: (kind: ListKindName, id: string) => Promise<void>;
  /** Several edits as one action; resolves to the item of each edit of an item, in their order. */
  readonly batch: (edits: readonly ItemEdit[]) => Promise<readonly string[]>;
  /**
   * Any other write, in its turn; null when it came to nothing. `replaces`: the key of a field that it fills, where
   * text that could not be read gives way.
   */
  readonly carryOut: (
    write: (planId: string) => Promise<WriteAnswer | null>,
    replaces?: string,
  ) => Promise<readonly PlanChange[] | null>;
  /** What was changed; nothing when there is nothing to undo. */
  readonly undo: () => Promise<readonly PlanChange[]>;
  readonly redo: () => Promise<readonly PlanChange[]>;
}

const initial: PlanState = {
  load: { state: 'none' },
  drafts: {},
  saving: { state: 'unchanged' },
  canUndo: false,
  canRedo: false,
};

/** The open plan: its document as the main process has confirmed it, and what is typed on top of it. */
export function createPlanStore(client: PlanClient, timing = usualTiming) {
  return createStore<PlanState & PlanActions>()((set, get) => {
    let savedAt: string | null = null;

    const queue = new SaveQueue(timing, (state) => set({ saving: statusOf(state, savedAt) }));

    const planId = (): string => {
      const { load } = get();
      if (load.state !== 'ready') throw new Error('no plan is open');
      return load.planId;
    };

    const accept = (id: string, { changes, savedAt: at, canUndo, canRedo }: WriteAnswer) => {
      const { load } = get();
      // The plan may have been left while its last write was on its way.
      if (load.state !== 'ready' || load.planId !== id) return;
      savedAt = at;
      set({ canUndo, canRedo, load: { ...load, document: changes.reduce(applyChange, load.document) } });
      forgetDraftsOf(changes);
    };

    /** What was typed into an item that is gone can neither be stored nor be corrected. */
    const forgetDraftsOf = (changes: readonly PlanChange[]) => {
      const gone = new Set(
        changes.map((change) => (change.target === 'item' && change.after === null ? change.id : null)),
      );
      for (const [key, { target }] of Object.entries(get().drafts)) {
        if (target.of !== 'item' || !gone.has(target.id)) continue;
        queue.drop(key);
        set(({ drafts }) => ({ drafts: without(drafts, key) }));
      }
    };

    /** What could not be read in a field gives way to what was put in its place. */
    const forgetReplaced = (edits: readonly ItemEdit[]) => {
      const replaced = new Set(edits.flatMap(fieldsFilled));
      for (const [key, { problem }] of Object.entries(get().drafts)) {
        if (problem !== null && replaced.has(key)) set(({ drafts }) => ({ drafts: without(drafts, key) }));
      }
    };

    /** For writes that are one action each, in their turn among the others. */
    const perform = async <Answer extends WriteAnswer>(write: (id: string) => Promise<Answer>) => {
      const id = planId();
      return queue.act(() => send(id, write));
    };

    const send = async <Answer extends WriteAnswer>(id: string, write: (id: string) => Promise<Answer>) => {
      const answer = await write(id);
      accept(id, answer);
      return answer;
    };

    /** Undo or redo; whether there is anything to do is asked when its turn has come. */
    const travel = async (possible: () => boolean, write: PlanClient['undo']) => {
      const id = planId();
      const answer = await queue.act(async () => (possible() ? send(id, write) : null));
      return answer?.changes ?? [];
    };

    return {
      ...initial,

      open: async (id) => {
        queue.clear();
        savedAt = null;
        const load: PlanLoad = { state: 'loading', planId: id };
        set({ ...initial, load });
        // Another plan may have been asked for, or none, before the answer comes.
        const answer = (state: Partial<PlanState>) => {
          if (get().load === load) set(state);
        };
        try {
          const { document, canUndo, canRedo } = await client.read(id);
          answer({ load: { state: 'ready', planId: id, document }, canUndo, canRedo });
        } catch (error) {
          answer({ load: { state: 'failed', planId: id, message: problemWords(error) } });
        }
      },

      close: () => {
        queue.clear();
        savedAt = null;
        set(initial);
      },

      edit: (target, field, shown, reading, also) => {
        const key = fieldKey(target, field);
        const draft: Draft = { target, field, shown, problem: reading.ok ? null : reading.reason };
        set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
        if (!reading.ok) {
          queue.drop(key);
          return;
        }
        const id = planId();
        queue.put(key, async () => {
          const fields = { ...also?.(reading.value), [field]: reading.value };
          const answer = await client.update(id, target, fields);
          accept(id, answer);
          // Typing may have gone on meanwhile: only the draft that was stored has served its purpose.
          if (get().drafts[key] === draft) set(({ drafts }) => ({ drafts: without(drafts, key) }));
        });
      },

      leave: (target, field) => {
        // A refusal is in `saving` already, and the queue keeps trying.
        queue.flush(fieldKey(target, field)).catch(() => undefined);
      },

      discard: (target, field) => {
        const key = fieldKey(target, field);
        queue.drop(key);
        set(({ drafts }) => ({ drafts: without(drafts, key) }));
      },

      flush: async () => {
        await queue.flush();
        const unreadable = Object.values(get().drafts).find(({ problem }) => problem !== null);
        if (unreadable !== undefined) throw new PiaoError('plan.unreadable', unreadable.problem ?? '');
      },

      create: async (kind, fields, position) => {
        const { id } = await perform((plan) => client.create(plan, kind, fields, position));
        return id;
      },
      move: async (kind, itemId, position) => {
        await perform((id) => client.move(id, kind, itemId, position));
      },
      remove: async (kind, itemId) => {
        await perform((id) => client.remove(id, kind, itemId));
      },
      batch: async (edits) => {
        const { ids } = await perform((id) => client.batch(id, edits));
        forgetReplaced(edits);
        return ids;
      },
      carryOut: async (write, replaces) => {
        const id = planId();
        return queue.act(async () => {
          const answer = await write(id);
          if (answer === null) return null;
          accept(id, answer);
          if (replaces !== undefined) set(({ drafts }) => ({ drafts: without(drafts, replaces) }));
          return answer.changes;
        });
      },
      // What is being typed is an action too, and the first to be undone: it is stored before this is asked.
      undo: () => travel(() => get().canUndo, client.undo),
      redo: () => travel(() => get().canRedo, client.redo),
    };
  });
}

function statusOf({ pending, failure }: QueueState, savedAt: string | null): SaveStatus {
  if (failure !== null) return { state: 'failed', message: problemWords(failure) };
  if (pending) return { state: 'saving' };
  return savedAt === null ? { state: 'unchanged' } : { state: 'saved', at: savedAt };
}

/** The keys of the fields that an edit fills. */
function fieldsFilled(edit: ItemEdit): readonly string[] {
  switch (edit.edit) {
    case 'update':
      return keysOf({ of: 'item', kind: edit.kind, id: edit.id }, edit.fields);
    case 'single':
      return keysOf({ of: 'single', kind: edit.kind }, edit.fields);
    default:
      return [];
  }
}

function keysOf(target: FieldTarget, fields: Fields): readonly string[] {
  return Object.keys(fields).map((field) => fieldKey(target, field));
}

function without(drafts: PlanState['drafts'], key: string): PlanState['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key));
}
