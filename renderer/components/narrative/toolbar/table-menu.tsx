import { Menu } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { ToolButton } from './tool-button.tsx';

interface Props {
  readonly editor: Editor;
}

interface Action {
  readonly label: string;
  readonly run: (editor: Editor) => boolean;
}

const actions: readonly (readonly Action[])[] = [
  [
    { label: 'Aggiungi una riga sopra', run: ({ commands }) => commands.addRowBefore() },
    { label: 'Aggiungi una riga sotto', run: ({ commands }) => commands.addRowAfter() },
    { label: 'Elimina la riga', run: ({ commands }) => commands.deleteRow() },
  ],
  [
    { label: 'Aggiungi una colonna a sinistra', run: ({ commands }) => commands.addColumnBefore() },
    { label: 'Aggiungi una colonna a destra', run: ({ commands }) => commands.addColumnAfter() },
    { label: 'Elimina la colonna', run: ({ commands }) => commands.deleteColumn() },
  ],
  [
    { label: 'Riga di intestazione', run: ({ commands }) => commands.toggleHeaderRow() },
    { label: 'Colonna di intestazione', run: ({ commands }) => commands.toggleHeaderColumn() },
    { label: 'Unisci o dividi le celle', run: ({ commands }) => commands.mergeOrSplit() },
  ],
  [{ label: 'Elimina la tabella', run: ({ commands }) => commands.deleteTable() }],
];

/** A new table, or what can be done with the one where the cursor is. */
export function TableMenu({ editor }: Props) {
  const inTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') });
  const insert = ({ commands }: Editor) => commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true });
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false} onClose={() => editor.view.focus()}>
      <Menu.Target>
        <ToolButton label="Tabella" active={inTable} onClick={() => undefined}>
          <IconTable size={18} aria-hidden />
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        {inTable ? (
          actions.flatMap((group, index) => [
            ...(index > 0 ? [<Menu.Divider key={group[0]?.label} />] : []),
            ...group.map(({ label, run }) => (
              <Menu.Item key={label} onClick={() => run(editor)}>
                {label}
              </Menu.Item>
            )),
          ])
        ) : (
          <Menu.Item onClick={() => insert(editor)}>Inserisci una tabella di 3 righe e 3 colonne</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
