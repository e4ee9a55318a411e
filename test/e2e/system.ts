import type { ElectronApplication } from '@playwright/test';

/** Answers the "save as" dialogs of the system from now on, which no test can click; null cancels. */
export async function answerSaveDialogs(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

/** Chooses an item of the menu bar, by the command that it sends. */
export async function chooseFromMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}
