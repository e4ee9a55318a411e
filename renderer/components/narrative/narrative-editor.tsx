import '@mantine/tiptap/styles.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useCallback, useRef } from 'react';
import type { RichText } from '../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fieldNotes } from '../fields/field-notes.tsx';
import { useField } from '../fields/use-field.ts';
import classes from './narrative-editor.module.css';
import { NarrativeToolbar } from './toolbar/narrative-toolbar.tsx';
import { useNarrativeEditor } from './use-narrative-editor.ts';
import { WordCount } from './word-count-note.tsx';

interface Props {
  /** Key of the section. */
  readonly section: string;
  readonly stored: RichText;
}

/** Text with the forms that print: headings, lists, tables, bold, italic, links, footnotes, fields. */
export function NarrativeEditor({ section, stored }: Props) {
  const field = useField({ of: 'section', key: section }, 'body');
  const foot = useRef<HTMLDivElement>(null);
  const editor = useNarrativeEditor({
    field,
    stored,
    storedIn: useCallback(({ sections }: PlanDocument) => sections[section]?.body, [section]),
    label: 'Testo della sezione',
    leaveTo: () => foot.current?.focus(),
  });
  const notes = fieldNotes({ findings: field.findings });
  return (
    <>
      {notes !== null && <div className={classes.notes}>{notes}</div>}
      <RichTextEditor
        editor={editor}
        className={classes.editor}
        data-locked={field.readOnly || undefined}
        withCodeHighlightStyles={false}
      >
        {!field.readOnly && <NarrativeToolbar editor={editor} textId={field.id} />}
        <RichTextEditor.Content className={classes.content} />
        <div ref={foot} tabIndex={-1} className={classes.foot}>
          <WordCount editor={editor} />
          {!field.readOnly && <span>Esc per uscire dal testo</span>}
        </div>
      </RichTextEditor>
    </>
  );
}
