import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseFilesOver } from '../../../../electron/os/choose-file.ts';

const { showOpenDialog } = vi.hoisted(() => ({ showOpenDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog: { showOpenDialog } }));

const question = { title: 'Scegli', defaultPath: '/documenti' };

describe('the dialog for files to read', () => {
  beforeEach(() => {
    showOpenDialog.mockReset().mockResolvedValue({ canceled: false, filePaths: ['/documenti/a.sqlite'] });
  });

  it('lets one file be chosen, or several where several are of use', async () => {
    const chooseFiles = chooseFilesOver(() => null);
    expect(await chooseFiles(question)).toEqual(['/documenti/a.sqlite']);
    expect(showOpenDialog).toHaveBeenLastCalledWith(expect.objectContaining({ properties: ['openFile'] }));
    await chooseFiles({ ...question, several: true });
    expect(showOpenDialog).toHaveBeenLastCalledWith(
      expect.objectContaining({ properties: ['openFile', 'multiSelections'] }),
    );
  });

  it('answers with none when it is closed', async () => {
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: ['/documenti/a.sqlite'] });
    expect(await chooseFilesOver(() => null)(question)).toEqual([]);
  });
});
