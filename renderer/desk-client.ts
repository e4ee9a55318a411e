import type { DeskState } from '../shared/contract/desk.ts';
import { api } from './api.ts';

export type DeskBackup = Awaited<ReturnType<typeof api.backups.list>>[number];

/** The way of the start screen to the data folder. */
export const deskClient = {
  state: (): Promise<DeskState> => api.desk.state(),
  backups: (): Promise<readonly DeskBackup[]> => api.backups.list(),
  dismiss: async (code: string): Promise<void> => {
    await api.desk.dismiss({ code });
  },
  reopen: (): Promise<DeskState> => api.desk.reopen(),
  chooseBackup: () => api.desk.chooseBackup(),
  restore: async (backup: string): Promise<void> => {
    await api.desk.restore({ backup });
  },
  startEmpty: (): Promise<DeskState> => api.desk.startEmpty(),
};
