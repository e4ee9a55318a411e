import type { Reading } from '../../../shared/labels/reading.ts';
import { type FieldTarget, fieldKey, storedThing, storedValue } from '../../stores/field-target.ts';
import type { PlanActions, PlanState } from '../../stores/plan-store.ts';
import { RowBefore, type RowFollow } from './row-before.ts';

interface TypingStore {
  readonly getState: () => Pick<PlanState, 'load' | 'drafts'> &
    Pick<PlanActions, 'edit' | 'leave' | 'discard' | 'flush'>;
}

/** The text that is being written in a cell. */
export interface CellTyping {
  /** Like what is typed in any field: on its way to the database after the usual pause. */
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** The cell becomes what it was when the typing began, stored or not, and with it what followed from it. */
  readonly takeBack: () => void;
}

/**
 * @param read what a text means in this cell
 * @param also other fields of the row that follow from a value, given the row without what was written meanwhile
 */
export function beginTyping(
  store: TypingStore,
  target: FieldTarget,
  field: string,
  read: (text: string) => Reading,
  also: RowFollow = () => ({}),
): CellTyping {
  const { load, drafts } = store.getState();
  const value = load.state === 'ready' ? storedValue(load.document, target, field) : undefined;
  const draft = drafts[fieldKey(target, field)];
  const unreadable = draft !== undefined && draft.problem !== null ? draft : null;
  // From just before, and still on its way: what is stored is older.
  const pending = draft !== undefined && draft.problem === null ? String(draft.shown) : null;
  const row = new RowBefore(
    () => {
      const { load: now } = store.getState();
      return now.state === 'ready' ? storedThing(now.document, target) : undefined;
    },
    field,
    also,
  );
  const following = (next: unknown) => row.following(next);
  let typed = false;
  /** Something else than what stood there may be in the database by now, or get there. */
  let sent = false;

  const putBack = () => {
    if (pending === null)
      store.getState().edit(target, field, value, { ok: true, value }, () => row.restored());
    else store.getState().edit(target, field, pending, read(pending), following);
    store.getState().leave(target, field);
  };
  const showUnreadable = () => {
    if (unreadable === null) store.getState().discard(target, field);
    else
      store.getState().edit(target, field, unreadable.shown, { ok: false, reason: unreadable.problem ?? '' });
  };
  return {
    type: (text) => {
      const reading = read(text);
      typed = true;
      sent ||= reading.ok;
      store.getState().edit(target, field, text, reading, following);
    },
    leave: () => {
      if (typed) store.getState().leave(target, field);
    },
    takeBack: () => {
      if (!typed) return;
      if (!sent) return showUnreadable();
      putBack();
      if (unreadable === null) return;
      // What cannot be read would take the place of what is on its way.
      store
        .getState()
        .flush()
        .catch(() => undefined)
        .finally(showUnreadable);
    },
  };
}

/**
 * For a code by which others refer to the row: it must be of one row alone, and the beginning of a new one may well
 * be that of another row. Sent half-way it would be refused, as a save that failed, while nothing is wrong.
 */
export function sentWhenLeft(typing: CellTyping): CellTyping {
  let written: string | null = null;
  return {
    type: (text) => {
      written = text;
    },
    leave: () => {
      if (written === null) return;
      typing.type(written);
      typing.leave();
    },
    takeBack: () => undefined,
  };
}
