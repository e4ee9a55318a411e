import path from 'node:path';
import type { tableCalls } from '../../shared/contract/tables.ts';
import { kindOf } from '../../shared/plan/kinds.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { tableOf } from '../../shared/tables/table-text.ts';
import { writeCsv } from '../../shared/tables/write-csv.ts';
import type { BackupKeeper } from '../core/database/backup-keeper.ts';
import { readChosen } from '../core/files/read-chosen.ts';
import { writeWhole } from '../core/files/write-whole.ts';
import { readSpreadsheet, refuseLargeSheet } from '../core/importing/spreadsheets/read-spreadsheet.ts';
import type { ColumnMappings } from '../core/plans/column-mappings.ts';
import { exportName } from '../core/plans/export-plan.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { ChooseFile, ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';
import { naming } from './naming.ts';

interface TableParts {
  readonly store: PlanStore;
  readonly mappings: ColumnMappings;
  readonly backups: BackupKeeper;
  readonly chooseFile: ChooseFile;
  readonly chooseFiles: ChooseFiles;
  /** The folder that the dialogs propose. */
  readonly documents: string;
}

/** Answers the calls on tables to and from spreadsheets. */
export function tableHandlers(parts: TableParts): AreaHandlers<typeof tableCalls> {
  const { store, mappings, backups, chooseFile, chooseFiles, documents } = parts;
  return {
    save: async ({ planId, kind }) => {
      const doc = await store.read(planId);
      const { plural } = kindOf(kind).label;
      const name = `${exportName(doc)}-${plural.normalize('NFD').replaceAll(/[^A-Za-z]+/g, '-')}.csv`;
      const file = await chooseFile({
        title: `Esporta in CSV: ${plural}`,
        defaultPath: path.join(documents, name),
        formatName: 'Tabella CSV',
        extension: 'csv',
      });
      if (file !== null) await writeWhole(file, writeCsv(tableOf(kind, doc)));
      return { file };
    },
    open: async () => {
      // SECURITY: a path never comes from the window, which could name any file of the person.
      const [file] = await chooseFiles({
        title: 'Importa da CSV o XLSX',
        defaultPath: documents,
        filter: { name: 'Tabelle CSV e XLSX', extensions: ['csv', 'xlsx', 'txt', 'tsv'] },
      });
      if (file === undefined) return null;
      const name = path.basename(file);
      return naming(name, async () => ({
        name,
        ...(await readSpreadsheet(name, await readChosen(file, refuseLargeSheet))),
      }));
    },
    mapping: ({ kind, signature }) => mappings.of(kind, signature),
    takeIn: async ({ planId, kind, edits, signature, remember }) => {
      await backups.make('import');
      const answer = await store.batch(
        planId,
        edits.map((edit) =>
          edit.edit === 'create' ? { ...edit, fields: { id: newId(), ...edit.fields } as WithId } : edit,
        ),
      );
      await mappings.remember(kind, signature, remember, new Date());
      return answer;
    },
  };
}

type WithId = Readonly<Record<string, unknown>> & { readonly id: string };
