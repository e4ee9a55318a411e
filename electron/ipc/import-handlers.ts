import path from 'node:path';
import type { z } from 'zod';
import type { importCalls, importEvents } from '../../shared/contract/imports.ts';
import { PiaoError } from '../../shared/errors.ts';
import type { BackupKeeper } from '../core/database/backup-keeper.ts';
import { runImport, type SpawnImportProcess } from '../core/importing/run-import.ts';
import type { ImportReviews } from '../core/plans/import-review/import-reviews.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';
import { naming } from './naming.ts';

export type ImportProgress = z.output<typeof importEvents.progress.payload>;

interface ImportParts {
  readonly store: PlanStore;
  readonly reviews: ImportReviews;
  readonly backups: BackupKeeper;
  readonly spawner: SpawnImportProcess;
  readonly chooseFiles: ChooseFiles;
  /** The folder that the dialog proposes. */
  readonly documents: string;
  /** Tells the window what the reading does next. */
  readonly tell: (progress: ImportProgress) => void;
}

/** Answers the calls on published plans that are read in. */
export function importHandlers(parts: ImportParts): AreaHandlers<typeof importCalls> {
  const { store, reviews, backups, spawner, chooseFiles, documents, tell } = parts;
  let running: AbortController | null = null;

  const read = async (file: string) => {
    // Whoever starts another one wants that one.
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const fileName = path.basename(file);
    const { signal } = controller;
    try {
      const found = await naming(fileName, () =>
        runImport(file, { spawner, signal, onStep: (step) => tell({ fileName, step }) }),
      );
      return { reviewId: await reviews.start(fileName, found) };
    } catch (error) {
      if (signal.aborted && error instanceof PiaoError && error.code === 'import.cancelled') return null;
      throw error;
    } finally {
      if (running === controller) running = null;
    }
  };

  return {
    choose: async () => {
      // SECURITY: a path never comes from the window, which could name any file of the person.
      const [file] = await chooseFiles({
        title: 'Importa un PIAO pubblicato',
        defaultPath: documents,
        filter: { name: 'Testo o documento Word', extensions: ['txt', 'md', 'docx'] },
      });
      return file === undefined ? null : read(file);
    },
    cancel: () => {
      running?.abort();
    },
    list: () => reviews.list(),
    open: ({ reviewId }) => reviews.open(reviewId),
    corrected: ({ reviewId }) => reviews.corrected(reviewId),
    decide: async ({ reviewId, decisions }) => {
      await reviews.decide(reviewId, decisions);
    },
    finish: async ({ reviewId }) => {
      // No backup for what would be refused anyway; what goes in is read after it, in the transaction that writes.
      await reviews.finished(reviewId);
      await backups.make('import');
      const toReview = await store.importReviewed(reviewId, (trx) => reviews.takeOut(reviewId, trx));
      return { planId: reviewId, toReview };
    },
    remove: async ({ reviewId }) => {
      await reviews.remove(reviewId);
    },
  };
}
