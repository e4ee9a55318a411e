import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Where a picture is taken; what it leaves open, the next one finds. */
export interface Place {
  readonly name: string;
  readonly go: (page: Page, app: ElectronApplication) => Promise<unknown>;
}

/** To make a key, to print and to sign take seconds. */
export const patient = { timeout: 90_000 };

export const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
export const closeNotice = (page: Page) => page.getByRole('button', { name: 'Chiudi l’avviso' }).click();
/** Below the header, which covers the top of the page. */
export const showAtTop = (place: Locator) =>
  place.evaluate((element) => {
    element.style.scrollMarginTop = '5rem';
    element.scrollIntoView({ block: 'start' });
  });
export const menu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
