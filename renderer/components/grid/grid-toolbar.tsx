import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { TableMenu } from '../tables/table-menu.tsx';
import classes from './grid.module.css';
import { GridHelp } from './grid-help.tsx';
import { addAndGo, type RowAction, rowActions } from './row-commands.ts';
import type { GridModel } from './use-grid-model.ts';

interface Props {
  readonly grid: GridModel;
  readonly title: string;
}

/** What can be done with a table and with the row that one is in. */
export function GridToolbar({ grid, title }: Props) {
  const { item, items, shown, positions, view, look, readOnly } = grid;
  const row = item === undefined ? null : (positions.get(item.id) ?? 0) + 1;
  return (
    <div className={classes.toolbar}>
      <TextInput
        size="xs"
        w="13rem"
        aria-label={`Filtra: ${title}`}
        placeholder="Filtra le righe"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={view.search}
        onChange={({ currentTarget: { value } }) => look({ search: value })}
      />
      <Text c="dimmed" size="sm" role="status">
        {countText(shown.length, items.length)}
      </Text>
      <Group gap={2} ml="auto" role="group" aria-label={`Riga scelta: ${title}`}>
        <Text size="sm" c="dimmed" mr={4}>
          {row === null ? 'Nessuna riga scelta' : `Riga ${row}`}
        </Text>
        {rowActions(grid).map((action) => (
          <ActionButton key={action.label} action={action} row={row} />
        ))}
      </Group>
      <TableMenu kind={grid.kind} />
      <GridHelp readOnly={readOnly} title={title} />
      {!readOnly && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Aggiungi riga: ${title}`}
          onClick={() => void addAndGo(grid)}
        >
          Aggiungi riga
        </Button>
      )}
    </div>
  );
}

function ActionButton({ action, row }: { readonly action: RowAction; readonly row: number | null }) {
  const { label, icon: Icon, off, run } = action;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.action}
      aria-label={row === null ? label : `${label}: riga ${row}`}
      title={off ?? label}
      // Not `disabled`, which would drop the focus of who has just used it.
      aria-disabled={off !== null}
      onClick={() => {
        if (off === null) run();
      }}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

function countText(shown: number, all: number): string {
  const words = shown === 1 ? '1 voce' : `${shown} voci`;
  return shown === all ? words : `${words} su ${all}`;
}
