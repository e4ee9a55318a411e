import type { Editor, JSONContent } from '@tiptap/core';

/**
 * Shows another document, replacing only what differs: the cursor stays where it was unless it stood in that. Not a
 * step of the editor's own undo, and not reported as an edit.
 */
export function replaceContent(editor: Editor, json: JSONContent): void {
  const { state, view, schema } = editor;
  const target = schema.nodeFromJSON(json);
  const start = state.doc.content.findDiffStart(target.content);
  const end = state.doc.content.findDiffEnd(target.content);
  if (start === null || end === null) return;
  // In "aab" → "ab" the two searches cross: what both find equal is counted once.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const change = state.tr
    .replace(start, end.a + overlap, target.slice(start, end.b + overlap))
    .setMeta('addToHistory', false)
    .setMeta('preventUpdate', true);
  view.dispatch(change);
  editor.storage.ownUndo.takenBack = 0;
}
