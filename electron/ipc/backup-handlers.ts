import type { backupCalls } from '../../shared/contract/backups.ts';
import type { Backup } from '../core/database/backup.ts';
import type { BackupKeeper } from '../core/database/backup-keeper.ts';
import type { AreaHandlers } from './bind-handlers.ts';

/** Answers the calls on the backups of the data folder. */
export function backupHandlers(keeper: BackupKeeper): AreaHandlers<typeof backupCalls> {
  return {
    list: () => keeper.list().map(asBackupAnswer),
    make: async () => {
      const file = await keeper.make('auto');
      const made = keeper.list().find((backup) => backup.file === file);
      if (made === undefined) throw new Error(`The backup ${file} was rotated away as soon as it was made`);
      return asBackupAnswer(made);
    },
    state: () => {
      const { newest, problem } = keeper.state();
      return {
        newest: newest === null ? null : asBackupAnswer(newest),
        problem: problem === null ? null : { code: problem.code, message: problem.message },
      };
    },
  };
}

/** A backup as the window is told of it. */
export function asBackupAnswer({ name, at, reason, size }: Backup) {
  return { name, at: at.toISOString(), reason, size };
}
