import { type BrowserWindow, dialog } from 'electron';

export interface FileQuestion {
  readonly title: string;
  readonly defaultPath: string;
  readonly formatName: string;
  /** Without the dot. */
  readonly extension: string;
}

/** Where to write, or null when the person closed the dialog. */
export type ChooseFile = (question: FileQuestion) => Promise<string | null>;

/** Asks with the system's own dialog, over our window. */
export function chooseFileOver(window: () => BrowserWindow | null): ChooseFile {
  return async ({ title, defaultPath, formatName, extension }) => {
    const options = { title, defaultPath, filters: [{ name: formatName, extensions: [extension] }] };
    const over = window();
    const { canceled, filePath } =
      over === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(over, options);
    if (canceled || filePath === '') return null;
    return filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
  };
}
