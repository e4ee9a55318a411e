import { Button, Group, Popover, Textarea } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useEffect, useState } from 'react';
import classes from './narrative-editor.module.css';

/** A footnote in the text: its number, which opens the words of the note. */
export function FootnoteView({
  node,
  editor,
  selected,
  updateAttributes,
  deleteNode,
  getPos,
}: NodeViewProps) {
  const text = String(node.attrs.text);
  const [open, setOpen] = useState(false);

  // A note without words has just been put in.
  useEffect(() => {
    if (selected && text === '' && editor.isEditable) setOpen(true);
  }, [selected, text, editor]);

  const close = () => {
    setOpen(false);
    if (!editor.isEditable) return;
    const position = getPos();
    if (text.trim() === '') deleteNode();
    if (position !== undefined) {
      editor.commands.setTextSelection(text.trim() === '' ? position : position + 1);
    }
    editor.view.focus();
  };
  return (
    <NodeViewWrapper as="span" className={classes.footnote}>
      <Popover
        opened={open}
        onChange={(opened) => !opened && close()}
        // Mantine would give the focus back to the toolbar; a note is closed to go on writing.
        closeOnEscape={false}
        trapFocus
        width={360}
        position="bottom-start"
        shadow="md"
      >
        <Popover.Target>
          <button
            type="button"
            tabIndex={-1}
            className={classes.footnoteMark}
            aria-label={`Nota a piè di pagina: ${text}`}
            onClick={() => setOpen(true)}
          />
        </Popover.Target>
        <Popover.Dropdown
          aria-label="Nota a piè di pagina"
          onKeyDown={({ key }) => {
            if (key === 'Escape') close();
          }}
        >
          <Textarea
            label="Testo della nota"
            value={text}
            readOnly={!editor.isEditable}
            autosize
            minRows={2}
            lang="it"
            spellCheck
            data-autofocus
            onChange={({ currentTarget: { value } }) => updateAttributes({ text: value })}
          />
          <Group mt="sm" justify="flex-end">
            {editor.isEditable && (
              <Button
                variant="default"
                size="compact-md"
                onClick={() => {
                  setOpen(false);
                  deleteNode();
                  editor.view.focus();
                }}
              >
                Elimina la nota
              </Button>
            )}
            <Button size="compact-md" onClick={close}>
              Fatto
            </Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}
