import type { backupCalls } from '../../shared/contract/backups.ts';
import type { Backup } from '../core/database/backup.ts';
import type { BackupKeeper } from '../core/database/backup-keeper.ts';
import type { AreaHandlers } from './bind-handlers.ts';

/** Answers the calls on the backups of the data folder. */
export function backupHandlers(keeper: BackupKeeper): AreaHandlers<typeof backupCalls> {
  return {
    list: () => keeper.list().map(asAnswer),
    make: async () => {
      const file = await keeper.make('auto');
      const made = keeper.list().find((backup) => backup.file === file);
      if (made === undefined) throw new Error(`The backup ${file} was rotated away as soon as it was made`);
      return asAnswer(made);
    },
    state: () => {
      const { newest, problem } = keeper.state();
      return {
        newest: newest === null ? null : asAnswer(newest),
        problem: problem === null ? null : { code: problem.code, message: problem.message },
      };
    },
  };
}

function asAnswer({ file, at, reason, size }: Backup) {
  return { file, at: at.toISOString(), reason, size };
}
