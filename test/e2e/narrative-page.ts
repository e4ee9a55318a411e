import type { Locator, Page } from '@playwright/test';

/** The text of the section that is shown. */
export function narrative(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Testo della sezione' });
}

/** A button of the toolbar over the text. */
export function tool(page: Page, name: string | RegExp): Locator {
  return page.getByRole('toolbar', { name: 'Forma del testo' }).getByRole('button', { name });
}

/** Pastes as the clipboard of a word processor would, at the cursor. */
export async function paste(text: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await text.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of entries) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, Object.entries(data));
}

/** Empties the text, as a person does. */
export async function clear(text: Locator): Promise<void> {
  await text.click();
  await text.press('ControlOrMeta+a');
  await text.press('Delete');
}
