import { type Editor, Extension } from '@tiptap/core';
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

interface OwnUndoStorage {
  /** How many of the editor's steps are in the plan's history: from there on back, its undo takes over. */
  storedDepth: number;
  /** Steps taken back here and not since overtaken by a change from outside. */
  takenBack: number;
}

declare module '@tiptap/core' {
  interface Storage {
    ownUndo: OwnUndoStorage;
  }
}

/**
 * The editor's undo, in small steps, for what is being written: not stored yet, or a part of a step that the plan's
 * history has not closed. Older steps are undone by the plan: one in two histories would be undone twice. A key that
 * has nothing to do here goes on to the window.
 */
export const OwnUndo = Extension.create<Record<string, never>, OwnUndoStorage>({
  name: 'ownUndo',

  addStorage() {
    return { storedDepth: 0, takenBack: 0 };
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    const handleKeyDown = (view: EditorView, event: KeyboardEvent) => {
      const done = isUndo(event) ? takeBack(view, storage) : isRedo(event) && bringBack(view, storage);
      // ProseMirror marks these keys as handled in any case, so that says nothing to the window.
      if (done) event.stopPropagation();
      return done;
    };
    return [history(), new Plugin({ props: { handleKeyDown } })];
  },
});

function takeBack({ state, dispatch }: EditorView, storage: OwnUndoStorage): boolean {
  if (undoDepth(state) <= storage.storedDepth || !undo(state, dispatch)) return false;
  storage.takenBack += 1;
  return true;
}

function bringBack({ state, dispatch }: EditorView, storage: OwnUndoStorage): boolean {
  if (storage.takenBack === 0 || redoDepth(state) === 0 || !redo(state, dispatch)) return false;
  storage.takenBack -= 1;
  return true;
}

function isUndo(event: KeyboardEvent): boolean {
  return isCommand(event) && !event.shiftKey && event.key.toLowerCase() === 'z';
}

function isRedo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  return isCommand(event) && (key === 'y' || (event.shiftKey && key === 'z'));
}

function isCommand({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey;
}

/** To be called when what the editor shows is a closed step of the plan's history. */
export function markStored(editor: Editor): void {
  if (editor.isDestroyed) return;
  const { storage, state, view } = editor;
  storage.ownUndo.storedDepth = undoDepth(state);
  // What is typed next is a step of its own, not a part of the stored one.
  view.dispatch(closeHistory(state.tr).setMeta('preventUpdate', true));
}
