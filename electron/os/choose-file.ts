import { type BrowserWindow, dialog } from 'electron';

export interface FileQuestion {
  readonly title: string;
  readonly defaultPath: string;
  readonly formatName: string;
  /** Without the dot; empty for a file without one. */
  readonly extension: string;
}

/** Where to write, or null when the person closed the dialog. */
export type ChooseFile = (question: FileQuestion) => Promise<string | null>;

/** Which files to read; none when the person closed the dialog. */
export type ChooseFiles = (
  question: Pick<FileQuestion, 'title' | 'defaultPath'> & {
    /** The kind of file to show; all of them when left out. */
    readonly filter?: { readonly name: string; readonly extensions: readonly string[] };
    /** Whether more than one can be chosen. */
    readonly several?: boolean;
  },
) => Promise<readonly string[]>;

/** Asks with the system's own dialog, over our window. */
export function chooseFileOver(window: () => BrowserWindow | null): ChooseFile {
  return async ({ title, defaultPath, formatName, extension }) => {
    const filters = extension === '' ? [] : [{ name: formatName, extensions: [extension] }];
    const options = { title, defaultPath, filters };
    const over = window();
    const { canceled, filePath } =
      over === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(over, options);
    if (canceled || filePath === '') return null;
    if (extension === '' || filePath.toLowerCase().endsWith(`.${extension.toLowerCase()}`)) return filePath;
    return `${filePath}.${extension}`;
  };
}

/** Asks which files to read, in the same way. */
export function chooseFilesOver(window: () => BrowserWindow | null): ChooseFiles {
  return async ({ title, defaultPath, filter, several = false }) => {
    const options: Electron.OpenDialogOptions = {
      title,
      defaultPath,
      filters: filter === undefined ? [] : [{ name: filter.name, extensions: [...filter.extensions] }],
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    };
    const over = window();
    const { canceled, filePaths } =
      over === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(over, options);
    return canceled ? [] : filePaths;
  };
}
