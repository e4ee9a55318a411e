import { create } from 'zustand';
import type { DeskState } from '../../shared/contract/desk.ts';
import { type DeskBackup, deskClient } from '../desk-client.ts';
import { showError } from './notice-store.ts';

interface DeskStore {
  /** Null until it was asked. */
  readonly state: DeskState | null;
  /** The newest first; asked together with the state. */
  readonly backups: readonly DeskBackup[];
  /** A backup is taking the place of the database. */
  readonly restoring: boolean;
  readonly refresh: () => Promise<void>;
  readonly dismiss: (code: string) => Promise<void>;
  /** Tries to open the database again. */
  readonly reopen: () => Promise<void>;
  /** Rejects with the reason when it was not restored. */
  readonly restore: (backup: string) => Promise<void>;
  readonly startEmpty: () => Promise<void>;
}

/** The data folder: whether its database is open, what is to be known about it, and its backups. */
export const useDesk = create<DeskStore>()((set, get) => ({
  state: null,
  backups: [],
  restoring: false,
  refresh: async () => {
    const [state, backups] = await Promise.all([
      deskClient.state(),
      // They may be what does not work; the rest is told all the same.
      deskClient.backups().catch(() => []),
    ]);
    set({ state, backups });
  },
  dismiss: async (code) => {
    await deskClient.dismiss(code).catch(showError);
    await get().refresh().catch(showError);
  },
  reopen: async () => set({ state: await deskClient.reopen() }),
  restore: async (backup) => {
    set({ restoring: true });
    try {
      await deskClient.restore(backup);
    } finally {
      set({ restoring: false });
      await get().refresh();
    }
  },
  startEmpty: async () => {
    await deskClient.startEmpty();
    await get().refresh();
  },
}));
