import { Button, Group, Popover, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { readLinkAddress } from '../link-address.ts';
import { ToolButton } from './tool-button.tsx';

interface Props {
  readonly editor: Editor;
}

/** Makes a link of the chosen words, changes it, or takes it away. */
export function LinkControl({ editor }: Props) {
  const [open, setOpen] = useState(false);
  const active = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('link') });
  const close = () => {
    setOpen(false);
    editor.view.focus();
  };
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && close()}
      trapFocus
      width={380}
      position="bottom-start"
      shadow="md"
    >
      <Popover.Target>
        <ToolButton label="Collegamento" active={active} onClick={() => setOpen(true)}>
          <IconLink size={18} aria-hidden />
        </ToolButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Collegamento">
        <LinkForm editor={editor} active={active} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface FormProps extends Props {
  readonly active: boolean;
  readonly onDone: () => void;
}

/** Drawn anew whenever it opens, so that it starts from the link under the cursor. */
function LinkForm({ editor, active, onDone }: FormProps) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const reading = readLinkAddress(address);
    if (!reading.ok) {
      setProblem(reading.reason);
      return;
    }
    link(editor, reading.value, address.trim());
    onDone();
  };
  return (
    <form onSubmit={apply} noValidate>
      <TextInput
        label="Indirizzo"
        description="Sito web o posta elettronica."
        value={address}
        error={problem}
        data-autofocus
        onChange={({ currentTarget: { value } }) => setAddress(value)}
      />
      <Group mt="sm" justify="flex-end">
        {active && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run();
              onDone();
            }}
          >
            Togli il collegamento
          </Button>
        )}
        <Button type="submit" size="compact-md">
          Applica
        </Button>
      </Group>
    </form>
  );
}

/** Links the chosen words or the link under the cursor; with neither, the address itself is put in. */
function link(editor: Editor, href: string, words: string): void {
  const { selection } = editor.state;
  if (selection.empty && !editor.isActive('link')) {
    editor.commands.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
  }
}
