import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { headerSignature } from '../../../shared/tables/column-mapping.ts';
import type { Sheet, TableChoices, TableReading } from '../../../shared/tables/read-table.ts';
import { api } from '../../api.ts';
import { undo } from '../../sections/history.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import type { OpenedFile } from './import-draft.ts';

/** Stores what is typed, asks where, and writes the table. */
export async function saveTable(kind: ListKindName): Promise<void> {
  const { load, flush } = planStore.getState();
  if (load.state !== 'ready') return;
  try {
    await flush();
    const { file } = await api.tables.save({ planId: load.planId, kind });
    if (file !== null) useNotices.getState().show({ tone: 'done', text: `Scritto il file ${file}.` });
  } catch (error) {
    showError(error);
  }
}

/** Null when the person closed the dialog, or the file could not be read, which is then told. */
export async function openTable(): Promise<OpenedFile | null> {
  try {
    return await api.tables.open();
  } catch (error) {
    showError(error);
    return null;
  }
}

/** Writes what was reviewed, as one action that can be undone; rejects when nothing was written. */
export async function takeTableIn(
  kind: ListKindName,
  sheet: Sheet,
  { mapping, fixed }: TableChoices,
  { edits }: TableReading,
): Promise<void> {
  await planStore.getState().carryOut((planId) =>
    api.tables.takeIn({
      planId,
      kind,
      edits: edits.map((edit) => ({ ...edit, fields: { ...edit.fields } })),
      signature: headerSignature(sheet.header),
      remember: { mapping: mapping.map((use) => ({ ...use })), fixed: { ...fixed } },
    }),
  );
  const added = edits.filter(({ edit }) => edit === 'create').length;
  const { plural } = kindOf(kind).label;
  const text = `Importazione completata (${plural}): righe aggiunte ${added}, modificate ${edits.length - added}. Prima è stata fatta una copia di sicurezza.`;
  useNotices.getState().show({ tone: 'done', text, action: { label: 'Annulla', run: () => void undo() } });
}
