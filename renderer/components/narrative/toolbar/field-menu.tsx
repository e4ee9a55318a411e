import { Menu, Text } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { narrativeFieldLabels } from '../../../../shared/labels/narrative-fields.ts';
import { fieldNames, fieldText } from '../../../../shared/print/field-values.ts';
import { planStore } from '../../../stores/use-plan.ts';
import { ToolButton } from './tool-button.tsx';

interface Props {
  readonly editor: Editor;
}

/** Puts in a value that fills in from the data. */
export function FieldMenu({ editor }: Props) {
  const choose = (name: string) => editor.commands.insertContent({ type: 'field', attrs: { name } });
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      width={380}
      returnFocus={false}
      onClose={() => editor.view.focus()}
    >
      <Menu.Target>
        <ToolButton label="Campo che si compila dai dati" onClick={() => undefined}>
          <IconBraces size={18} aria-hidden />
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {fieldNames.map((name) => (
          <Menu.Item key={name} onClick={() => choose(name)}>
            <Text component="span" display="block">
              {narrativeFieldLabels[name] ?? name}
            </Text>
            <CurrentValue name={name} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Read when the menu opens. */
function CurrentValue({ name }: { readonly name: string }) {
  const { load } = planStore.getState();
  const value = load.state === 'ready' ? fieldText(load.document, name) : '';
  return (
    <Text component="span" display="block" size="sm" c="dimmed">
      {value === `{${name}}` ? 'non ancora compilato' : value}
    </Text>
  );
}
