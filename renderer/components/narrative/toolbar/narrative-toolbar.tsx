import { RichTextEditor } from '@mantine/tiptap';
import { IconBold, IconItalic, IconList, IconListNumbers, IconSuperscript } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import classes from '../narrative-editor.module.css';
import { FieldMenu } from './field-menu.tsx';
import { canInsertFootnote, insertFootnote } from './insert-footnote.ts';
import { LinkControl } from './link-control.tsx';
import { StyleMenu } from './style-menu.tsx';
import { TableMenu } from './table-menu.tsx';
import { ToolButton } from './tool-button.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

interface Props {
  readonly editor: Editor;
  /** Of the text that it forms. */
  readonly textId: string;
}

/** What can be done with the text, in one Tab stop; arrows go from button to button. */
export function NarrativeToolbar({ editor, textId }: Props) {
  const roving = useRovingFocus<HTMLDivElement>();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      noteFits: canInsertFootnote(current),
    }),
  });
  /** Pressed by the keyboard, the button gives the focus back to the text too. */
  const text = () => {
    editor.view.focus();
    return editor.chain();
  };
  return (
    <RichTextEditor.Toolbar
      {...roving}
      role="toolbar"
      aria-label="Forma del testo"
      aria-controls={textId}
      sticky
      stickyOffset="var(--app-shell-header-height, 0px)"
      className={classes.toolbar}
    >
      <StyleMenu editor={editor} />
      <RichTextEditor.ControlsGroup>
        <ToolButton
          label="Grassetto"
          keys="Ctrl+B"
          active={active.bold}
          onClick={() => text().toggleBold().run()}
        >
          <IconBold size={18} aria-hidden />
        </ToolButton>
        <ToolButton
          label="Corsivo"
          keys="Ctrl+I"
          active={active.italic}
          onClick={() => text().toggleItalic().run()}
        >
          <IconItalic size={18} aria-hidden />
        </ToolButton>
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <ToolButton
          label="Elenco puntato"
          keys="Ctrl+Maiusc+8"
          active={active.bulletList}
          onClick={() => text().toggleBulletList().run()}
        >
          <IconList size={18} aria-hidden />
        </ToolButton>
        <ToolButton
          label="Elenco numerato"
          keys="Ctrl+Maiusc+7"
          active={active.orderedList}
          onClick={() => text().toggleOrderedList().run()}
        >
          <IconListNumbers size={18} aria-hidden />
        </ToolButton>
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <TableMenu editor={editor} />
        <LinkControl editor={editor} />
        <ToolButton
          label="Nota a piè di pagina"
          disabled={!active.noteFits}
          onClick={() => insertFootnote(editor)}
        >
          <IconSuperscript size={18} aria-hidden />
        </ToolButton>
        <FieldMenu editor={editor} />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}
