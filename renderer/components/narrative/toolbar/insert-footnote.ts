import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';

/** Whether the cursor is among words, where a note can be referred to. */
export function canInsertFootnote({ state: { selection } }: Editor): boolean {
  return selection.$to.parent.inlineContent;
}

/** Puts an empty note after the chosen words and selects it, which opens it. */
export function insertFootnote(editor: Editor): void {
  editor.commands.command(({ tr, state: { schema } }) => {
    const note = schema.nodes.footnote?.create({ text: '' });
    if (note === undefined) return false;
    const at = tr.selection.to;
    tr.insert(at, note);
    tr.setSelection(NodeSelection.create(tr.doc, at));
    return true;
  });
}
