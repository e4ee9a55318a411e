import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import classes from '../narrative-editor.module.css';

interface Props {
  readonly editor: Editor;
}

const levels = [1, 2, 3, 4] as const;
type Level = (typeof levels)[number];

/** Whether a paragraph is plain text or a heading, and of which level. */
export function StyleMenu({ editor }: Props) {
  const inUse = useEditorState({
    editor,
    selector: ({ editor: current }) => levels.find((level) => current.isActive('heading', { level })) ?? null,
  });
  const choose = (level: Level | null) => {
    if (level === null) editor.commands.setParagraph();
    else editor.commands.setHeading({ level });
  };
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false} onClose={() => editor.view.focus()}>
      <Menu.Target>
        <RichTextEditor.Control
          className={classes.styleControl}
          aria-label={`Stile del paragrafo: ${nameOf(inUse)}`}
          title="Stile del paragrafo"
        >
          <span>{nameOf(inUse)}</span>
          <IconChevronDown size={14} aria-hidden />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {[null, ...levels].map((level) => (
          <Menu.Item
            key={level ?? 0}
            onClick={() => choose(level)}
            rightSection={
              level === inUse ? <IconCheck size={16} aria-label="in uso" /> : `Ctrl+Alt+${level ?? 0}`
            }
          >
            {nameOf(level)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function nameOf(level: Level | null): string {
  return level === null ? 'Testo' : `Titolo ${level}`;
}
