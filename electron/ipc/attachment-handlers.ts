import path from 'node:path';
import type { attachmentCalls } from '../../shared/contract/attachments.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { readAttachable } from '../core/files/read-attachable.ts';
import { safeName } from '../core/files/safe-name.ts';
import { writeWhole } from '../core/files/write-whole.ts';
import { attachmentOf } from '../core/plans/attach-files.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { ChooseFile, ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface AttachmentParts {
  readonly store: PlanStore;
  readonly chooseFiles: ChooseFiles;
  readonly chooseFile: ChooseFile;
  /** The folder that the dialogs propose. */
  readonly documents: string;
}

/** Answers the calls on the files of a plan. */
export function attachmentHandlers(parts: AttachmentParts): AreaHandlers<typeof attachmentCalls> {
  const { store, chooseFiles, chooseFile, documents } = parts;
  return {
    add: async ({ planId, section, fills }) => {
      // SECURITY: a path never comes from the window, which could name any file of the person.
      const chosen = await chooseFiles({
        title: 'Allega al piano',
        defaultPath: documents,
        several: fills === undefined,
      });
      if (chosen.length === 0) return null;
      const files = [];
      for (const file of chosen) files.push({ id: newId(), ...(await readAttachable(file)) });
      const answer = await store.attach(planId, section, files, fills);
      return { ...answer, ids: files.map(({ id }) => id) };
    },
    save: async ({ planId, id }) => {
      const { name, sha256 } = attachmentOf(await store.read(planId), id);
      const bytes = await store.contentOf(sha256);
      const proposed = safeName(name);
      const file = await chooseFile({
        title: 'Salva l’allegato',
        defaultPath: path.join(documents, proposed),
        formatName: 'Allegato',
        extension: path.extname(proposed).slice(1),
      });
      if (file !== null) await writeWhole(file, bytes);
      return { file };
    },
  };
}
