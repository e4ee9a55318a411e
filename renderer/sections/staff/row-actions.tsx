import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore, useReadOnly } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';
import classes from './worksheet.module.css';

interface AddProps {
  readonly kind: ListKindName;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly position: number;
  readonly label: string;
  /** The field of the new row that is written first. */
  readonly first: string;
}

/** Adds a row to a worksheet and puts the cursor into it. */
export function AddRow({ kind, fields, position, label, first }: AddProps) {
  if (useReadOnly()) return null;
  const add = async () => {
    try {
      const id = await planStore.getState().create(kind, fields, position);
      // The row is drawn with the next frame.
      requestAnimationFrame(() => document.getElementById(`${kind}/${id}/${first}`)?.focus());
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Button
      className={classes.add}
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => void add()}
    >
      {label}
    </Button>
  );
}

interface RemoveProps {
  readonly kind: ListKindName;
  readonly id: string;
  /** What the row is called. */
  readonly name: string;
}

/** Takes a row out, with the way back in the notice. */
export function RemoveRow({ kind, id, name }: RemoveProps) {
  if (useReadOnly()) return null;
  const remove = async () => {
    try {
      await planStore.getState().remove(kind, id);
      useNotices.getState().show({
        tone: 'done',
        text: `Eliminata la voce «${name}».`,
        action: { label: 'Annulla', run: () => void undo() },
      });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Elimina la voce: ${name}`}
      onClick={() => void remove()}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
