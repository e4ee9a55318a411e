import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { type RichText, richTextSchema } from '../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { planStore } from '../../stores/use-plan.ts';
import type { Field } from '../fields/use-field.ts';
import { editorExtensions } from './editor-extensions.ts';
import { fromEditor, toEditor } from './editor-json.ts';
import { normalRichText, sameRichText } from './normal-form.ts';
import { markStored } from './own-undo.ts';
import { pasteProps } from './paste/paste-props.ts';
import { replaceContent } from './replace-content.ts';

/** Milliseconds; with the pause before sending, less than what parts two steps of the plan's history. */
const STEP_PAUSE = 1500;

interface Options {
  readonly field: Field;
  /** As the document holds it. */
  readonly stored: RichText;
  /** Where the document holds it; the same function at every render. */
  readonly storedIn: (document: PlanDocument) => RichText | undefined;
  readonly label: string;
  /** Where the focus goes with Escape: Tab is taken by lists and tables. */
  readonly leaveTo: () => void;
}

/** An editor bound to a narrative of the open plan: edits go to the store, changes from elsewhere come in. */
export function useNarrativeEditor({ field, stored, storedIn, label, leaveTo }: Options): Editor {
  const { id, draft, readOnly, edit, leave } = field;
  const [initial] = useState(() => readNarrative(draft?.shown) ?? normalRichText(stored));
  /** What the editor holds, so that its own edits coming back are not taken for somebody else's. */
  const held = useRef(initial);
  /** What was last looked at in the store, which changes for other reasons most of the time. */
  const seen = useRef<unknown>(stored);

  const editor = useEditor(
    {
      extensions: editorExtensions,
      content: toEditor(initial),
      editable: !readOnly,
      enableInputRules: ['bulletList', 'orderedList', 'field'],
      enablePasteRules: ['link', 'field'],
      editorProps: {
        ...pasteProps,
        attributes: {
          id,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: 'it',
          spellcheck: 'true',
        },
        handleKeyDown: (_view, { key }) => {
          if (key === 'Escape') leaveTo();
          return false;
        },
      },
      onUpdate: ({ editor: current }) => {
        const value = fromEditor(current.getJSON());
        if (sameRichText(value, held.current)) return;
        held.current = value;
        edit(value, { ok: true, value });
      },
      onBlur: leave,
    },
    [id],
  );

  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  // From the store itself: a render can lag behind the typing, and what it shows would undo the last letters.
  useEffect(
    () =>
      planStore.subscribe(({ drafts, load }) => {
        const shown = id in drafts ? drafts[id]?.shown : load.state === 'ready' && storedIn(load.document);
        if (shown === held.current || shown === seen.current) return;
        seen.current = shown;
        const value = readNarrative(shown);
        if (value === null || sameRichText(value, held.current)) return;
        held.current = value;
        replaceContent(editor, toEditor(value));
        markStored(editor);
      }),
    [editor, id, storedIn],
  );

  // What follows within the pause still goes into the same step of the plan's history, and so may what takes it back.
  const isStored = draft === undefined;
  useEffect(() => {
    if (!isStored) return;
    const timer = setTimeout(() => {
      if (!(id in planStore.getState().drafts)) markStored(editor);
    }, STEP_PAUSE);
    return () => clearTimeout(timer);
  }, [editor, id, isStored]);

  return editor;
}

function readNarrative(shown: unknown): RichText | null {
  const parsed = richTextSchema.safeParse(shown);
  return parsed.success ? normalRichText(parsed.data) : null;
}
